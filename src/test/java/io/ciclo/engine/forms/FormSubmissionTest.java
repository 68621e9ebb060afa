package io.ciclo.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ciclo.engine.FormSubmission;
import io.ciclo.engine.InputRefused;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormSubmissionTest {

  private final Map<String, Object> values = new HashMap<>();

  @Test
  void readsWhatWasSubmitted() {
    values.putAll(Map.of("text", "  hola ", "blank", "  ", "yes", true, "number", 3, "double", 4.0, "day", "2026-04-03",
        "instant", "2026-04-03T10:00:00Z", "choice", "FRIDAY", "extra_a", "b"));
    FormSubmission form = form();
    assertThat(form.text("text")).contains("hola");
    assertThat(form.text("blank")).isEmpty();
    assertThat(form.text("absent")).isEmpty();
    assertThat(form.checked("yes")).isTrue();
    assertThat(form.checked("absent")).isFalse();
    assertThat(form.wholeNumber("number")).contains(3);
    assertThat(form.wholeNumber("double")).contains(4);
    assertThat(form.date("day")).contains(LocalDate.of(2026, 4, 3));
    assertThat(form.date("instant")).contains(LocalDate.of(2026, 4, 3));
    assertThat(form.requiredChoice("choice", "Día", DayOfWeek.class)).isEqualTo(DayOfWeek.FRIDAY);
    assertThat(form.extras()).containsExactly(Map.entry("extra_a", "b"));
  }

  @Test
  void refusesWithASentenceThatNamesTheField() {
    values.putAll(Map.of("long", "x".repeat(11), "choice", "HOLIDAY", "number", "3.5", "day", "mañana"));
    FormSubmission form = form();
    refused(() -> form.requiredText("absent", "Motivo", 10), "«Motivo»: es obligatorio.");
    refused(() -> form.requiredText("long", "Motivo", 10), "«Motivo»: admite como máximo 10 caracteres y tiene 11.");
    refused(() -> form.requiredChoice("absent", "Día", DayOfWeek.class), "«Día»: es obligatorio, elija una opción.");
    refused(() -> form.requiredChoice("choice", "Día", DayOfWeek.class), "«Día»: no tiene la opción «HOLIDAY».");
    refused(() -> form.wholeNumber("number"), "«number»: debe ser un número entero y es «3.5».");
    refused(() -> form.date("day"), "«day»: debe ser una fecha (AAAA-MM-DD) y es «mañana».");
  }

  @Test
  void hoursAreTypedAsPeopleWriteThemAndMayNotBeAnything() {
    values.putAll(Map.of("comma", "1,5", "point", "0.01", "most", "200", "more", "200,5", "none", "0", "word", "dos", "long", "1,0000000000"));
    FormSubmission form = form();
    BigDecimal most = BigDecimal.valueOf(200);
    assertThat(form.minutesOfHours("comma", "Horas", most)).isEqualTo(90);
    assertThat(form.minutesOfHours("point", "Horas", most)).as("rounded up").isEqualTo(1);
    assertThat(form.minutesOfHours("most", "Horas", most)).isEqualTo(12_000);
    for (String field : List.of("more", "none", "word")) {
      refused(() -> form.minutesOfHours(field, "Horas", most), "«Horas»: escriba las horas como 1,5; más de 0 y como mucho 200.");
    }
    refused(() -> form.minutesOfHours("absent", "Horas", most), "«Horas»: es obligatorio.");
    refused(() -> form.minutesOfHours("long", "Horas", most), "«Horas»: admite como máximo 10 caracteres y tiene 12.");
  }

  @Test
  void aTextThatMayBeLeftEmptyMayNotBeTooLong() {
    values.putAll(Map.of("given", " a ", "blank", " ", "long", "x".repeat(11)));
    FormSubmission form = form();
    assertThat(form.optionalText("given", "Nota", 10)).contains("a");
    assertThat(form.optionalText("blank", "Nota", 10)).isEmpty();
    refused(() -> form.optionalText("long", "Nota", 10), "«Nota»: admite como máximo 10 caracteres y tiene 11.");
  }

  @Test
  void aRefusalIsOneLineInTheLog() {
    StringWriter log = new StringWriter();
    new InputRefused("note", "«Nota»: es obligatorio.").printStackTrace(new PrintWriter(log));
    assertThat(log.toString().lines()).containsExactly("io.ciclo.engine.InputRefused: «Nota»: es obligatorio.");
  }

  private FormSubmission form() {
    return new FormSubmission("T-2026-000001", "1", "UserTask_A", "ana", values);
  }

  private static void refused(Runnable reading, String sentence) {
    assertThatThrownBy(reading::run).isInstanceOf(InputRefused.class).hasMessage(sentence);
  }
}
