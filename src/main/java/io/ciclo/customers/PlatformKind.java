package io.ciclo.customers;

/** Kind of platform that the customer runs (CL-01). */
public enum PlatformKind { SAAS, OPEN_SOURCE }
