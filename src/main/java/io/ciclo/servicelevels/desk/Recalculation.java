package io.ciclo.servicelevels.desk;

import io.ciclo.engine.CaseCardBoard;
import io.ciclo.engine.SafeWrite;
import io.ciclo.servicelevels.CaseClocks;
import io.ciclo.servicelevels.CaseProfile;
import io.ciclo.servicelevels.NewDeadline;
import io.ciclo.servicelevels.Replanning;
import io.ciclo.servicelevels.ServedCase;
import io.ciclo.servicelevels.ServiceTargets;
import io.ciclo.servicelevels.Target;
import io.ciclo.servicelevels.store.CaseStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Open cases keep the targets and calendars that they were given. Here an administrator sees what would move if they
 * followed those of today, and lets them.
 */
@Service
public class Recalculation {

  private static final Logger LOG = LoggerFactory.getLogger(Recalculation.class);

  private final CaseStore cases;
  private final ClockBook book;
  private final ServiceTargets targets;
  private final CaseClocks clocks;
  private final CaseCardBoard cards;
  private final SafeWrite safely;

  Recalculation(CaseStore cases, ClockBook book, ServiceTargets targets, CaseClocks clocks, CaseCardBoard cards,
      SafeWrite safely) {
    this.cases = cases;
    this.book = book;
    this.targets = targets;
    this.clocks = clocks;
    this.cards = cards;
    this.safely = safely;
  }

  /** An open case and its deadlines that would move. */
  public record Moving(ServedCase served, List<NewDeadline> deadlines) {}

  /** @param failed numbers of cases that keep their old deadlines */
  public record Outcome(int changed, List<String> failed) {}

  /** Nothing is changed. By case number; cases of which nothing moves are left out. */
  public List<Moving> dryRun() {
    // cases of equal profile are owed the same: the tables are asked once for each profile
    Map<CaseProfile, List<Target>> owed = new HashMap<>();
    List<Moving> moving = new ArrayList<>();
    for (ServedCase served : cases.open()) {
      List<Target> today = owed.computeIfAbsent(served.profile(), targets::of);
      moved(served, today).map(deadlines -> new Moving(served, deadlines)).ifPresent(moving::add);
    }
    return moving;
  }

  private Optional<List<NewDeadline>> moved(ServedCase served, List<Target> today) {
    return book.open(served.number()).map(page -> ClockDesk.moved(page.levels(),
        page.levelsAfter(Replanning.CALENDAR.event(page.moment(), today)))).filter(deadlines -> !deadlines.isEmpty());
  }

  /** Each case in a transaction of its own: one that cannot follow does not hold up the others. */
  public Outcome apply() {
    int changed = 0;
    List<String> failed = new ArrayList<>();
    for (Moving moving : dryRun()) {
      String number = moving.served().number();
      try {
        safely.run(() -> follow(number));
        changed++;
      } catch (RuntimeException e) {
        LOG.error("Deadlines of {} stay as they were", number, e);
        failed.add(number);
      }
    }
    return new Outcome(changed, List.copyOf(failed));
  }

  private void follow(String number) {
    clocks.served(number).ifPresent(served -> {
      clocks.replan(served, Replanning.CALENDAR);
      cards.refresh(number);
    });
  }
}
