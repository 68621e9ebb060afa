package io.ciclo.servicelevels.desk;

import io.ciclo.engine.InputRefused;
import io.ciclo.servicelevels.CaseClocks;
import io.ciclo.servicelevels.CaseEvent;
import io.ciclo.servicelevels.CaseEvent.Absorbed;
import io.ciclo.servicelevels.CaseEvent.Excused;
import io.ciclo.servicelevels.CaseEvent.Merged;
import io.ciclo.servicelevels.CaseEvent.Opened;
import io.ciclo.servicelevels.CaseProfile;
import io.ciclo.servicelevels.Clock;
import io.ciclo.servicelevels.ClockId;
import io.ciclo.servicelevels.Excuse;
import io.ciclo.servicelevels.Glance;
import io.ciclo.servicelevels.NewDeadline;
import io.ciclo.servicelevels.Replanning;
import io.ciclo.servicelevels.ServedCase;
import io.ciclo.servicelevels.ServiceLevels;
import io.ciclo.servicelevels.ServiceTargets;
import io.ciclo.servicelevels.store.CaseStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The room's door. */
@Service
@Transactional
class ClockDesk implements CaseClocks {

  private final ClockBook book;
  private final CaseStore cases;
  private final ServiceTargets targets;

  ClockDesk(ClockBook book, CaseStore cases, ServiceTargets targets) {
    this.book = book;
    this.cases = cases;
    this.targets = targets;
  }

  @Override
  public void open(ServedCase served) {
    recall(served, book.now(), List.of());
  }

  @Override
  public void recall(ServedCase served, Instant since, List<CaseEvent> events) {
    book.begin(served, since);
    happened(served.number(), now -> {
      List<CaseEvent> all = new ArrayList<>(events);
      all.add(0, new Opened(since, targets.of(served.profile())));
      return all;
    });
  }

  @Override
  public void happened(String caseNumber, Happening what) {
    book.open(caseNumber).ifPresent(page -> page.add(what.at(page.moment())).settle());
  }

  @Override
  public void replan(ServedCase served, Replanning why) {
    cases.relabel(served);
    happened(served.number(), at -> List.of(why.event(at, targets.of(served.profile()))));
  }

  @Override
  public List<NewDeadline> preview(String caseNumber, CaseProfile profile) {
    return book.open(caseNumber).map(page -> moved(page.levels(),
        page.levelsAfter(Replanning.PRIORITY.event(page.moment(), targets.of(profile))))).orElse(List.of());
  }

  /** Clocks that run before or after and are due at another time then, or will be once their pause is over. */
  static List<NewDeadline> moved(ServiceLevels before, ServiceLevels after) {
    Map<ClockId, Clock> old = new LinkedHashMap<>();
    before.running().forEach(clock -> old.put(clock.id(), clock));
    List<NewDeadline> moved = new ArrayList<>();
    for (Clock clock : after.running()) {
      Clock was = old.remove(clock.id());
      Instant deadline = was == null ? null : was.deadline();
      boolean pausedAndOther = clock.deadline() == null && (was == null || clock.goalNo() != was.goalNo());
      if (!Objects.equals(deadline, clock.deadline()) || pausedAndOther) {
        boolean atOnce = clock.result().breached() && (was == null || !was.result().breached());
        moved.add(new NewDeadline(clock.id(), deadline, clock.deadline(), clock.goal(), atOnce));
      }
    }
    old.values().stream().filter(clock -> clock.deadline() != null)
        .forEach(gone -> moved.add(new NewDeadline(gone.id(), gone.deadline(), null, null, false)));
    return List.copyOf(moved);
  }

  @Override
  public void relabel(ServedCase served) {
    cases.relabel(served);
  }

  @Override
  public void merge(String caseNumber, String into) {
    book.open(caseNumber).ifPresent(page -> {
      page.add(List.of(new Merged(page.moment(), into))).settle();
      happened(into, at -> List.of(new Absorbed(at, caseNumber, page.openedAt())));
    });
  }

  @Override
  public void excuse(String caseNumber, ClockId clock, Excuse excuse) {
    happened(caseNumber, at -> {
      boolean late = of(caseNumber).orElseThrow().clocks().stream()
          .anyMatch(one -> one.id().equals(clock) && one.result().breached());
      if (!late) {
        throw new InputRefused("clock", "«Plazo»: no está incumplido, o su incumplimiento ya está excusado.");
      }
      return List.<CaseEvent>of(new Excused(at, clock, excuse));
    });
  }

  @Override
  public Optional<ServiceLevels> of(String caseNumber) {
    return book.read(caseNumber);
  }

  @Override
  public Optional<Glance> glance(String caseNumber) {
    return cases.glance(caseNumber);
  }

  @Override
  public Optional<ServedCase> served(String caseNumber) {
    return cases.find(caseNumber);
  }
}
