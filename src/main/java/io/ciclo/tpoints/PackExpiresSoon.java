package io.ciclo.tpoints;

import java.time.Instant;

/** A pack with free points is that many days from its expiry, or less; published once a pack and number of days (TP-11). */
public record PackExpiresSoon(long company, long pack, int days, Instant expiresAt, TPoints free) {}
