package io.ciclo.tpoints.desk;

/**
 * A customer may set more points aside than before: bought, released, given back, or on more credit. Published in the transaction that
 * books it.
 *
 * @param operation its number on the customer's account
 */
record PointsFreed(long company, long operation) {}
