package io.ciclo.prospects;

/** How business development ends (U7). Spanish words: vocabulary {@code prospects.outcome.*}. */
public enum ProspectOutcome { NO_NEED, DESISTED, IN_SUPPORT }
