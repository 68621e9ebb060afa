package io.ciclo.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a person submitted: the fields that the task's form declares, plus {@code extra_*}. Everything is checked again
 * here, whatever the form promised.
 */
public final class FormSubmission {

  /** Longest text of a field that states no length of its own, in characters. */
  public static final int LONGEST_TEXT = 20_000;

  private static final String EXTRA = "extra_";
  private static final int LONGEST_EXTRA = 2_000;
  private static final int LONGEST_NUMBER = 10;
  private static final BigDecimal MINUTES_OF_AN_HOUR = BigDecimal.valueOf(60);

  private final String caseNumber;
  private final String taskId;
  private final String task;
  private final String person;
  private final Object thing;
  private final Map<String, Object> values;

  /** Of a task that a case has once at most. */
  public FormSubmission(String caseNumber, String taskId, String task, String person, Map<String, Object> values) {
    this(caseNumber, taskId, task, person, null, values);
  }

  /**
   * @param task the element's id in the model
   * @param person user id of the person who completes the task
   * @param thing what the task is about, see {@link TaskRule#about()}; perhaps null
   * @param values submitted values by field key; null stands for an untouched field
   */
  public FormSubmission(String caseNumber, String taskId, String task, String person, Object thing, Map<String, Object> values) {
    this.caseNumber = caseNumber;
    this.taskId = taskId;
    this.task = task;
    this.person = person;
    this.thing = thing;
    this.values = new LinkedHashMap<>(values);
  }

  public String caseNumber() {
    return caseNumber;
  }

  public String taskId() {
    return taskId;
  }

  public String task() {
    return task;
  }

  public String person() {
    return person;
  }

  /** What the task is about, where a case may have several such tasks (see {@link TaskRule#about()}). */
  public Optional<Object> thing() {
    return Optional.ofNullable(thing);
  }

  /** Trimmed; empty when nothing but blanks was entered. */
  public Optional<String> text(String field) {
    Object value = values.get(field);
    if (value == null) {
      return Optional.empty();
    }
    String text = value.toString().strip();
    if (text.length() > LONGEST_TEXT) {
      throw refused(field, field, "admite como máximo " + LONGEST_TEXT + " caracteres");
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  /**
   * @param label what people call the field
   * @param maxLength in characters
   * @throws InputRefused when it is empty or too long
   */
  public String requiredText(String field, String label, int maxLength) {
    Object value = values.get(field);
    String text = value == null ? "" : value.toString().strip();
    if (text.isEmpty()) {
      throw refused(field, label, "es obligatorio");
    }
    if (text.length() > maxLength) {
      throw refused(field, label, "admite como máximo " + maxLength + " caracteres y tiene " + text.length());
    }
    return text;
  }

  /**
   * A text that may be left empty, but not be too long.
   *
   * @param label what people call the field
   * @param maxLength in characters
   */
  public Optional<String> optionalText(String field, String label, int maxLength) {
    return text(field).map(given -> requiredText(field, label, maxLength));
  }

  /**
   * Hours as people type them, such as 1,5.
   *
   * @param label what people call the field
   * @param most hours, the largest number that makes sense there
   * @return minutes, rounded up; above zero
   * @throws InputRefused when it is empty, no number, or out of range
   */
  public int minutesOfHours(String field, String label, BigDecimal most) {
    String hours = requiredText(field, label, LONGEST_NUMBER);
    try {
      BigDecimal given = new BigDecimal(hours.replace(',', '.'));
      if (given.signum() > 0 && given.compareTo(most) <= 0) {
        return given.multiply(MINUTES_OF_AN_HOUR).setScale(0, RoundingMode.UP).intValueExact();
      }
    } catch (NumberFormatException e) {
      // said below, together with what is out of range
    }
    throw refused(field, label, "escriba las horas como 1,5; más de 0 y como mucho " + most);
  }

  /**
   * @param label what people call the field
   * @throws InputRefused when nothing, or nothing known, was chosen
   */
  public <E extends Enum<E>> E requiredChoice(String field, String label, Class<E> type) {
    String text = text(field).orElseThrow(() -> refused(field, label, "es obligatorio, elija una opción"));
    return constant(type, text).orElseThrow(() -> refused(field, label, "no tiene la opción «" + text + "»"));
  }

  /** @throws InputRefused when something was chosen that does not exist */
  public <E extends Enum<E>> Optional<E> choice(String field, Class<E> type) {
    return text(field).map(text -> constant(type, text)
        .orElseThrow(() -> refused(field, field, "no tiene la opción «" + text + "»")));
  }

  public boolean checked(String field) {
    Object value = values.get(field);
    return Boolean.TRUE.equals(value) || value instanceof String text && text.strip().equalsIgnoreCase("true");
  }

  /** @throws InputRefused when it is no whole number that fits an int */
  public Optional<Integer> wholeNumber(String field) {
    return text(field).map(text -> {
      try {
        return new BigDecimal(text).intValueExact();
      } catch (ArithmeticException | NumberFormatException e) {
        throw refused(field, field, "debe ser un número entero y es «" + text + "»");
      }
    });
  }

  /** @throws InputRefused when it is no date */
  public Optional<LocalDate> date(String field) {
    return text(field).map(text -> {
      try {
        return text.length() > 10 ? OffsetDateTime.parse(text).toLocalDate() : LocalDate.parse(text);
      } catch (DateTimeParseException e) {
        throw refused(field, field, "debe ser una fecha (AAAA-MM-DD) y es «" + text + "»");
      }
    });
  }

  /** The fields that a process owner added, as text, by key; empty ones are left out. */
  public Map<String, String> extras() {
    Map<String, String> extras = new LinkedHashMap<>();
    values.forEach((field, value) -> {
      if (field.startsWith(EXTRA) && value != null && !value.toString().isBlank()) {
        String text = value.toString().strip();
        if (text.length() > LONGEST_EXTRA) {
          throw refused(field, field, "admite como máximo " + LONGEST_EXTRA + " caracteres");
        }
        extras.put(field, text);
      }
    });
    return extras;
  }

  private static InputRefused refused(String field, String label, String reason) {
    return new InputRefused(field, "«" + label + "»: " + reason + ".");
  }

  private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
    return Arrays.stream(type.getEnumConstants()).filter(constant -> constant.name().equals(name)).findFirst();
  }
}
