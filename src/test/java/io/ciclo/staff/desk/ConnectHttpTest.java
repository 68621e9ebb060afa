package io.ciclo.staff.desk;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ciclo.engine.HttpCalls;
import io.ciclo.staff.desk.OutgoingHttp.Call;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a gateway's answers means that an alert has gone out. */
class ConnectHttpTest {

  private static final Call ALERT = new Call("POST", "http://gateway.example/very/secret", Map.of(), "x", Duration.ofSeconds(1));

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 204})
  void successIsSilent(int status) {
    assertThatCode(() -> answering(status, "").send(ALERT)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 400, 401, 404, 429, 500, 503})
  void everyOtherAnswerIsAFailureThatQuotesIt(int status) {
    assertThatThrownBy(() -> answering(status, "out of\n credit").send(ALERT)).isInstanceOf(NotDelivered.class)
        .hasMessage("El aviso no ha salido: gateway.example contesta con el error " + status + ". Respuesta: «out of credit».");
  }

  @Test
  void whoDoesNotAnswerIsNamedWithoutTheSecretsOfTheAddress() {
    OutgoingHttp http = new ConnectHttp(call -> {
      throw new HttpCalls.NoAnswer("Read timed out");
    });
    assertThatThrownBy(() -> http.send(ALERT)).isInstanceOf(NotDelivered.class)
        .hasMessage("El aviso no ha salido: gateway.example no responde. Detalle: «Read timed out».");
  }

  private static OutgoingHttp answering(int status, String body) {
    return new ConnectHttp(call -> new HttpCalls.Answer(status, Map.of(), body));
  }
}
