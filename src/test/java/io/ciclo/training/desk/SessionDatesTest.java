package io.ciclo.training.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ciclo.engine.InputRefused;
import io.ciclo.testing.Requirement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates as people type them, on the customer's clock. */
class SessionDatesTest {

  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
  private static final Instant TUE_2026_03_10_10H = Instant.parse("2026-03-10T09:00:00Z");
  private static final SessionDates DATES = new SessionDates("sessionDates", "Fechas", MADRID);

  @Test
  @Requirement("TR-06")
  void oneToALineAcrossTheChangeOfTheClock() {
    assertThat(DATES.read(" 28/03/2026 10:00\n\n 30/3/2026  9:30 \r\n", 60, TUE_2026_03_10_10H))
        .containsExactly(Instant.parse("2026-03-28T09:00:00Z"), Instant.parse("2026-03-30T07:30:00Z"));
  }

  @Test
  void whatIsShownIsRead() {
    List<Instant> dates = List.of(Instant.parse("2026-03-28T09:00:00Z"), Instant.parse("2026-03-30T07:30:00Z"));
    assertThat(DATES.read(SessionDates.typed(dates, MADRID), 60, TUE_2026_03_10_10H)).isEqualTo(dates);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "'' | es obligatorio",
      "30/02/2026 10:00 | no es una fecha con hora",
      "12/03/2026 | no es una fecha con hora",
      "2026-03-12 10:00 | no es una fecha con hora",
      "09/03/2026 10:00 | ya ha pasado",
      "10/03/2026 10:00 | ya ha pasado",
      "11/03/2027 10:00 | está a más de 12 meses"})
  void whatIsWrongIsNamed(String typed, String reason) {
    assertThatThrownBy(() -> DATES.read(typed, 60, TUE_2026_03_10_10H)).isInstanceOf(InputRefused.class).hasMessageContaining("«Fechas»: ")
        .hasMessageContaining(reason);
  }

  @Test
  void eachBeginsWhenTheOneBeforeIsOver() {
    assertThat(DATES.read("12/03/2026 10:00\n12/03/2026 11:00", 60, TUE_2026_03_10_10H)).hasSize(2);
    assertThatThrownBy(() -> DATES.read("12/03/2026 10:00\n12/03/2026 10:59", 60, TUE_2026_03_10_10H)).isInstanceOf(InputRefused.class)
        .hasMessageContaining("«12/03/2026 10:59» empieza antes de que termine la sesión anterior");
  }

  @Test
  void thereIsAMost() {
    String tooMany = IntStream.rangeClosed(1, SessionDates.MOST + 1).mapToObj(day -> day + "/05/2026 10:00").collect(Collectors.joining("\n"));
    assertThatThrownBy(() -> DATES.read(tooMany, 60, TUE_2026_03_10_10H)).isInstanceOf(InputRefused.class)
        .hasMessageContaining("admite como máximo 20 sesiones y hay 21");
  }
}
