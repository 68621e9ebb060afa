package io.ciclo.staff;

import java.time.Instant;

/**
 * One step of an alert, in the words that people read.
 *
 * @param person name; empty when it concerns nobody in particular
 * @param channel empty when it is not about a message
 */
public record AlertStep(Instant at, String person, String channel, String what) {}
