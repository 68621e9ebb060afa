package io.ciclo.servicelevels;

/** Why a breach does not count, and who said so; neither may be blank. */
public record Excuse(String reason, String approver) {

  /** Given by a rule, not by a person: in the customer's turn the table {@code no-response} is the promise (FU-02). */
  static final Excuse CUSTOMERS_TURN = new Excuse("CUSTOMERS_TURN", "no-response");

  public Excuse {
    if (reason == null || reason.isBlank() || approver == null || approver.isBlank()) {
      throw new IllegalArgumentException("An excuse needs a reason and an approver");
    }
  }

  /** Whether nobody approved it but a rule. */
  public boolean byRule() {
    return equals(CUSTOMERS_TURN);
  }
}
