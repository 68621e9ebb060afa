package io.ciclo.worktime;

import java.util.Collection;

/** Somebody asked for a calendar that the settings file does not hold; the message names the ids that exist. */
public final class UnknownCalendarException extends RuntimeException {

  UnknownCalendarException(String id, Collection<String> existing) {
    super("No existe el calendario «" + id + "». Existen: " + String.join(", ", existing) + ".");
  }
}
