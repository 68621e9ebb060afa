package io.ciclo.engine;

import java.util.List;

/**
 * A field as the action bar asks for it.
 *
 * @param required the action cannot be done without it
 * @param longest in characters; null when nothing is said
 * @param choices of a CHOICE
 * @param help a sentence below the field; may be empty
 */
public record ActionField(String key, String label, Kind kind, boolean required, Integer longest, List<Choice> choices, String help) {

  public enum Kind { LINE, TEXT, CHOICE, CHECK, DATE }

  public ActionField {
    choices = List.copyOf(choices);
  }
}
