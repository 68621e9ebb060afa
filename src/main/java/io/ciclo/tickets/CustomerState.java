package io.ciclo.tickets;

import java.time.Instant;

/**
 * A ticket's state as a customer reads it (DW-10).
 *
 * @param label one of six plain words, or "Unido a T-…"
 * @param turnSentence whose turn it is, a sentence
 * @param nextStep what comes next, a sentence
 * @param nextWordBy when the customer hears from us, or has to answer, at the latest; null when nothing is due
 */
public record CustomerState(String label, Turn turn, String turnSentence, String nextStep, Instant nextWordBy) {}
