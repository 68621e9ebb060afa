package io.ciclo.growth.process;

import io.ciclo.engine.ModelNames;
import io.ciclo.growth.desk.CrmUnavailable;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What happens between opportunities and another CRM, said to the engine. */
@Component
public class CrmProcesses {

  /** The first try and one after each interval of the model's retry cycle. */
  static final int TRIES = 10;

  @ModelNames(ModelNames.Kind.PROCESS)
  static final class Keys {

    static final String CRM_DELIVERY = "crm-delivery";

    private Keys() {}
  }

  @ModelNames(ModelNames.Kind.MESSAGE)
  static final class Messages {

    static final String PREVIOUS_DELIVERED = "crm.previousDelivered";

    private Messages() {}
  }

  private final RuntimeService runtime;
  private final ManagementService management;
  private final Clock clock;

  // Lazy: the engine's catalogue of beans contains delegates that lead back here.
  CrmProcesses(@Lazy RuntimeService runtime, @Lazy ManagementService management, Clock clock) {
    this.runtime = runtime;
    this.management = management;
    this.clock = clock;
  }

  /** Whether this is the process that hands over changes. */
  public static boolean delivers(String process) {
    return Keys.CRM_DELIVERY.equals(process);
  }

  /** Whether any change of this opportunity has yet to arrive. */
  public boolean onTheWay(String opportunity) {
    return runtime.createProcessInstanceQuery().processDefinitionKey(Keys.CRM_DELIVERY).processInstanceBusinessKey(opportunity).count() > 0;
  }

  /** A change is to be delivered: at once, or behind those that are on the way. */
  public void changeNoted(String opportunity, long message, boolean earlierOnTheWay) {
    runtime.createProcessInstanceByKey(Keys.CRM_DELIVERY).businessKey(opportunity)
        .setVariable(DeliverToCrm.MESSAGE, message).setVariable("earlierOnTheWay", earlierOnTheWay).execute();
  }

  /** It is this change's turn. @return false when it does not wait for it: an administrator may have ended it by hand */
  public boolean previousDelivered(String opportunity, long message) {
    return !runtime.createMessageCorrelation(Messages.PREVIOUS_DELIVERED).processInstanceBusinessKey(opportunity)
        .processInstanceVariableEquals(DeliverToCrm.MESSAGE, message).correlateAllWithResult().isEmpty();
  }

  /**
   * What failed because the CRM was away is tried again now, with all its tries. What is being tried at this moment is left alone: changing
   * its job would roll it back after the CRM has heard it.
   */
  public void resume() {
    Instant now = clock.instant();
    management.createJobQuery().processDefinitionKey(Keys.CRM_DELIVERY).activityId(DeliverToCrm.ACTIVITY).withException().list().stream()
        .filter(job -> job.getExceptionMessage() != null && job.getExceptionMessage().startsWith(CrmUnavailable.BEGINNING))
        .filter(job -> free(job, now)).forEach(job -> {
          management.setJobRetries(List.of(job.getId()), TRIES);
          management.setJobDuedate(job.getId(), Date.from(now));
        });
  }

  private static boolean free(Job job, Instant now) {
    Date locked = ((JobEntity) job).getLockExpirationTime();
    return locked == null || locked.toInstant().isBefore(now);
  }
}
