package io.ciclo.worktime;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Both ends are included. */
record ClosedDays(LocalDate from, LocalDate to) {

  /** @throws DateTimeException when the text is neither an ISO date nor a range of two */
  static ClosedDays parse(String text) {
    String[] ends = text.strip().split("\\s*(?:\\.\\.|/)\\s*", -1);
    if (ends.length > 2) {
      throw new DateTimeException("more than two dates");
    }
    return new ClosedDays(LocalDate.parse(ends[0]), LocalDate.parse(ends[ends.length - 1]));
  }

  boolean contains(LocalDate date) {
    return !date.isBefore(from) && !date.isAfter(to);
  }

  @Override
  public String toString() {
    return from + ".." + to;
  }
}
