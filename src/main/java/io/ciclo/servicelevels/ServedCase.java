package io.ciclo.servicelevels;

/**
 * A case as its service levels know it: what its targets depend on, and the words that lists and reports group it by.
 *
 * @param customer name of the company
 * @param type such as INCIDENT; NONE while nobody knows
 * @param priority such as VERY_HIGH; null while nobody knows
 * @param team who answers for it, such as the account leader's id; empty while nobody does
 */
public record ServedCase(String number, CaseProfile profile, String customer, boolean keyAccount, String type,
    String priority, String team) {}
