package io.ciclo.staff.desk;

import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.Identities;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.PlainText;
import io.ciclo.engine.QueuedTask;
import io.ciclo.engine.SafeWrite;
import io.ciclo.engine.TaskQueue;
import io.ciclo.engine.Times;
import io.ciclo.staff.NextTask;
import io.ciclo.staff.NextTask.Reason;
import io.ciclo.staff.NextTasks;
import io.ciclo.staff.TaskPutOff;
import io.ciclo.staff.TaskSkipped;
import io.ciclo.staff.WorkAtHand;
import io.ciclo.staff.store.TaskOffer;
import io.ciclo.staff.store.TaskOffer.Answer;
import io.ciclo.staff.store.TaskOfferStore;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

@Service
@EnableConfigurationProperties(NextTaskSettings.class)
class NextTaskDesk implements NextTasks {

  private static final int AT_ONCE = 50;
  private static final int LONGEST_REASON = 500;
  /** As the engine sorts its queue. */
  private static final Comparator<QueuedTask> QUEUE = Comparator.comparingInt(QueuedTask::priority).reversed()
      .thenComparing(QueuedTask::caseNumber).thenComparing(QueuedTask::created);

  private final TaskQueue queue;
  private final TaskOfferStore offers;
  private final Identities identities;
  private final SafeWrite safely;
  private final NextTaskSettings settings;
  private final ApplicationEventPublisher events;
  private final Times times;
  private final Clock clock;

  NextTaskDesk(TaskQueue queue, TaskOfferStore offers, Identities identities, SafeWrite safely, NextTaskSettings settings,
      ApplicationEventPublisher events, EngineSettings service, Clock clock) {
    this.queue = queue;
    this.offers = offers;
    this.identities = identities;
    this.safely = safely;
    this.settings = settings;
    this.events = events;
    this.times = new Times(service.zone());
    this.clock = clock;
  }

  @Override
  public Optional<NextTask> take(String person) {
    return safely.write(() -> {
      Map<Offering, List<QueuedTask>> own = own(person);
      Optional<QueuedTask> back = own.getOrDefault(Offering.COMES_BACK, List.of()).stream()
          .min(Comparator.comparing(QueuedTask::takeUpAt));
      if (back.isPresent()) {
        queue.putOff(back.get().id(), null);
        return back.map(task -> given(person, task, Answer.TAKEN, Reason.TAKEN_UP_AGAIN));
      }
      Optional<QueuedTask> named = first(own, Offering.FREE);
      return claimed(person, named.orElse(null)).map(task -> given(person, task, Answer.CLAIMED, Reason.FIRST_IN_QUEUE))
          .or(() -> named.map(task -> given(person, task, Answer.TAKEN, Reason.FIRST_IN_QUEUE)))
          .or(() -> first(own, Offering.IN_HAND).map(task -> new NextTask(task, Reason.IN_HAND)));
    });
  }

  private static Optional<QueuedTask> first(Map<Offering, List<QueuedTask>> tasks, Offering offering) {
    return tasks.getOrDefault(offering, List.of()).stream().findFirst();
  }

  private NextTask given(String person, QueuedTask task, Answer answer, Reason why) {
    record(person, task, answer, null, null);
    return new NextTask(task, why);
  }

  private Map<Offering, List<QueuedTask>> own(String person) {
    return judged(person, queue.heldBy(person));
  }

  /** In the order of the queue. */
  private Map<Offering, List<QueuedTask>> judged(String person, List<QueuedTask> tasks) {
    Map<String, TaskOffer> last = offers.latest(person, tasks.stream().map(QueuedTask::id).toList());
    Map<Offering, List<QueuedTask>> judged = new EnumMap<>(Offering.class);
    tasks.forEach(task -> judged.computeIfAbsent(Offering.judge(task, last.get(task.id()), clock.instant()),
        offering -> new ArrayList<>()).add(task));
    return judged;
  }

  /**
   * The first of the groups' tasks that nobody else gets at this moment.
   *
   * @param named the first of those that are the person's already; null when there is none
   */
  private Optional<QueuedTask> claimed(String person, QueuedTask named) {
    List<String> groups = identities.groupsOf(person);
    for (int skip = 0; ; skip += AT_ONCE) {
      List<QueuedTask> part = queue.free(groups, skip, AT_ONCE);
      for (QueuedTask task : judged(person, part).getOrDefault(Offering.FREE, List.of())) {
        if (named != null && QUEUE.compare(named, task) < 0) {
          return Optional.empty();
        }
        if (queue.claim(task.id(), person)) {
          return Optional.of(task);
        }
      }
      if (part.size() < AT_ONCE) {
        return Optional.empty();
      }
    }
  }

  @Override
  public void skip(String person, String taskId, String reason) {
    safely.run(() -> {
      QueuedTask task = held(person, taskId);
      String why = PlainText.of(reason);
      if (why.isEmpty()) {
        throw new InputRefused("reason", "«Motivo»: es obligatorio para saltar una tarea; lo leerá quien la coja después.");
      }
      if (why.length() > LONGEST_REASON) {
        throw new InputRefused("reason", "«Motivo»: admite como máximo " + LONGEST_REASON + " caracteres.");
      }
      record(person, task, Answer.SKIPPED, why, clock.instant().plus(settings.skipFor()));
      events.publishEvent(new TaskSkipped(task.caseNumber(), task.name(), person, why));
      // what was given to the person by name stays theirs: nobody else was asked to do it
      if (offers.claimed(person, taskId)) {
        queue.putOff(taskId, null);
        queue.giveBack(taskId);
      }
    });
  }

  @Override
  public void putOff(String person, String taskId, Instant until) {
    safely.run(() -> {
      QueuedTask task = held(person, taskId);
      Instant now = clock.instant();
      if (until == null || !until.isAfter(now)) {
        throw new InputRefused("until", "«Retomar el»: elija un momento que esté por venir.");
      }
      if (until.isAfter(now.plus(settings.longestPutOff()))) {
        throw new InputRefused("until", "«Retomar el»: como mucho, dentro de " + settings.longestPutOff().toDays() + " días.");
      }
      if (task.due() != null && until.isAfter(task.due())) {
        throw new InputRefused("until", "«Retomar el»: el caso " + (task.due().isAfter(now) ? "vence el " : "venció el ")
            + times.weekday(task.due()) + "; no se puede dejar para después.");
      }
      queue.putOff(taskId, until);
      record(person, task, Answer.PUT_OFF, null, until);
      events.publishEvent(new TaskPutOff(task.caseNumber(), task.name(), person, until));
    });
  }

  @Override
  public void takeUpNow(String person, String taskId) {
    safely.run(() -> {
      QueuedTask task = held(person, taskId);
      queue.putOff(taskId, null);
      record(person, task, Answer.TAKEN, null, null);
    });
  }

  @Override
  public WorkAtHand of(String person) {
    Map<Offering, List<QueuedTask>> own = own(person);
    List<QueuedTask> putOff = own.getOrDefault(Offering.PUT_OFF, List.of()).stream()
        .sorted(Comparator.comparing(QueuedTask::takeUpAt)).toList();
    List<QueuedTask> inHand = own.entrySet().stream().filter(entry -> entry.getKey() != Offering.PUT_OFF)
        .flatMap(entry -> entry.getValue().stream()).sorted(QUEUE).toList();
    return new WorkAtHand(inHand, putOff, skipped(person));
  }

  private List<WorkAtHand.Skipped> skipped(String person) {
    Instant now = clock.instant();
    Map<String, TaskOffer> latest = new LinkedHashMap<>();
    offers.since(person, now.minus(settings.skipFor())).forEach(offer -> latest.put(offer.taskId(), offer));
    return latest.values().stream().filter(offer -> offer.answer() == Answer.SKIPPED && offer.until().isAfter(now))
        .filter(offer -> queue.task(offer.taskId()).isPresent())
        .map(offer -> new WorkAtHand.Skipped(offer.caseNumber(), offer.taskName(), offer.reason(), offer.until())).toList();
  }

  @Override
  public List<QueuedTask> ofCase(String person, String caseNumber) {
    return queue.heldBy(person, caseNumber);
  }

  private QueuedTask held(String person, String taskId) {
    return queue.task(taskId).filter(task -> person.equals(task.assignee())).orElseThrow(() -> new InputRefused("task",
        "«Tarea»: ya no la tiene usted; está terminada o la tiene otra persona."));
  }

  private void record(String person, QueuedTask task, Answer answer, String reason, Instant until) {
    offers.append(new TaskOffer(person, task.id(), task.caseNumber(), task.name(), answer, reason, until, clock.instant()));
  }
}
