package io.ciclo.engine;

import java.time.Instant;

/**
 * An open task of a case in the order in which work is taken up.
 *
 * @param key the element's id in the model
 * @param assignee null when nobody has taken it
 * @param priority the case's score; greater first
 * @param due null when nothing is due
 * @param takeUpAt its holder does not want to see it before; null for a task that was not put off
 */
public record QueuedTask(String id, String key, String name, String caseNumber, String assignee, int priority, Instant created,
    Instant due, Instant takeUpAt) {}
