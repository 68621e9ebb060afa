package io.ciclo.customers;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a handover from Projects to Customer Care knows (HO-01 to HO-05).
 *
 * @param number of its case
 * @param projectManager staff id; null until the opening is known, as the next two
 * @param openedOn on which day the shop was opened
 * @param transitionUntil when its first month is over
 * @param repository where the documentation is; null until it is complete
 * @param briefing the project manager's document; null until the meeting was held
 * @param movedAt since when Customer Care answers for it; null before
 */
public record ProjectHandover(String number, long company, String projectManager, LocalDate openedOn, Instant transitionUntil, String repository,
    String briefing, Instant movedAt) {}
