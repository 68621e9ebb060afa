package io.ciclo.staff;

import io.ciclo.engine.QueuedTask;
import java.time.Instant;
import java.util.List;

/**
 * What somebody has to do.
 *
 * @param inHand those that the person has and that are not put off, in the order of the queue
 * @param putOff what comes back first comes first
 * @param skipped those that the person does not want to be given for a while
 */
public record WorkAtHand(List<QueuedTask> inHand, List<QueuedTask> putOff, List<Skipped> skipped) {

  public record Skipped(String caseNumber, String taskName, String reason, Instant until) {}
}
