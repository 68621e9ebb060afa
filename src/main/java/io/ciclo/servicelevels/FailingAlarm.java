package io.ciclo.servicelevels;

import java.time.Instant;

/**
 * A case whose alarm cannot be handled.
 *
 * @param failures in a row
 * @param reason of the last one, as the failure said it
 * @param again when it is tried again
 */
public record FailingAlarm(String caseNumber, int failures, String reason, Instant again) {}
