package io.ciclo.evolutives;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The delivery was planned for another day because others take part in the development (SL-19); never changes.
 *
 * @param before null when no day was planned until then
 * @param party who else takes part
 * @param person staff id
 */
public record RevisedDelivery(long id, LocalDate before, LocalDate after, String party, String reason, String person, Instant at) {}
