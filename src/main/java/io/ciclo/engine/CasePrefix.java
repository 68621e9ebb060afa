package io.ciclo.engine;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of case, by the letter that opens their number. */
public enum CasePrefix {
  TICKET("T"),
  PROBLEM("P"),
  EVOLUTIVE("E"),
  TRAINING("F"),
  BUSINESS_DEVELOPMENT("N"),
  GROWTH("G"),
  CUSTOMER_EVENT("C"),
  CSM("S"),
  OPPORTUNITY("O");

  private final String letter;

  CasePrefix(String letter) {
    this.letter = letter;
  }

  public String letter() {
    return letter;
  }

  /** The kind of case that a number such as {@code T-2026-000123} belongs to; empty when it is no case number. */
  public static Optional<CasePrefix> of(String caseNumber) {
    if (caseNumber == null || !caseNumber.matches("[A-Z]-\\d{4}-\\d{6,12}")) {
      return Optional.empty();
    }
    return Arrays.stream(values()).filter(prefix -> caseNumber.startsWith(prefix.letter + "-")).findFirst();
  }
}
