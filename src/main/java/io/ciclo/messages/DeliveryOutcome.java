package io.ciclo.messages;

/** How a try to deliver a letter ended. */
public sealed interface DeliveryOutcome {

  /** @param othersWait whether other letters wait because the server failed them */
  record Delivered(boolean othersWait) implements DeliveryOutcome {}

  /** @param reason Spanish sentence with the server's answer */
  record Failed(Failure failure, String reason) implements DeliveryOutcome {}
}
