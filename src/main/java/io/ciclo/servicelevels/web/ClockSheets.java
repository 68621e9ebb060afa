package io.ciclo.servicelevels.web;

import io.ciclo.engine.DecisionSheets;
import io.ciclo.engine.Vocabulary;
import io.ciclo.servicelevels.CaseClocks;
import io.ciclo.servicelevels.Clock;
import io.ciclo.servicelevels.ClockKind;
import io.ciclo.servicelevels.Excuse;
import io.ciclo.servicelevels.Goal;
import io.ciclo.servicelevels.Pause;
import io.ciclo.servicelevels.Result;
import io.ciclo.servicelevels.ServiceLevels;
import io.ciclo.servicelevels.Target;
import io.ciclo.servicelevels.web.CaseSheet.Earlier;
import io.ciclo.servicelevels.web.CaseSheet.Line;
import io.ciclo.servicelevels.web.CaseSheet.Stop;
import io.ciclo.servicelevels.web.CaseSheet.Why;
import io.ciclo.staff.Staff;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the case page says about clocks; asked by the fragment {@code servicelevels/clocks}. */
@Component
class ClockSheets {

  private static final int VERSION_SHOWN = 12;

  private final CaseClocks clocks;
  private final DecisionSheets sheets;
  private final ClockWords words;
  private final Vocabulary vocabulary;
  private final Staff staff;

  ClockSheets(CaseClocks clocks, DecisionSheets sheets, ClockWords words, Vocabulary vocabulary, Staff staff) {
    this.clocks = clocks;
    this.sheets = sheets;
    this.words = words;
    this.vocabulary = vocabulary;
    this.staff = staff;
  }

  /** Null for a case without clocks. */
  public CaseSheet of(String caseNumber) {
    return clocks.of(caseNumber).map(this::sheet).orElse(null);
  }

  CaseSheet sheet(ServiceLevels levels) {
    List<Line> running = levels.running().stream()
        .sorted(Comparator.comparing(Clock::deadline, Comparator.nullsLast(Comparator.naturalOrder())))
        .map(clock -> line(clock, levels.at())).toList();
    List<Line> ended = levels.clocks().stream().filter(clock -> !clock.running())
        .sorted(Comparator.comparing(Clock::stop).reversed()).map(clock -> line(clock, levels.at())).toList();
    boolean coloured = levels.running().stream().anyMatch(clock -> clock.id().kind() == ClockKind.INFORMATION);
    String heard = levels.lastHeard() == null ? null
        : "hace " + words.passed(Duration.between(levels.lastHeard(), levels.at())) + " (" + words.at(levels.lastHeard()) + ")";
    return new CaseSheet(coloured ? levels.colour().name() : null, heard, running, ended);
  }

  private Line line(Clock clock, Instant now) {
    List<Stop> stops = clock.pauses().stream().map(pause -> new Stop(words.at(pause.from()),
        pause.to() == null ? null : words.at(pause.to()), words.pause(pause))).toList();
    return new Line(clock, words.goal(clock.goal()), words.counted(clock.elapsed(), clock.goal()), left(clock, now),
        used(clock), clock.deadline() == null ? null : words.at(clock.deadline()),
        clock.stop() == null ? null : words.at(clock.stop()), look(clock), standing(clock), stops, paused(clock, now),
        why(clock), excuse(clock.excuse()));
  }

  private String left(Clock clock, Instant now) {
    if (clock.breachedAt() != null) {
      return clock.running() ? "pasó hace " + words.passed(Duration.between(clock.breachedAt(), now)) : null;
    }
    if (!clock.running()) {
      return null;
    }
    if (clock.goal() instanceof Target target) {
      return "quedan " + words.counted(target.duration().minus(clock.elapsed()), target);
    }
    return clock.deadline() == null ? null : "quedan " + words.passed(Duration.between(now, clock.deadline()));
  }

  private static Integer used(Clock clock) {
    return clock.goal() instanceof Target target
        ? (int) Math.min(100, clock.elapsed().toSeconds() * 100 / target.duration().toSeconds()) : null;
  }

  /** A clock that goes on is in time, at risk or late; one that is over has a result. */
  private String standing(Clock clock) {
    if (clock.result() == Result.EXCUSED || !clock.running()) {
      return vocabulary.word("servicelevels.result", clock.result());
    }
    String standing = vocabulary.word("servicelevels.standing", clock.standing());
    return clock.result() == Result.BREACHED_BY_REPLANNING ? standing + " por replanificación"
        : clock.paused() ? standing + ", en pausa" : standing;
  }

  private static String look(Clock clock) {
    return switch (clock.result()) {
      case BREACHED_BY_WORK, BREACHED_BY_REPLANNING -> "late";
      case RUNNING -> clock.standing() == Clock.Standing.AT_RISK ? "at-risk" : "on-time";
      case MET -> "on-time";
      case EXCUSED, CANCELLED, MERGED -> "aside";
    };
  }

  private String paused(Clock clock, Instant now) {
    if (clock.pauses().isEmpty()) {
      return null;
    }
    Duration all = clock.pauses().stream().map(pause -> between(pause, now)).reduce(Duration.ZERO, Duration::plus);
    return words.passed(all);
  }

  private static Duration between(Pause pause, Instant now) {
    return Duration.between(pause.from(), pause.to() == null ? now : pause.to());
  }

  private Why why(Clock clock) {
    List<Earlier> earlier = clock.earlier().stream().map(goal -> new Earlier(words.goal(goal.goal()),
        words.at(goal.since()), words.at(goal.until()),
        goal.breachedAt() == null ? null : words.at(goal.breachedAt()))).toList();
    String warning = clock.warnAt() == null ? null : words.at(clock.warnAt());
    String breach = clock.breachedAt() == null ? null : words.at(clock.breachedAt());
    String changed = earlier.isEmpty() ? null : words.at(clock.goalSince());
    Goal goal = clock.goal();
    if (!(goal instanceof Target target)) {
      return new Why(words.at(clock.start()), words.counting(goal), null, null, null, null, warning, breach, changed, earlier);
    }
    return new Why(words.at(clock.start()), words.counting(goal), target.row(),
        sheets.row(target.row().decision(), target.row().version(), target.row().row()).orElse(null), target.calendar(),
        shortened(target.calendarVersion()), warning, breach, changed, earlier);
  }

  /** Versions are long digests; their beginning tells them apart. */
  private static String shortened(String version) {
    return version.length() <= VERSION_SHOWN ? version : version.substring(0, VERSION_SHOWN);
  }

  private String excuse(Excuse excuse) {
    if (excuse == null) {
      return null;
    }
    return excuse.byRule() ? vocabulary.word("servicelevels.excuse." + excuse.reason())
        : excuse.reason() + " — " + staff.displayName(excuse.approver());
  }
}
