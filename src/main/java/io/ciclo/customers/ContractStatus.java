package io.ciclo.customers;

/** Only an active contract can be in force (CL-07) or in grace (IN-11). */
public enum ContractStatus { ACTIVE, SUSPENDED, TERMINATED }
