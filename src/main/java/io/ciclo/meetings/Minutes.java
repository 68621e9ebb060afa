package io.ciclo.meetings;

import java.util.List;

/**
 * What was said and decided.
 *
 * @param present who came, invited or not
 * @param decision null for none
 */
public record Minutes(String text, List<Attendee> present, String decision) {

  public Minutes {
    present = present == null ? List.of() : List.copyOf(present);
  }
}
