package io.ciclo.customers;

/** Contacts of an inactive company cannot sign in. */
public enum CompanyStatus { ACTIVE, INACTIVE }
