package io.ciclo.tickets;

/** A Customer Success Manager has closed a case; said in the same transaction. Whoever owns the case that it comes from tells the customer. */
public record CsmCaseClosed(CsmCase csmCase) {}
