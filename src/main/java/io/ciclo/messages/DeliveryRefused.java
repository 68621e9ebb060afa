package io.ciclo.messages;

/** A mail that the server did not take; the message is a Spanish sentence. */
class DeliveryRefused extends RuntimeException {

  private final Failure failure;

  DeliveryRefused(Failure failure, String reason) {
    super(reason);
    this.failure = failure;
  }

  Failure failure() {
    return failure;
  }
}
