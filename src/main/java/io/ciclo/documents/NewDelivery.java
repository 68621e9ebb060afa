package io.ciclo.documents;

/**
 * A version to be handed over.
 *
 * @param contact who receives it
 * @param stage in which stage of the relationship, as people read it, such as "Fase 2: propuesta"
 * @param caseNumber null outside of a case
 * @param by staff id, or {@code sistema}
 * @param notice whether the receiver still has to be told
 */
public record NewDelivery(long version, long contact, String stage, String caseNumber, String by, Notice notice) {}
