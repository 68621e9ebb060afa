package io.ciclo.tickets.desk;

import io.ciclo.servicelevels.PromisedDate;
import java.time.Instant;

/**
 * A date that the customer was given, as an event keeps it (FU-05).
 *
 * @param due the end of service on that day
 * @param warnAt when that day's service begins; null when it had begun
 */
record GivenDate(Instant due, Instant warnAt) {

  String written() {
    return warnAt == null ? due.toString() : due + " " + warnAt;
  }

  static GivenDate parse(String written) {
    String[] instants = written.split(" ");
    return new GivenDate(Instant.parse(instants[0]), instants.length == 1 ? null : Instant.parse(instants[1]));
  }

  PromisedDate promised() {
    return new PromisedDate(due, warnAt);
  }
}
