package io.ciclo.tpoints;

import java.time.Instant;

/**
 * Something that was asked of the ledger and done.
 *
 * @param no number within the account
 * @param fact text of its {@link FactKey}
 * @param amount null where it was whatever there was (a release)
 * @param authorisation under which; null for none
 * @param reservation the one that it opened, consumed or closed; null for none, or all those of the case
 * @param about the operation that it refunds, or the entry that it adjusts; null for others
 * @param firstEntry its entries are those from here to {@code lastEntry}; there are none when it is greater
 */
public record Operation(long company, long no, String fact, OperationKind kind, TPoints amount, String caseNumber,
    Long authorisation, Long reservation, Long about, Author author, Reason reason, Instant at, long firstEntry, long lastEntry) {}
