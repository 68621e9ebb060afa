package io.ciclo.messages;

/** What is left of the letters that waited for one reader. */
public sealed interface Collected {

  /** Everything has left already, or became needless. */
  record Nothing() implements Collected {}

  /**
   * @param id of the outbox row that leaves
   * @param deliverable whether there is a mail server to take it
   */
  record Mail(long id, boolean deliverable) implements Collected {}
}
