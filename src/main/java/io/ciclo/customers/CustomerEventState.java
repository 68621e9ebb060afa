package io.ciclo.customers;

/** How far a customer event is. Spanish words: vocabulary {@code customers.eventState.*}. */
public enum CustomerEventState {
  OPEN,
  /** Nothing is to be done until a day comes. */
  WAITING,
  CLOSED;

  public boolean open() {
    return this != CLOSED;
  }
}
