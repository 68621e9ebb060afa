package io.ciclo.servicelevels;

/**
 * One clock of a case.
 *
 * @param subject which commitment or provider; empty for the kinds of which a case has one at a time
 * @param no counts the clocks of this kind and subject in the case, from 1: each customer's message to be answered, each
 *     stretch without news is a clock of its own
 */
public record ClockId(ClockKind kind, Binding binding, String subject, int no) {}
