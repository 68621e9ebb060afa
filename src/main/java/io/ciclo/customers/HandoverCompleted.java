package io.ciclo.customers;

/** Customer Care answers for the company from now on (HO-04); said in the same transaction. */
public record HandoverCompleted(String handover, long company) {}
