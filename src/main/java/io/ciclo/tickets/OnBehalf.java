package io.ciclo.tickets;

/**
 * Why staff open a ticket for a customer (IN-03): one of the origins that the decision on-behalf-exceptions lists.
 *
 * @param note what was said, kept as an internal note; may be empty
 */
public record OnBehalf(Origin origin, String staffId, String note) {}
