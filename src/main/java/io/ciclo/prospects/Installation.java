package io.ciclo.prospects;

import java.time.Instant;
import java.time.LocalDate;

/**
 * How the widget is installed, as both sides have agreed (BD-21).
 *
 * @param installedAt null until it is; only on a platform that was delivered and verified (BD-20)
 */
public record Installation(String type, String ours, String theirs, LocalDate agreedOn, Instant installedAt) {}
