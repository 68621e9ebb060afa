package io.ciclo.customers;

/** Whether a company is a customer of ours: not yet, now, or no more. */
public enum CompanyStatus {
  /** There is no contract yet; its contacts sign in all the same, because they decide on our proposals (BD-08). */
  PROSPECT,
  ACTIVE,
  /** Its contacts cannot sign in. */
  INACTIVE;

  public boolean contactsMayEnter() {
    return this != INACTIVE;
  }
}
