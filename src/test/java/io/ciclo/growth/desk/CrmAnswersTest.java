package io.ciclo.growth.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ciclo.engine.HttpCalls.Answer;
import io.ciclo.growth.desk.CrmAnswers.Later;
import io.ciclo.growth.desk.CrmAnswers.Taken;
import io.ciclo.growth.desk.CrmAnswers.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind of answer, and what follows from it. */
class CrmAnswersTest {

  private static final Instant TUE_2026_03_10_10H = Instant.parse("2026-03-10T09:00:00Z");

  private final CrmAnswers answers = new CrmAnswers("/message");

  @Test
  void theNumberStandsWhereTheSettingsSay() {
    assertThat(taken("[42]").at("/0")).contains("42");
    assertThat(taken("{\"result\":{\"id\":\"x-7\"}}").at("/result/id")).contains("x-7");
    assertThat(taken("[]").at("/0")).isEmpty();
    assertThat(taken("null").at("/0")).isEmpty();
    assertThat(taken("false").at("")).isEmpty();
    assertThat(taken("").at("/0")).isEmpty();
    assertThat(taken("<html>").at("/0")).as("no JSON").isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"429,90,90", "503,0,1", "429,'Tue, 10 Mar 2026 10:00:00 GMT',3600", "429,'Mon, 09 Mar 2026 10:00:00 GMT',1", "429,999999,86400"})
  void whoAsksToWaitIsWaitedForButNotForEver(int status, String asks, long seconds) {
    assertThat(judged(status, "", Map.of("retry-after", asks))).isEqualTo(new Later(TUE_2026_03_10_10H.plus(Duration.ofSeconds(seconds))));
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 425, 429, 500, 502, 503, 504})
  void whatMayPassIsTriedAgain(int status) {
    assertThatThrownBy(() -> judged(status, "mañana", Map.of("retry-after", "pronto"))).isInstanceOf(CrmUnavailable.class)
        .hasMessage("El CRM no está disponible: crm.example contesta con el error " + status + ". Respuesta: «mañana».");
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  void credentialsNameTheirSetting(int status) {
    assertThatThrownBy(() -> judged(status, "{\"message\":\"Invalid apikey\",\"debug\":\"Traceback\"}", Map.of())).isInstanceOf(CrmRefused.Credentials.class)
        .hasMessage("El CRM crm.example no admite las credenciales (" + status + "): revise «ciclo.crm.http.headers». Respuesta: «Invalid apikey».");
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 400, 404, 409, 422})
  void aRefusalSaysWhatWasRefusedAndWhere(int status) {
    assertThatThrownBy(() -> judged(status, "{\"message\":\"Invalid field 'expected_revenue'\"}", Map.of())).isInstanceOf(CrmRefused.class)
        .isNotInstanceOf(CrmRefused.Credentials.class).hasMessage("El CRM rechaza «Ganada» de O-2026-000001 (" + status
            + "): revise «ciclo.crm.http.won» y los datos que envía. Respuesta: «Invalid field 'expected_revenue'».");
  }

  @Test
  void anErrorThatComesAsASuccessIsARefusal() {
    assertThatThrownBy(() -> judged(200, "{\"message\":\"Access Denied\"}", Map.of())).isInstanceOf(CrmRefused.class).hasMessageContaining("Access Denied");
    assertThat(judged(200, "{\"message\":null}", Map.of())).isInstanceOf(Taken.class);
  }

  private Taken taken(String body) {
    return (Taken) judged(200, body, Map.of());
  }

  private Verdict judged(int status, String body, Map<String, String> headers) {
    return answers.judge(new Answer(status, headers, body), "«Ganada» de O-2026-000001", "ciclo.crm.http.won", "crm.example", TUE_2026_03_10_10H);
  }
}
