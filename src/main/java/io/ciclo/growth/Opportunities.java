package io.ciclo.growth;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The register of opportunities, which is the source of truth whatever other CRM hears of it (CL-10). Every act runs in a transaction of its
 * own with retries, or joins the caller's; what cannot be accepted is an {@link io.ciclo.engine.InputRefused} with a Spanish sentence, and
 * {@link NoSuchOpportunity} what is not there.
 */
public interface Opportunities {

  /** Opens it in state OPEN and returns its number, {@code O-YYYY-nnnnnn} (FF-04). A case has one: opened again, it is the one that is there. */
  String open(NewOpportunity opportunity);

  /** @param amount in euros, 0 or more */
  void worth(String opportunity, BigDecimal amount, String by);

  /** How far it has come; without effect on one that is closed, or that stands there already. */
  void reached(String opportunity, OpportunityStage stage, String by);

  /** Closes it as WON (FF-22); once more it is without effect. */
  void won(String opportunity, String by);

  /** Closes it as LOST; once more it is without effect. @param reason mandatory (FF-23) */
  void lost(String opportunity, String reason, String by);

  /**
   * What may be edited while it is open.
   *
   * @param amount in euros, 0 or more; empty when nobody knows
   * @param owner staff id of somebody who works here
   * @param version that the person had before their eyes
   */
  void edit(String opportunity, Optional<BigDecimal> amount, String owner, long version, String by);

  /** @throws NoSuchOpportunity when there is none */
  Opportunity opportunity(String number);

  /** That of a case. */
  Optional<Opportunity> ofCase(String caseNumber);

  /** Newest first. */
  List<Opportunity> ofCompany(long company);

  /** Oldest first. */
  List<OpportunityEvent> events(String number);
}
