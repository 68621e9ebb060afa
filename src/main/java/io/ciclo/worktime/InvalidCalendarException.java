package io.ciclo.worktime;

/** A calendar of the settings file cannot be used; the message names calendar, key and reason, in Spanish. */
public final class InvalidCalendarException extends RuntimeException {

  InvalidCalendarException(String calendar, String key, String reason) {
    super("Calendario «" + calendar + "», clave «" + key + "»: " + reason + ".");
  }

  private InvalidCalendarException(String message) {
    super(message);
  }

  static InvalidCalendarException ofFile(String key, String reason) {
    return new InvalidCalendarException("Fichero de calendarios, clave «" + key + "»: " + reason + ".");
  }
}
