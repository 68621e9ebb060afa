package io.ciclo.staff;

import java.util.List;

/** What may go wrong, in one place for the whole team (RK-01, EE-10). */
public interface RiskRegister {

  /**
   * Writes it down, unless that case has it already.
   *
   * @param client company or project, by name
   * @param description up to 500 characters; longer ones are cut
   * @param owner staff id
   */
  void enter(String caseNumber, String client, String description, Risk.Kind kind, String owner);

  /** Nothing can go wrong any more in a case that is over: its open risks close. */
  void caseOver(String caseNumber);

  /** Of all cases, the oldest first. */
  List<Risk> open();

  /** Open and closed, the oldest first. */
  List<Risk> ofCase(String caseNumber);

  /** Whether this person may close also what others look after. */
  boolean leads(String staffId);

  /**
   * It came about and was dealt with, or can no longer happen.
   *
   * @throws io.ciclo.engine.InputRefused without a reason, for one that is closed, and for whoever neither owns it nor leads
   */
  Risk close(long id, String note, String staffId);
}
