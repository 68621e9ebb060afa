package io.ciclo.engine.calls;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToIgnoreCase;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.ciclo.engine.HttpCalls.Answer;
import io.ciclo.engine.HttpCalls.Call;
import io.ciclo.engine.HttpCalls.NoAnswer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Camunda Connect's connector against a server that answers well, badly, late or not at all. */
class ConnectorCallsTest {

  @RegisterExtension
  static final WireMockExtension SERVER = WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

  private final ConnectorCalls http = new ConnectorCalls();

  @Test
  void sendsMethodHeadersAndBodyAsUtf8() {
    answers(aResponse().withStatus(202));
    http.answer(new Call("PUT", SERVER.baseUrl() + "/sms?x=1", Map.of("Content-Type", "application/json; charset=utf-8",
        "Idempotency-Key", "k-1"), "{\"text\":\"señal €\"}", Duration.ofSeconds(20)));
    SERVER.verify(1, putRequestedFor(urlEqualTo("/sms?x=1")).withHeader("Idempotency-Key", equalTo("k-1"))
        .withHeader("Content-Type", equalToIgnoreCase("application/json; charset=utf-8"))
        .withRequestBody(equalTo("{\"text\":\"señal €\"}")));
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 204, 301, 400, 401, 404, 429, 500, 503})
  void everyAnswerIsHandedOnAsItIs(int status) {
    answers(aResponse().withStatus(status).withHeader("Retry-After", "60").withBody(status == 204 ? "" : "out of credit"));
    Answer answer = send();
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.success()).isEqualTo(status < 300);
    assertThat(answer.header("Retry-After")).contains("60");
    assertThat(answer.body()).isEqualTo(status == 204 ? "" : "out of credit");
  }

  @Test
  void whoAnswersTooLateHasNotAnswered() {
    answers(aResponse().withStatus(200).withFixedDelay(3000));
    assertThatThrownBy(() -> send(Duration.ofMillis(500))).isInstanceOf(NoAnswer.class).hasMessageStartingWith("Read timed out");
  }

  @ParameterizedTest
  @ValueSource(strings = {"EMPTY_RESPONSE", "CONNECTION_RESET_BY_PEER", "RANDOM_DATA_THEN_CLOSE", "MALFORMED_RESPONSE_CHUNK"})
  void aBrokenAnswerIsNone(String fault) {
    answers(aResponse().withFault(Fault.valueOf(fault)));
    assertThatThrownBy(this::send).isInstanceOf(NoAnswer.class);
  }

  @Test
  void whoIsDownIsNotQuotedWithTheSecretsOfTheAddress() {
    assertThatThrownBy(() -> http.answer(new Call("POST", "http://localhost:1/very/secret", Map.of(), "x", Duration.ofSeconds(20))))
        .isInstanceOf(NoAnswer.class).hasMessageContaining("refused").hasMessageNotContaining("secret");
  }

  private static void answers(ResponseDefinitionBuilder answer) {
    SERVER.stubFor(any(anyUrl()).willReturn(answer));
  }

  private Answer send() {
    return send(Duration.ofSeconds(20));
  }

  private static Answer send(Duration timeout) {
    return new ConnectorCalls().answer(new Call("POST", SERVER.baseUrl() + "/x", Map.of(), "x", timeout));
  }
}
