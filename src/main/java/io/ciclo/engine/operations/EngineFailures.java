package io.ciclo.engine.operations;

import static io.ciclo.engine.Columns.instant;

import io.ciclo.engine.Correction;
import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.FailedJob;
import io.ciclo.engine.FailedJob.Named;
import io.ciclo.engine.FailedWork;
import io.ciclo.engine.Failure;
import io.ciclo.engine.FailingAppointment;
import io.ciclo.engine.FailingRecurrence;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.PlainText;
import io.ciclo.engine.PlainValue;
import io.ciclo.engine.ValueCorrected;
import io.ciclo.engine.WorkTriedAgain;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class EngineFailures implements FailedWork {

  private static final Logger log = LoggerFactory.getLogger(EngineFailures.class);

  /** As many as every retry cycle of the house has. */
  private static final int TRIES = 5;
  private static final int LONGEST_REASON = 500;
  private static final String VALUE_NAME = "[a-zA-Z_][a-zA-Z0-9_]{0,99}";

  // The engine's queries cannot say since when a job fails; the log of jobs has an index for the process instance alone.
  private static final String FAILED = """
      select j.ID_, j.PROCESS_DEF_ID_, j.PROCESS_DEF_KEY_, coalesce(j.FAILED_ACT_ID_, d.ACT_ID_) as step, j.EXCEPTION_MSG_,
        j.RETRIES_, j.DUEDATE_, p.BUSINESS_KEY_,
        (select min(l.TIMESTAMP_) from ACT_HI_JOB_LOG l where l.PROCESS_INSTANCE_ID_ = j.PROCESS_INSTANCE_ID_
          and l.JOB_ID_ = j.ID_ and l.JOB_STATE_ = 1) as since
      from ACT_RU_JOB j
        left join ACT_RU_JOBDEF d on d.ID_ = j.JOB_DEF_ID_
        left join ACT_RU_EXECUTION p on p.ID_ = j.PROCESS_INSTANCE_ID_
      where j.EXCEPTION_STACK_ID_ is not null""";

  private final ManagementService management;
  private final RuntimeService runtime;
  private final RepositoryService repository;
  private final CorrectionLog corrections;
  private final TypedValues typed;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final ApplicationEventPublisher listeners;

  EngineFailures(ManagementService management, RuntimeService runtime, RepositoryService repository,
      CorrectionLog corrections, EngineSettings settings, JdbcClient jdbc, Clock clock, ApplicationEventPublisher listeners) {
    this.management = management;
    this.runtime = runtime;
    this.repository = repository;
    this.corrections = corrections;
    this.typed = new TypedValues(settings.zone());
    this.jdbc = jdbc;
    this.clock = clock;
    this.listeners = listeners;
  }

  @Override
  @Transactional(readOnly = true)
  public List<FailedJob> failed(int atMost) {
    return jdbc.sql(FAILED + " order by since, j.ID_ limit ?").param(atMost).query(this::failedJob).list();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<FailedJob> job(String id) {
    return jdbc.sql(FAILED + " and j.ID_ = ?").param(id).query(this::failedJob).optional();
  }

  private FailedJob failedJob(ResultSet row, int number) throws SQLException {
    String definition = row.getString("PROCESS_DEF_ID_");
    String step = row.getString("step");
    int left = row.getInt("RETRIES_");
    String message = row.getString("EXCEPTION_MSG_");
    return new FailedJob(row.getString("ID_"), row.getString("BUSINESS_KEY_"),
        new Named(row.getString("PROCESS_DEF_KEY_"), processName(definition)), new Named(step, stepName(definition, step)),
        message == null ? "" : message, moment(row, "since"), left, left == 0 ? null : moment(row, "DUEDATE_"));
  }

  /** The engine keeps moments without a zone, in that of the JVM, which is UTC. */
  private static Instant moment(ResultSet row, String column) throws SQLException {
    Timestamp moment = row.getTimestamp(column);
    return moment == null ? null : moment.toInstant();
  }

  private String processName(String definition) {
    // the engine's own housekeeping belongs to no process
    return definition == null ? "Mantenimiento del motor" : Objects.requireNonNullElse(
        repository.getProcessDefinition(definition).getName(), definition);
  }

  private String stepName(String definition, String step) {
    if (definition == null || step == null) {
      return "";
    }
    return repository.getBpmnModelInstance(definition).getModelElementById(step) instanceof FlowElement element
        && element.getName() != null ? element.getName().replaceAll("\\s+", " ") : step;
  }

  @Override
  public Failure failure(FailedJob job) {
    return new Failure(job.process().id(), job.step().id(), job.message(), StackTraces.chain(trace(job.id())));
  }

  @Override
  public String trace(String jobId) {
    return Objects.requireNonNullElse(management.getJobExceptionStacktrace(jobId), "");
  }

  @Override
  @Transactional(readOnly = true)
  public List<PlainValue> values(String jobId) {
    return variables(engineJob(jobId)).entrySet().stream()
        .filter(value -> TypedValues.kind(value.getValue()).isPresent())
        .map(value -> new PlainValue(value.getKey(), TypedValues.kind(value.getValue()).orElseThrow(), typed.shown(value.getValue())))
        .sorted(Comparator.comparing(PlainValue::name)).toList();
  }

  private Map<String, Object> variables(Job job) {
    return job.getExecutionId() == null ? Map.of() : runtime.getVariables(job.getExecutionId());
  }

  @Override
  @Transactional
  public int tryAgain(Collection<String> jobIds) {
    Instant now = clock.instant();
    List<Job> tried = new ArrayList<>();
    for (String id : jobIds) {
      Job job = management.createJobQuery().jobId(id).singleResult();
      if (job != null && free(job, now)) {
        tried.add(job);
      }
    }
    if (tried.isEmpty()) {
      return 0;
    }
    management.setJobRetries(tried.stream().map(Job::getId).toList(), TRIES);
    tried.forEach(job -> management.setJobDuedate(job.getId(), Date.from(now)));
    listeners.publishEvent(new WorkTriedAgain(tried.stream().map(Job::getProcessInstanceId).filter(Objects::nonNull).distinct()
        .toList()));
    log.info("{} failed steps have their tries back", tried.size());
    return tried.size();
  }

  private static boolean free(Job job, Instant now) {
    Date locked = ((JobEntity) job).getLockExpirationTime();
    return locked == null || locked.toInstant().isBefore(now);
  }

  @Override
  @Transactional
  public void correct(Correction wanted) {
    String reason = PlainText.of(wanted.reason());
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      throw new InputRefused("reason", "«Motivo»: es obligatorio y admite como máximo " + LONGEST_REASON + " caracteres.");
    }
    if (wanted.name() == null || !wanted.name().matches(VALUE_NAME)) {
      throw new InputRefused("name", "«Valor»: no existe un valor con ese nombre.");
    }
    FailedJob failed = job(wanted.jobId()).orElseThrow(() -> new InputRefused("name",
        "Este paso ya no está fallando: no hace falta corregir nada."));
    Job job = engineJob(wanted.jobId());
    Object before = variables(job).get(wanted.name());
    PlainValue.Kind kind = TypedValues.kind(before).filter(known -> before != null).orElse(wanted.kind());
    if (before != null && TypedValues.kind(before).isEmpty()) {
      throw new InputRefused("name", "«Valor»: «" + wanted.name() + "» no es un texto, un número, un sí o no ni una fecha.");
    }
    Object after = typed.parse(kind, wanted.typed(), before);
    runtime.setVariable(job.getExecutionId(), wanted.name(), after);
    ValueCorrected correction = new ValueCorrected(failed.caseNumber(), failed.step().name(), wanted.name(), typed.shown(before),
        typed.shown(after), reason, wanted.person(), clock.instant());
    corrections.add(job.getProcessInstanceId(), failed.process().id(), correction);
    listeners.publishEvent(correction);
    tryAgain(List.of(wanted.jobId()));
  }

  @Override
  @Transactional(readOnly = true)
  public List<ValueCorrected> corrections(String jobId) {
    return corrections.of(engineJob(jobId).getProcessInstanceId());
  }

  private Job engineJob(String id) {
    Job job = management.createJobQuery().jobId(id).singleResult();
    if (job == null) {
      throw new InputRefused("name", "Este paso ya no está fallando: no hace falta corregir nada.");
    }
    return job;
  }

  @Override
  @Transactional(readOnly = true)
  public List<FailingRecurrence> recurrences() {
    return failing("recurrence", row -> new FailingRecurrence(row.getString("task_instance"), row.getInt("consecutive_failures"),
        instant(row, "last_failure"), instant(row, "execution_time")));
  }

  @Override
  @Transactional(readOnly = true)
  public List<FailingAppointment> appointments() {
    return failing("appointment", row -> {
      String[] parts = row.getString("task_instance").split("/", 2);
      return new FailingAppointment(parts[0], parts[1], row.getInt("consecutive_failures"), instant(row, "last_failure"),
          instant(row, "execution_time"));
    });
  }

  private interface Reading<T> {

    T of(ResultSet row) throws SQLException;
  }

  private <T> List<T> failing(String task, Reading<T> reading) {
    return jdbc.sql("""
            select task_instance, consecutive_failures, last_failure, execution_time from scheduled_tasks
            where task_name = ? and consecutive_failures > 0 order by task_instance""")
        .param(task).query((row, number) -> reading.of(row)).list();
  }
}
