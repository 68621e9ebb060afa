package io.ciclo.engine;

import java.time.Instant;

/**
 * An {@link Appointment} that does not come through.
 *
 * @param failures in a row
 * @param last when it failed last
 * @param again when it is tried next
 */
public record FailingAppointment(String name, String subject, int failures, Instant last, Instant again) {}
