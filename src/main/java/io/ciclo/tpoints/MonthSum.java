package io.ciclo.tpoints;

/**
 * A line of a month's accounts.
 *
 * @param currency null for entries without a pack
 * @param cents value of these points; for PURCHASE the price of the packs
 */
public record MonthSum(EntryKind kind, Reason reason, String currency, TPoints amount, long cents) {}
