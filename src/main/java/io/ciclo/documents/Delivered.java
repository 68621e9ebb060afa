package io.ciclo.documents;

/** What became of a delivery. */
public sealed interface Delivered {

  record Handed(Delivery delivery) implements Delivered {}

  /** That contact has had this version in this stage already; nothing was written or sent. */
  record HadAlready(Delivery delivery) implements Delivered {}

  /** @param reason Spanish sentence */
  record Refused(String reason) implements Delivered {}
}
