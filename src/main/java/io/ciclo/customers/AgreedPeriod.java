package io.ciclo.customers;

/** How often the quota of an agreed change begins anew (CL-12). */
public enum AgreedPeriod { MONTH, QUARTER, YEAR, CONTRACT }
