package io.ciclo.servicelevels.desk;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** What loop and job executor do about one case, done by a test. */
@Component
public class DueAlarms {

  private final AlarmDesk desk;
  private final RuntimeService runtime;
  private final ManagementService management;

  DueAlarms(AlarmDesk desk, RuntimeService runtime, ManagementService management) {
    this.desk = desk;
    this.runtime = runtime;
    this.management = management;
  }

  public List<String> due() {
    return desk.due(Integer.MAX_VALUE);
  }

  /** The case that is due first, as the loop finds it. */
  public boolean handleNext() {
    return desk.due(1).stream().allMatch(desk::handle);
  }

  /** One turn of the loop for this case. */
  public boolean handle(String caseNumber) {
    return desk.handle(caseNumber);
  }

  /** Runs what follows from the alarms recorded so far, to where somebody has to act. */
  public void follow(String caseNumber) {
    for (List<Job> jobs = jobs(caseNumber); !jobs.isEmpty(); jobs = jobs(caseNumber)) {
      jobs.forEach(job -> management.executeJob(job.getId()));
    }
  }

  public void handleAndFollow(String caseNumber) {
    desk.handle(caseNumber);
    follow(caseNumber);
  }

  private List<Job> jobs(String caseNumber) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber)
        .processDefinitionKey("service-level-alarm").list().stream()
        .flatMap(process -> management.createJobQuery().processInstanceId(process.getId()).list().stream()).toList();
  }
}
