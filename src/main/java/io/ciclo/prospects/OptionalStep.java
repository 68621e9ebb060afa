package io.ciclo.prospects;

/** Steps that may be left out from the start, with a reason (BD-04). Spanish words: vocabulary {@code prospects.step.*}. */
public enum OptionalStep {
  CUSTOMISATION("customisation"),
  AGENT_TRAINING("agent-training"),
  NEW_FEATURES("new-features");

  private final String key;

  OptionalStep(String key) {
    this.key = key;
  }

  /** The word in the setting {@code ciclo.bd.optional-steps}. */
  public String key() {
    return key;
  }
}
