package io.ciclo.customers;

/**
 * A communication group is wanted for a company (U1, message {@code channel.requested}); stored as a wish and said in the same transaction,
 * for whoever opens groups.
 *
 * @param caseNumber in which it is wanted
 */
public record ChannelRequested(long company, String caseNumber, ChannelScenario scenario) {}
