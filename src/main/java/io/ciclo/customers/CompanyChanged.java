package io.ciclo.customers;

/** A company's record was changed; published in the transaction that changes it. */
public record CompanyChanged(Company before, Company after) {}
