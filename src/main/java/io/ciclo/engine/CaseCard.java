package io.ciclo.engine;

import java.time.Instant;

/**
 * A case at a glance, as Tasklist shows it beside each of its tasks.
 *
 * @param type Spanish word, as {@code priority} and {@code state}
 * @param colour Spanish word of the service level's colour, null when none is measured
 * @param due null when nothing is due
 * @param score order in the queue, greater first; becomes the priority of the case's tasks
 */
public record CaseCard(String number, String company, boolean keyAccount, String type, String priority, String state,
    String colour, Instant due, Instant opened, int score) {}
