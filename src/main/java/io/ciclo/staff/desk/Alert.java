package io.ciclo.staff.desk;

import java.time.Instant;

/**
 * An alert as it stands now.
 *
 * @param ending null while nobody attends it; the end is null then, too
 * @param endedBy staff id; null for nobody in particular
 */
public record Alert(long id, String caseNumber, String customer, String summary, Instant openedAt, Instant endedAt,
    StepKind ending, String endedBy) {

  public boolean open() {
    return endedAt == null;
  }

  /** Somebody said that they attend it; otherwise it ended because the case needs nobody any more. */
  public boolean acknowledged() {
    return ending == StepKind.ACKNOWLEDGED;
  }
}
