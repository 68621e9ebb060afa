package io.ciclo.servicelevels;

import java.time.Instant;

/**
 * The customer of a case has waited too long for a word of ours, and it is our turn (SL-26, FU-02). Published once a clock,
 * in the transaction that acts on its alarm; the room that owns the case sees to it that the customer hears something.
 *
 * @param since when the deadline for the next word had passed
 */
public record FollowUpDue(String caseNumber, ClockId clock, Instant since) {}
