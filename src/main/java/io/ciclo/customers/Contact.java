package io.ciclo.customers;

import java.math.BigDecimal;

/**
 * A person of a customer, with rights (CL-13).
 *
 * @param email              login name and address, lower case, unique
 * @param phone              perhaps empty
 * @param seesCompany        sees all cases of the company, else only own ones
 * @param mayAuthoriseUpTo   T-Points a single authorisation may reach; null: may not authorise
 * @param mayBuy             may buy packs of T-Points
 * @param administersUsers   administers the company's users
 */
public record Contact(long id, long companyId, String name, String email, String phone, boolean seesCompany,
    BigDecimal mayAuthoriseUpTo, boolean mayBuy, boolean administersUsers, boolean active, int version) {}
