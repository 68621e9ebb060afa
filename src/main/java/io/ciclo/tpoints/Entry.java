package io.ciclo.tpoints;

import java.time.Instant;
import java.time.YearMonth;

/**
 * A line of the ledger. Lines of an account are numbered 1, 2, 3 … without a gap.
 *
 * @param operation number of the account's operation that made it
 * @param amount above zero, but for ADJUST
 * @param pack null for what is on credit
 * @param corrects number of the entry that it undoes or corrects; null for none
 * @param caseNumber null for what belongs to no case
 * @param at when it happened; never before the entry above
 * @param month in which finance counts it: that of {@code at}, or the first that was still open
 * @param valueCents share of the pack's price that goes with the points, with the sign of the amount; null for kinds that carry none, and
 *     without a pack
 * @param balance the account's, after it
 * @param reserved the account's, after it
 */
public record Entry(long company, long no, long operation, EntryKind kind, TPoints amount, Long pack, Long reservation,
    Long authorisation, Long corrects, String caseNumber, Author author, Reason reason, Instant at, YearMonth month, Long valueCents,
    TPoints balance, TPoints reserved) {}
