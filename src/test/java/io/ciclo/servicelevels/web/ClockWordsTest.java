package io.ciclo.servicelevels.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ciclo.engine.Csv;
import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.Vocabulary;
import io.ciclo.servicelevels.Binding;
import io.ciclo.servicelevels.Clock;
import io.ciclo.servicelevels.ClockId;
import io.ciclo.servicelevels.ClockKind;
import io.ciclo.servicelevels.Colour;
import io.ciclo.servicelevels.Counting;
import io.ciclo.servicelevels.DecisionRow;
import io.ciclo.servicelevels.Excuse;
import io.ciclo.servicelevels.Pause;
import io.ciclo.servicelevels.PromisedDate;
import io.ciclo.servicelevels.Result;
import io.ciclo.servicelevels.ServiceLevels;
import io.ciclo.servicelevels.Target;
import io.ciclo.servicelevels.web.CustomerPromises.Told;
import io.ciclo.testing.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The words in which clocks are told, to staff and to customers. */
class ClockWordsTest {

  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
  private static final Instant TUE_2026_03_10_10H = Instant.parse("2026-03-10T09:00:00Z");
  private static final Instant LATER = Instant.parse("2026-03-10T14:00:00Z");

  private final Vocabulary vocabulary = Vocabulary.of("es-ES");
  private final ClockWords words = new ClockWords(vocabulary, new EngineSettings(MADRID, "customer-care", "es-ES", "classpath*:"));
  private final CustomerPromises promises = new CustomerPromises(null, words, vocabulary);

  @ParameterizedTest
  @CsvSource({"PT0S, 0 min", "PT48M, 48 min", "PT1H, 1 h", "PT5H20M59S, 5 h 20 min", "PT72H, 72 h"})
  void lengthsAreHoursAndMinutes(String duration, String said) {
    assertThat(words.length(Duration.parse(duration))).isEqualTo(said);
  }

  @Test
  void longTimesByTheWallAreDays() {
    assertThat(words.passed(Duration.parse("PT47H59M"))).isEqualTo("47 h 59 min");
    assertThat(words.passed(Duration.parse("PT50H"))).isEqualTo("2 días y 2 h");
    assertThat(words.passed(Duration.parse("PT72H"))).isEqualTo("3 días");
  }

  @Test
  @Requirement("SL-28")
  void goalsSayHowTheyAreCounted() {
    assertThat(words.goal(target(ClockKind.REPLY, Binding.INTERNAL, 4, Counting.OPEN_HOURS))).isEqualTo("4 h de servicio");
    assertThat(words.goal(target(ClockKind.FOLLOW_UP, Binding.INTERNAL, 48, Counting.WORKDAY_24H))).isEqualTo("48 h laborables");
    assertThat(words.goal(target(ClockKind.RESOLUTION, Binding.INTERNAL, 8, Counting.NATURAL))).isEqualTo("8 h de reloj");
    assertThat(words.counting(target(ClockKind.FOLLOW_UP, Binding.INTERNAL, 48, Counting.WORKDAY_24H)))
        .isEqualTo("24 h por día laborable; los días cerrados no cuentan.");
    assertThat(words.goal(new PromisedDate(LATER, null))).isEqualTo("la fecha dada");
    assertThat(words.at(TUE_2026_03_10_10H)).isEqualTo("mar 10 mar 2026, 10:00 CET");
  }

  @ParameterizedTest
  @EnumSource(ClockKind.class)
  void everyKindHasAWordForStaffAndOneForCustomers(ClockKind kind) {
    assertThat(vocabulary.word("servicelevels.clock", kind)).isNotBlank();
    assertThat(vocabulary.word("servicelevels.promise", kind)).isNotBlank();
  }

  @Test
  void everyPauseHasAReason() {
    assertThat(words.pause(new Pause(TUE_2026_03_10_10H, LATER, Pause.Why.ENDED, null))).isEqualTo("Caso resuelto o cerrado");
    assertThat(words.pause(new Pause(TUE_2026_03_10_10H, LATER, Pause.Why.WAITING, "WAITING_CUSTOMER")))
        .isEqualTo("Esperando al cliente");
  }

  @Test
  @Requirement({"SL-09", "SL-14"})
  void customersReadContractualClocksAsAStateAndTheResolutionAsAForecast() {
    Told told = promises.told(levels(
        clock(ClockKind.FIRST_RESPONSE, Binding.CONTRACTUAL, Result.RUNNING, Clock.Standing.AT_RISK, null, null),
        clock(ClockKind.FIRST_RESPONSE, Binding.INTERNAL, Result.BREACHED_BY_WORK, Clock.Standing.LATE, LATER, null),
        clock(ClockKind.REPLY, Binding.INTERNAL, Result.RUNNING, Clock.Standing.ON_TIME, null, null),
        clock(ClockKind.RESOLUTION, Binding.INTERNAL, Result.RUNNING, Clock.Standing.ON_TIME, null, null)), MADRID);
    assertThat(told.promises()).containsExactly(new CustomerPromises.Promise("Primera respuesta", "En riesgo", "at-risk",
        "antes del mar 10 mar 2026, 15:00 CET"));
    assertThat(told.forecast()).isEqualTo("Prevemos tener una solución antes del mar 10 mar 2026, 15:00 CET.");
  }

  @Test
  @Requirement("SL-09")
  void anExcuseDoesNotMakeALateAnswerPunctualAndAForecastThatPassedIsNoBreach() {
    Told told = promises.told(levels(
        clock(ClockKind.FIRST_RESPONSE, Binding.CONTRACTUAL, Result.EXCUSED, Clock.Standing.ON_TIME, LATER, LATER),
        clock(ClockKind.RESOLUTION, Binding.INTERNAL, Result.BREACHED_BY_WORK, Clock.Standing.LATE, LATER, null)), MADRID);
    assertThat(told.promises()).extracting(CustomerPromises.Promise::state).containsExactly("Fuera de plazo");
    assertThat(told.forecast()).startsWith("La solución estaba prevista para el");
  }

  @Test
  void aContractualResolutionIsNoForecast() {
    Told told = promises.told(levels(
        clock(ClockKind.RESOLUTION, Binding.CONTRACTUAL, Result.RUNNING, Clock.Standing.ON_TIME, null, null)), MADRID);
    assertThat(told.promises()).extracting(CustomerPromises.Promise::name).containsExactly("Solución");
    assertThat(told.forecast()).isNull();
  }

  @Test
  void periodsAreWholeDaysOfTheService() {
    LocalDate today = LocalDate.parse("2026-05-20");
    assertThat(days(Period.Choice.MES, today)).isEqualTo("2026-05-01 2026-05-31");
    assertThat(days(Period.Choice.MES_ANTERIOR, today)).isEqualTo("2026-04-01 2026-04-30");
    assertThat(days(Period.Choice.TRIMESTRE, today)).isEqualTo("2026-04-01 2026-06-30");
    assertThat(days(Period.Choice.ANYO, today)).isEqualTo("2026-01-01 2026-12-31");
    Period free = Period.of(Period.Choice.LIBRE, "2026-03-28", "2026-03-29", today);
    assertThat(free.from(MADRID)).isEqualTo(Instant.parse("2026-03-27T23:00:00Z"));
    assertThat(free.to(MADRID)).isEqualTo(Instant.parse("2026-03-29T22:00:00Z"));
    assertThatThrownBy(() -> Period.of(Period.Choice.LIBRE, "2026-03-29", "2026-03-28", today))
        .isInstanceOf(InputRefused.class).hasMessageContaining("Hasta");
    assertThatThrownBy(() -> Period.of(Period.Choice.LIBRE, "ayer", "2026-03-28", today))
        .isInstanceOf(InputRefused.class).hasMessageContaining("Desde");
  }

  private static String days(Period.Choice choice, LocalDate today) {
    Period period = Period.of(choice, null, null, today);
    return period.first() + " " + period.last();
  }

  @Test
  void filesOpenInASpreadsheetAndCalculateNothing() {
    String csv = new Csv().row("Caso", "Cliente").row(3, "=SUMA(A1)").row(-3, "Uno; \"dos\"").toString();
    assertThat(csv).isEqualTo("\uFEFFCaso;Cliente\r\n3;'=SUMA(A1)\r\n-3;\"Uno; \"\"dos\"\"\"\r\n");
  }

  private static ServiceLevels levels(Clock... clocks) {
    return new ServiceLevels(LATER, Arrays.asList(clocks), Colour.WHITE, null, List.of());
  }

  private static Clock clock(ClockKind kind, Binding binding, Result result, Clock.Standing standing, Instant breach,
      Instant stop) {
    return new Clock(new ClockId(kind, binding, "", 1), TUE_2026_03_10_10H, target(kind, binding, 4, Counting.OPEN_HOURS), 1,
        TUE_2026_03_10_10H, List.of(), stop, LATER, LATER, Duration.ofHours(1), result, standing, breach,
        result == Result.EXCUSED ? new Excuse("Fuerza mayor", "carmen.ruiz") : null, List.of());
  }

  private static Target target(ClockKind kind, Binding binding, int hours, Counting counting) {
    return new Target(kind, binding, Duration.ofHours(hours), Duration.ofHours(hours), counting, "customer-care", "v1",
        new DecisionRow("sla-query", 1, "Rule_01"));
  }
}
