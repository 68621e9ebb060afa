package io.ciclo.engine;

import java.time.Instant;

/**
 * A step of a process that has failed.
 *
 * @param caseNumber the process' business key; null when it has none
 * @param process key and, for people, name of the process
 * @param step id and, for people, name of the element at which it failed
 * @param message of what was thrown last; may be empty
 * @param since of its first failure
 * @param triesLeft 0 when it has stopped: it waits for a person
 * @param again when it is tried next; null when it has stopped
 */
public record FailedJob(String id, String caseNumber, Named process, Named step, String message, Instant since, int triesLeft,
    Instant again) {

  /** Something that models call by an id and people by a name. */
  public record Named(String id, String name) {}

  public boolean stopped() {
    return triesLeft == 0;
  }
}
