package io.ciclo.tickets.desk;

import io.ciclo.engine.InputRefused;
import io.ciclo.engine.PlainText;

/** What people typed, cleaned and checked; sentences name the field as people see it. */
final class Texts {

  private Texts() {}

  static String required(String field, String label, String text, int maxLength) {
    String clean = PlainText.of(text);
    if (clean.isEmpty()) {
      throw new InputRefused(field, "«" + label + "»: es obligatorio.");
    }
    atMost(field, label, clean, maxLength);
    return clean;
  }

  static void atMost(String field, String label, String text, int maxLength) {
    int length = PlainText.of(text).length();
    if (length > maxLength) {
      throw new InputRefused(field, "«" + label + "»: admite como máximo " + maxLength + " caracteres y tiene "
          + length + ".");
    }
  }

  /** Null when nothing but blanks. */
  static String optional(String text) {
    String clean = PlainText.of(text);
    return clean.isEmpty() ? null : clean;
  }
}
