package io.ciclo.staff;

/** What somebody comes back to. */
public interface WhileAway {

  /** How many tasks went to others in the absence that has ended within the last two weeks; 0 without one. */
  int handedOver(String person);
}
