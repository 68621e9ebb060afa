/**
 * The T-Point ledger: packs, reservations, consumption, refunds, statements. {@link io.ciclo.tpoints.TPointLedger} books and
 * reads, {@link io.ciclo.tpoints.TPointAuthorisations} keeps what customers agreed to, {@link io.ciclo.tpoints.TPointBooks} is
 * for finance and audit, {@link io.ciclo.tpoints.TPoints} is the amount. Knows no customers: ids, rights and limits are handed in.
 */
@org.springframework.modulith.ApplicationModule(displayName = "T-Points")
package io.ciclo.tpoints;
