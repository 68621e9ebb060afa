package io.ciclo.customers;

/** Kind of account (CL-01): a special one has agreed changes (CL-12). */
public enum AccountType { GENERAL, SPECIAL }
