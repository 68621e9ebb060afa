package io.ciclo.documents;

/** Somebody was handed a document. Published in the same transaction. */
public record DocumentHanded(Delivery delivery) {}
