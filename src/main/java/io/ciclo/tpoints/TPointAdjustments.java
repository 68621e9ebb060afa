package io.ciclo.tpoints;

import java.util.List;

/** Corrections with a reason, above a limit approved by a second person, and credit (TP-01, TP-09). */
public interface TPointAdjustments {

  /** How far somebody may correct alone. */
  TPoints limit();

  /** The latest first. */
  List<Adjustment> of(long company);

  /** Books it, or has it wait for a second person. @throws io.ciclo.engine.InputRefused naming the field that cannot be accepted */
  Adjustment ask(long company, long pack, TPoints difference, Reason reason, String words, String staffId);

  /** @throws io.ciclo.engine.InputRefused also for whoever asked for it */
  Adjustment decide(long adjustment, boolean approved, String staffId);

  /** How far below zero a customer may go; a manager's decision. */
  void grantCredit(long company, TPoints limit, String staffId);
}
