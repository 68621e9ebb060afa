package io.ciclo.engine.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ciclo.engine.InputRefused;
import io.ciclo.engine.PlainValue.Kind;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedValuesTest {

  private final TypedValues values = new TypedValues(ZoneId.of("Europe/Madrid"));

  @Test
  void whatIsTypedKeepsItsType() {
    assertThat(values.parse(Kind.WHOLE_NUMBER, " 3 ", 1)).isEqualTo(3);
    assertThat(values.parse(Kind.WHOLE_NUMBER, "3", 1L)).isEqualTo(3L);
    assertThat(values.parse(Kind.WHOLE_NUMBER, "3", (short) 1)).isEqualTo((short) 3);
    assertThat(values.parse(Kind.NUMBER, "2,5", 1.0)).isEqualTo(2.5);
    assertThat(values.parse(Kind.YES_NO, "Sí", false)).isEqualTo(true);
    assertThat(values.parse(Kind.TEXT, "SOLVED", null)).isEqualTo("SOLVED");
    assertThat(values.parse(Kind.INSTANT, "03/04/2026 12:00", null)).isEqualTo(Date.from(Instant.parse("2026-04-03T10:00:00Z")));
  }

  @ParameterizedTest
  @CsvSource({"WHOLE_NUMBER, dos, un número entero", "WHOLE_NUMBER, 99999999999, un número entero", "NUMBER, '', un número",
      "YES_NO, quizá, sí o no", "INSTANT, mañana, día y hora", "INSTANT, 31/02/2026 12:00, día y hora"})
  void whatIsNoSuchValueIsRefusedWithAnExample(Kind kind, String typed, String said) {
    assertThatThrownBy(() -> values.parse(kind, typed, null)).isInstanceOf(InputRefused.class)
        .hasMessageStartingWith("«Valor nuevo»: ").hasMessageContaining(said);
  }

  @Test
  void objectsAreNotForTyping() {
    assertThat(TypedValues.kind(List.of("x"))).isEmpty();
    assertThat(TypedValues.kind(3L)).contains(Kind.WHOLE_NUMBER);
    assertThat(values.shown(true)).isEqualTo("sí");
    assertThat(values.shown(Date.from(Instant.parse("2026-04-03T10:00:00Z")))).isEqualTo("03/04/2026 12:00");
  }
}
