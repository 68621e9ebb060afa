package io.ciclo.servicelevels.desk;

import io.ciclo.engine.CasePrefix;
import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.Times;
import io.ciclo.engine.Vocabulary;
import io.ciclo.servicelevels.Alarm;
import io.ciclo.servicelevels.AlarmWatch;
import io.ciclo.servicelevels.Clock;
import io.ciclo.servicelevels.ClockId;
import io.ciclo.servicelevels.FailingAlarm;
import io.ciclo.servicelevels.NextLevel;
import io.ciclo.servicelevels.Result;
import io.ciclo.servicelevels.ServedCase;
import io.ciclo.servicelevels.process.ServiceLevelProcesses;
import io.ciclo.servicelevels.store.AlarmStore;
import io.ciclo.servicelevels.store.CaseStore;
import io.ciclo.staff.StaffGroup;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Warnings and breaches: recorded once each, with their true times, however late (SL-29, SL-30). */
@Service
public class AlarmDesk implements AlarmWatch {

  private static final Logger log = LoggerFactory.getLogger(AlarmDesk.class);
  private static final Duration FIRST_RETRY = Duration.ofSeconds(10);
  private static final Duration LONGEST_RETRY = Duration.ofHours(1);
  /** 10 s doubled so often is more than an hour. */
  private static final int MOST_DOUBLINGS = 9;
  /** What fails once may have met a busy moment; what fails so often needs a person. */
  private static final int FAILURES_TO_BE_SEEN = 3;

  private final ClockBook book;
  private final AlarmStore alarms;
  private final CaseStore cases;
  private final ServiceLevelProcesses processes;
  private final Vocabulary vocabulary;
  private final EngineSettings settings;
  private final List<NextLevel> levels;
  private final TransactionTemplate alone;

  AlarmDesk(ClockBook book, AlarmStore alarms, CaseStore cases, ServiceLevelProcesses processes, Vocabulary vocabulary,
      EngineSettings settings, List<NextLevel> levels, PlatformTransactionManager transactions) {
    this.book = book;
    this.alarms = alarms;
    this.cases = cases;
    this.processes = processes;
    this.vocabulary = vocabulary;
    this.settings = settings;
    this.levels = levels;
    this.alone = new TransactionTemplate(transactions);
    this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** Cases with an alarm that has fallen due, in that order. */
  List<String> due(int atMost) {
    return alarms.due(book.now(), atMost);
  }

  /** How long nothing will fall due; zero when something has. Empty when no alarm is known. */
  Optional<Duration> quiet() {
    return alarms.nearest().map(nearest -> Duration.between(book.now(), nearest))
        .map(left -> left.isNegative() ? Duration.ZERO : left);
  }

  /**
   * Handles all alarms of a case that have fallen due, in a transaction of its own that waits for nobody.
   *
   * @return false when somebody else has the case at the moment, or it failed; both are tried again later
   */
  boolean handle(String caseNumber) {
    try (var line = MDC.putCloseable("case", caseNumber)) {
      try {
        return Boolean.TRUE.equals(alone.execute(transaction -> handled(caseNumber)));
      } catch (RuntimeException e) {
        failed(caseNumber, e);
        return false;
      }
    }
  }

  private boolean handled(String caseNumber) {
    if (!alarms.take(caseNumber, book.now())) {
      return false;
    }
    Optional<ClockBook.Page> page = book.openIfFree(caseNumber);
    page.ifPresent(free -> {
      List<Alarm> due = free.takeDueAlarms();
      free.settle();
      due.forEach(alarm -> processes.alarmRecorded(caseNumber, alarm));
      log.debug("{} alarms of {} handled", due.size(), caseNumber);
    });
    return page.isPresent();
  }

  private void failed(String caseNumber, RuntimeException failure) {
    Instant now = book.now();
    String reason = failure.getMessage() == null ? failure.toString() : failure.getMessage();
    alone.executeWithoutResult(transaction -> {
      int before = alarms.failures(caseNumber);
      Duration pause = FIRST_RETRY.multipliedBy(1L << Math.min(before, MOST_DOUBLINGS));
      Instant again = now.plus(pause.compareTo(LONGEST_RETRY) > 0 ? LONGEST_RETRY : pause);
      alarms.failed(caseNumber, reason, now, again);
      log.warn("The alarm of {} could not be handled, for the {}. time; it is tried again at {}", caseNumber, before + 1,
          again, failure);
    });
  }

  @Override
  @Transactional(readOnly = true)
  public List<FailingAlarm> failing() {
    return alarms.failing(FAILURES_TO_BE_SEEN);
  }

  @Override
  @Transactional
  public int tryAgain(Collection<String> caseNumbers) {
    return caseNumbers.stream().mapToInt(number -> alarms.tryAt(number, book.now().minusMillis(1))).sum();
  }

  /**
   * What there is to say about an alarm when it is acted on.
   *
   * @param stands the clock still runs, and is still at risk or late; a warning falls silent once the breach speaks
   * @param excused it is late, and nobody has to answer for it
   * @param accountLeader staff id; null while nobody answers for the case
   * @param nextLevel ids of the groups in charge once a term is exceeded, separated by commas
   * @param clock such as "Primera respuesta (contractual)"
   * @param situation such as "venció el 10/03/2026 14:00"
   */
  public record Finding(boolean stands, boolean excused, boolean keyAccount, String accountLeader, String nextLevel,
      String clock, String situation) {}

  /** Judges now; the case's clocks stay locked until the caller's transaction ends. */
  @Transactional
  public Finding judge(String caseNumber, ClockId id, Alarm.Kind kind) {
    Clock clock = book.open(caseNumber).orElseThrow().levels().clocks().stream().filter(one -> one.id().equals(id)).findFirst()
        .orElseThrow(() -> new IllegalStateException(caseNumber + " has no clock " + id));
    ServedCase served = cases.find(caseNumber).orElseThrow();
    boolean late = clock.breachedAt() != null;
    boolean stands = clock.running()
        && (kind == Alarm.Kind.BREACH ? late : clock.standing() == Clock.Standing.AT_RISK);
    return new Finding(stands, clock.result() == Result.EXCUSED, served.keyAccount(),
        served.team().isEmpty() ? null : served.team(), nextLevel(caseNumber), words(id), situation(clock, late));
  }

  private String nextLevel(String caseNumber) {
    return CasePrefix.of(caseNumber).flatMap(prefix -> levels.stream().filter(level -> level.prefix() == prefix).findFirst())
        .map(level -> level.groups(caseNumber)).orElse(StaffGroup.DEPARTMENT_HEADS.id());
  }

  private String words(ClockId id) {
    String kind = vocabulary.word("servicelevels.clock", id.kind());
    String binding = vocabulary.word("servicelevels.binding", id.binding()).toLowerCase();
    return kind + (id.subject().isEmpty() ? "" : " «" + id.subject() + "»") + " (" + binding + ")";
  }

  private String situation(Clock clock, boolean late) {
    Instant at = late ? clock.breachedAt() : clock.deadline();
    return at == null ? vocabulary.word("servicelevels.situation.paused")
        : vocabulary.word("servicelevels.situation." + (late ? "late" : "atRisk"))
            .replace("{at}", new Times(settings.zone()).digits(at));
  }
}
