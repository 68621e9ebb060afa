package io.ciclo.tickets.desk;

import io.ciclo.engine.InputRefused;

/** What people typed, checked; sentences name the field as people see it. */
final class Texts {

  private Texts() {}

  static String required(String field, String label, String text, int maxLength) {
    if (text == null || text.isBlank()) {
      throw new InputRefused(field, "«" + label + "»: es obligatorio.");
    }
    atMost(field, label, text, maxLength);
    return text.strip();
  }

  static void atMost(String field, String label, String text, int maxLength) {
    if (text != null && text.strip().length() > maxLength) {
      throw new InputRefused(field, "«" + label + "»: admite como máximo " + maxLength + " caracteres y tiene "
          + text.strip().length() + ".");
    }
  }

  /** Null when nothing but blanks. */
  static String optional(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
