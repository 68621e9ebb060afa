package io.ciclo.customers;

import io.ciclo.engine.SignedIn;

/** A signed-in contact of a customer. */
public record ContactPrincipal(long contactId, long companyId, String displayName, String loginName,
    boolean seesCompany, boolean mustChangePassword) implements SignedIn {}
