package io.ciclo.customers;

/** Support plan of a contract (CL-01), best first. */
public enum SupportPlan { PLATINUM, GOLD, SILVER, BRONZE }
