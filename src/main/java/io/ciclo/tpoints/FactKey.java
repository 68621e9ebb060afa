package io.ciclo.tpoints;

import java.util.regex.Pattern;

/**
 * The business fact for which something is booked: the idempotency key of an operation. It names the fact itself (a time entry, an
 * authorisation, an order line), never a step of a process, or a second rightful part-consumption would be swallowed.
 *
 * @param caseNumber the case in which it happened; null for what belongs to none
 * @param fact its kind, such as {@code time-entry}
 * @param id its own id
 */
public record FactKey(String caseNumber, String fact, String id) {

  private static final Pattern CASE = Pattern.compile("[A-Za-z0-9-]{1,20}");
  /** Letters, digits and few marks: nothing that could carry a name or a sentence into the ledger. */
  private static final Pattern FACT = Pattern.compile("[a-z]+(-[a-z]+){0,5}");
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9.:-]{1,40}");
  private static final int LONGEST_FACT = 40;

  public FactKey {
    if (caseNumber != null && !CASE.matcher(caseNumber).matches() || !FACT.matcher(fact).matches()
        || fact.length() > LONGEST_FACT || !ID.matcher(id).matches()) {
      throw new IllegalArgumentException("No key of a fact: " + caseNumber + ", " + fact + ", " + id);
    }
  }

  public static FactKey inCase(String caseNumber, String fact, Object id) {
    if (caseNumber == null) {
      throw new IllegalArgumentException("A fact in a case needs the case: " + fact + ", " + id);
    }
    return new FactKey(caseNumber, fact, String.valueOf(id));
  }

  public static FactKey outsideCases(String fact, Object id) {
    return new FactKey(null, fact, String.valueOf(id));
  }

  /** As it is stored: "E-2026-000012/time-entry/345", "-/order-line/12". */
  public String text() {
    return (caseNumber == null ? "-" : caseNumber) + "/" + fact + "/" + id;
  }
}
