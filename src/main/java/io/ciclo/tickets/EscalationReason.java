package io.ciclo.tickets;

/** Why a ticket goes to somebody else (FU-10 to FU-24). Spanish words: vocabulary {@code tickets.escalationReason.*}. */
public enum EscalationReason {
  CONTEXT_UNKNOWN, COMPLEXITY, PROVIDER, COMPLAINT, FRUSTRATION, MANY_INTERACTIONS, TERM_EXCEEDED, NO_ANSWER
}
