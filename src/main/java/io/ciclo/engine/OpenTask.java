package io.ciclo.engine;

import java.time.Instant;
import java.util.List;

/**
 * A user task that somebody has to do.
 *
 * @param key the element's id in the model
 * @param assignee null when nobody has taken it
 */
public record OpenTask(String id, String key, String name, String assignee, List<String> candidateGroups,
    Instant created, String processKey) {}
