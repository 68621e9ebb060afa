package io.ciclo.customers;

import java.time.Instant;
import java.util.List;

/**
 * What a room has open for a company, asked when the company leaves (CL-06). Implemented by each room with cases: this one knows none of
 * them.
 */
public interface CasesOfCompany {

  /** Open cases of a company in this room, the oldest first. */
  List<OpenCase> openOf(long company);

  /**
   * Ends one with notice to the customer; false when the number is none of this room's open cases. What is reserved for it goes back.
   *
   * @param reason what the customer reads
   * @param by staff id
   * @throws io.ciclo.engine.InputRefused when only those who work on it can end it; says what they have to do
   */
  boolean end(String caseNumber, String reason, String by);

  /**
   * @param what in words
   * @param state in words
   */
  record OpenCase(String number, String what, String state, Instant since) {}
}
