package io.ciclo.customers;

/** A contact's record was changed; published in the transaction that changes it. */
public record ContactChanged(Contact before, Contact after) {}
