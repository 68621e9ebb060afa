package io.ciclo.growth;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What is opened when somebody sees that more could be done for a company (CL-10, FF-04).
 *
 * @param caseNumber of the case that pursues it; a case has one opportunity
 * @param owner staff id of whoever answers for it
 * @param amount in euros, 0 or more; empty while nobody knows
 */
public record NewOpportunity(long company, OpportunityKind kind, String title, String caseNumber, String owner, Optional<BigDecimal> amount) {}
