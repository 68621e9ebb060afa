package io.ciclo.customers;

import java.util.OptionalLong;

/**
 * Companies and contacts that come from another tool (CL-15). What stands here already is completed where it is empty and never
 * overwritten; nobody is invited, nobody is mailed. Called inside the transaction of whoever brings them.
 */
public interface ImportedCustomers {

  /** What is to become of a row. */
  enum Outcome { CREATED, COMPLETED, UNCHANGED }

  /** @param id of the one that stands here already; empty for a new one */
  record Foreseen(Outcome outcome, OptionalLong id) {}

  record Brought(Outcome outcome, long id) {}

  /** What {@link #bring(ImportedCompany, OptionalLong)} would do. Throws {@link io.ciclo.engine.InputRefused} as it would. */
  Foreseen foresee(ImportedCompany company, OptionalLong known);

  /**
   * The company with that tax id, else with that name whatever its case; else a new one with the terms that the settings say.
   *
   * @param known the company as which it came before; empty the first time
   * @throws io.ciclo.engine.InputRefused when a field cannot be stored
   */
  Brought bring(ImportedCompany company, OptionalLong known);

  /** What {@link #bring(ImportedContact, OptionalLong, long)} would do. Throws {@link io.ciclo.engine.InputRefused} as it would. */
  Foreseen foresee(ImportedContact contact, OptionalLong known);

  /**
   * The contact with that address, of whatever company; else a new one of this company, inactive: an invitation is somebody's
   * decision.
   *
   * @param known the contact as whom they came before; empty the first time
   * @throws io.ciclo.engine.InputRefused when a field cannot be stored
   */
  Brought bring(ImportedContact contact, OptionalLong known, long companyId);
}
