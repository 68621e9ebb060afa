package io.ciclo.customers;

import java.time.LocalDate;

/**
 * A customer has left (U1, ClientDeactivated): contract and access have ended. Said in that transaction; whoever keeps channels or lists of
 * the company takes it out of them.
 *
 * @param caseNumber in which the customer left
 */
public record CustomerLeft(long company, String caseNumber, LocalDate lastDay) {}
