package io.ciclo.tickets;

/** What triage may find (IN-19). Spanish words: vocabulary {@code tickets.finding.*}. */
public enum TriageFinding { CLASSIFY, ASK, DUPLICATE, REPLY, SEVERAL_TOPICS, OUT_OF_SCOPE }
