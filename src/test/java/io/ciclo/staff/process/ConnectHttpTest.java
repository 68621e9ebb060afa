package io.ciclo.staff.process;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToIgnoreCase;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.ciclo.staff.desk.NotDelivered;
import io.ciclo.staff.desk.OutgoingHttp.Call;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Camunda Connect's connector against a server that answers well, badly, late or not at all. */
class ConnectHttpTest {

  @RegisterExtension
  static final WireMockExtension SERVER = WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

  private final ConnectHttp http = new ConnectHttp();

  @Test
  void sendsMethodHeadersAndBodyAsUtf8() {
    answers(aResponse().withStatus(202));
    http.send(new Call("PUT", SERVER.baseUrl() + "/sms?x=1", Map.of("Content-Type", "application/json; charset=utf-8",
        "Idempotency-Key", "k-1"), "{\"text\":\"señal €\"}", Duration.ofSeconds(2)));
    SERVER.verify(1, putRequestedFor(urlEqualTo("/sms?x=1")).withHeader("Idempotency-Key", equalTo("k-1"))
        .withHeader("Content-Type", equalToIgnoreCase("application/json; charset=utf-8"))
        .withRequestBody(equalTo("{\"text\":\"señal €\"}")));
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 204})
  void successIsSilent(int status) {
    answers(aResponse().withStatus(status));
    assertThatCode(this::send).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 400, 401, 404, 429, 500, 503})
  void everyOtherAnswerIsAFailureThatQuotesIt(int status) {
    answers(aResponse().withStatus(status).withBody("out of\n credit"));
    assertThatThrownBy(this::send).isInstanceOf(NotDelivered.class)
        .hasMessage("El aviso no ha salido: localhost contesta con el error " + status + ". Respuesta: «out of credit».");
  }

  @Test
  void whoAnswersTooLateHasNotAnswered() {
    answers(aResponse().withStatus(200).withFixedDelay(3000));
    assertThatThrownBy(this::send).isInstanceOf(NotDelivered.class)
        .hasMessageStartingWith("El aviso no ha salido: localhost no responde. Detalle: «Read timed out");
  }

  @ParameterizedTest
  @ValueSource(strings = {"EMPTY_RESPONSE", "CONNECTION_RESET_BY_PEER", "RANDOM_DATA_THEN_CLOSE"})
  void aBrokenAnswerIsAFailure(String fault) {
    answers(aResponse().withFault(Fault.valueOf(fault)));
    assertThatThrownBy(this::send).isInstanceOf(NotDelivered.class).hasMessageContaining("localhost");
  }

  @Test
  void whoIsDownIsNamedWithoutTheSecretsOfTheAddress() {
    assertThatThrownBy(() -> http.send(new Call("POST", "http://localhost:1/very/secret", Map.of(), "x", Duration.ofSeconds(1))))
        .isInstanceOf(NotDelivered.class).hasMessageContaining("localhost").hasMessageContaining("refused")
        .hasMessageNotContaining("secret");
  }

  private static void answers(ResponseDefinitionBuilder answer) {
    SERVER.stubFor(any(anyUrl()).willReturn(answer));
  }

  private void send() {
    http.send(new Call("POST", SERVER.baseUrl() + "/x", Map.of(), "x", Duration.ofMillis(500)));
  }
}
