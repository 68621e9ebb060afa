package io.ciclo.documents;

/** A set to be handed over, such as {@link DocumentSets#WELCOME_PACK}; the rest as in {@link NewDelivery}. */
public record NewSetDelivery(String set, long contact, String stage, String caseNumber, String by, Notice notice) {}
