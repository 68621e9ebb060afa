package io.ciclo.customers;

/**
 * A change agreed with a special account (CL-12).
 *
 * @param quota how many times per period it may be asked for, at least 1
 */
public record AgreedChange(long id, long companyId, String description, int quota, AgreedPeriod period, int version) {}
