package io.ciclo.customers.store;

import io.ciclo.engine.InputRefused;
import io.ciclo.engine.PlainText;

/** What a text must keep before it is stored; the sentence names the field as people see it. */
final class Checked {

  private Checked() {
  }

  static String required(String field, String label, String value, int longest) {
    String text = optional(field, label, value, longest);
    if (text.isEmpty()) {
      throw new InputRefused(field, "Falta «" + label + "».");
    }
    return text;
  }

  static String optional(String field, String label, String value, int longest) {
    String text = PlainText.of(value);
    if (text.length() > longest) {
      throw new InputRefused(field, "«" + label + "» es demasiado largo: " + text.length() + " caracteres, y caben "
          + longest + ".");
    }
    return text;
  }

  static <T> T chosen(String field, String label, T value) {
    if (value == null) {
      throw new InputRefused(field, "Elija una opción en «" + label + "».");
    }
    return value;
  }
}
