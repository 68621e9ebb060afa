package io.ciclo.messages.process;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What happened to letters, said to the engine. */
@Component
public class MessagesProcesses {

  /** The first try and one after each interval of the model's retry cycle. */
  static final int TRIES = 5;

  private final RuntimeService runtime;
  private final ManagementService management;
  private final Clock clock;

  // Lazy: the engine's catalogue of beans contains delegates that lead back here.
  MessagesProcesses(@Lazy RuntimeService runtime, @Lazy ManagementService management, Clock clock) {
    this.runtime = runtime;
    this.management = management;
    this.clock = clock;
  }

  /**
   * A letter stands in the outbox: its delivery starts.
   *
   * @param caseNumber null when it belongs to no case
   * @return id of the process instance
   */
  public String letterWritten(long outboxId, String caseNumber, boolean hasMailServer) {
    return runtime.createProcessInstanceByKey(ProcessKeys.MESSAGE_DELIVERY)
        .businessKey(caseNumber == null ? String.valueOf(outboxId) : caseNumber)
        .setVariable(DeliverMessage.OUTBOX_ID, outboxId)
        .setVariable(CollectLetters.LEAVES_NOW, true)
        .setVariable(DeliverMessage.MAIL_SERVER, hasMailServer)
        .execute()
        .getId();
  }

  /**
   * A letter waits for others to the same reader: what waits then leaves together. It may be about several cases.
   *
   * @return id of the process instance
   */
  public String lettersWait(long outboxId, Instant leavesAt) {
    return runtime.createProcessInstanceByKey(ProcessKeys.MESSAGE_DELIVERY)
        .businessKey(String.valueOf(outboxId))
        .setVariable(DeliverMessage.OUTBOX_ID, outboxId)
        .setVariable(CollectLetters.LEAVES_NOW, false)
        .setVariable(CollectLetters.LEAVES_AT, Date.from(leavesAt))
        .execute()
        .getId();
  }

  /**
   * Gives failed deliveries all their tries back, the first one due now; an incident of theirs is resolved. A delivery that is
   * being tried at this moment is left alone: changing its job would roll it back after the mail has left.
   *
   * @return the process instances that will be tried again
   */
  public List<String> tryAgain(List<String> processInstanceIds) {
    List<String> tried = new ArrayList<>();
    Instant now = clock.instant();
    for (String id : processInstanceIds) {
      for (Job job : management.createJobQuery().processInstanceId(id).activityId(DeliverMessage.ACTIVITY).list()) {
        Date locked = ((JobEntity) job).getLockExpirationTime();
        if (locked == null || locked.toInstant().isBefore(now)) {
          management.setJobRetries(List.of(job.getId()), TRIES);
          management.setJobDuedate(job.getId(), Date.from(now));
          tried.add(id);
        }
      }
    }
    return tried;
  }
}
