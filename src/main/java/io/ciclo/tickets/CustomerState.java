package io.ciclo.tickets;

import java.time.Instant;

/**
 * A ticket's state as a customer reads it (DW-10).
 *
 * @param label one of six plain words
 * @param turnSentence whose turn it is, a sentence
 * @param nextStep what comes next, a sentence
 * @param nextWordBy when the customer hears from us, or has to answer, at the latest; null when nothing is due
 * @param nextWord the same as a sentence, in the customer's zone; says so when nothing is due, or we are late
 */
public record CustomerState(String label, Turn turn, String turnSentence, String nextStep, Instant nextWordBy,
    String nextWord) {}
