package io.ciclo.meetings;

import java.time.Instant;

/**
 * A contact's word that the decision is right as the minutes have it.
 *
 * @param name as it was then
 * @param address from which it came
 */
public record Signature(long contact, String name, Instant when, String address) {}
