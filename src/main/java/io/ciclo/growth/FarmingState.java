package io.ciclo.growth;

/** How far a Farming has come. Spanish words: vocabulary {@code farming.state.*}. */
public enum FarmingState {
  ANALYSIS, ATTRIBUTES, CONSULTING, PROFILE, DRAFTING, VALIDATING, PROPOSING, COMMITTING, CONTRACT, IMPLEMENTING,
  /** There is no agreement; with what the customer disagrees is to be written down (FF-23). */
  CLOSING, WON, LOST;

  public boolean open() {
    return this != WON && this != LOST;
  }

  /** The leader may still call it off: there is no contract yet, and it is not being closed already. */
  public boolean mayBeCalledOff() {
    return ordinal() <= CONTRACT.ordinal();
  }
}
