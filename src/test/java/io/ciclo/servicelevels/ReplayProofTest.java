package io.ciclo.servicelevels;

import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.servicelevels.CaseEvent.Absorbed;
import io.ciclo.servicelevels.CaseEvent.Answered;
import io.ciclo.servicelevels.CaseEvent.Attended;
import io.ciclo.servicelevels.CaseEvent.AutomaticMailSent;
import io.ciclo.servicelevels.CaseEvent.CalendarChanged;
import io.ciclo.servicelevels.CaseEvent.Classified;
import io.ciclo.servicelevels.CaseEvent.Closed;
import io.ciclo.servicelevels.CaseEvent.CommitmentFulfilled;
import io.ciclo.servicelevels.CaseEvent.CommitmentGiven;
import io.ciclo.servicelevels.CaseEvent.CommitmentRenewed;
import io.ciclo.servicelevels.CaseEvent.CustomerWrote;
import io.ciclo.servicelevels.CaseEvent.EscalatedToProvider;
import io.ciclo.servicelevels.CaseEvent.Merged;
import io.ciclo.servicelevels.CaseEvent.NoAnswerNeeded;
import io.ciclo.servicelevels.CaseEvent.Noted;
import io.ciclo.servicelevels.CaseEvent.Opened;
import io.ciclo.servicelevels.CaseEvent.PlanChanged;
import io.ciclo.servicelevels.CaseEvent.PriorityChanged;
import io.ciclo.servicelevels.CaseEvent.ProviderAnswered;
import io.ciclo.servicelevels.CaseEvent.Rejected;
import io.ciclo.servicelevels.CaseEvent.Reopened;
import io.ciclo.servicelevels.CaseEvent.Resolved;
import io.ciclo.servicelevels.CaseEvent.TermEnded;
import io.ciclo.servicelevels.CaseEvent.TermStarted;
import io.ciclo.servicelevels.CaseEvent.WaitingEnded;
import io.ciclo.servicelevels.CaseEvent.WaitingStarted;
import io.ciclo.servicelevels.CaseEvent.Withdrawn;
import io.ciclo.testing.Requirement;
import io.ciclo.worktime.WorkCalendar;
import io.ciclo.worktime.WorkCalendars;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import naive.servicelevels.StopwatchDesk;
import naive.servicelevels.StopwatchDesk.Aim;
import naive.servicelevels.StopwatchDesk.Line;
import naive.servicelevels.StopwatchDesk.Shown;
import naive.servicelevels.WallCalendar;
import org.junit.jupiter.api.Test;

/**
 * Histories drawn by chance (priority, plan and calendar changes, pauses, reopenings, merges), each judged at its end, step
 * by step, and by a desk of stopwatches that shares nothing with us. How many: {@code ciclo.proof.histories}; a history is
 * drawn again by its seed, {@code ciclo.proof.seed}.
 */
class ReplayProofTest {

  private static final int HISTORIES = Integer.getInteger("ciclo.proof.histories", 200);
  private static final long FIRST_SEED = Long.getLong("ciclo.proof.seed", 20260323);
  /** Over the weeks of Easter: summer time begins on the 29th, Good Friday and Easter Monday are closed. */
  private static final Instant MON_2026_03_23 = Madrid.at("2026-03-23 00:00");
  private static final LocalDate FRI_2026_04_03 = LocalDate.of(2026, 4, 3);
  private static final LocalDate MON_2026_04_06 = LocalDate.of(2026, 4, 6);
  private static final LocalDate FRI_2026_05_01 = LocalDate.of(2026, 5, 1);
  private static final LocalDate WED_2026_04_01 = LocalDate.of(2026, 4, 1);

  /** The calendar after somebody has edited it: the Wednesday before Easter is closed too. */
  private static final WorkCalendar EDITED = WorkCalendars.load(new StringReader("""
      calendars:
        customer-care:
          zone: Europe/Madrid
          week: { mon-fri: ["08:00-17:00"] }
          holidays: { region: es-ct }
          open-on-holidays: { dates: ["06-24", "09-11"], rules: ["easter+2", "first monday after 08-24"] }
          closed: ["2026-04-01"]
      """)).get("customer-care");
  private static final CalendarVersions CALENDARS = (id, version) ->
      version.equals(EDITED.version()) ? EDITED : Madrid.VERSIONS.get(id, version);

  private static final Set<LocalDate> CLOSED = Set.of(FRI_2026_04_03, MON_2026_04_06, FRI_2026_05_01);
  private static final LocalTime EIGHT = LocalTime.of(8, 0);
  private static final LocalTime FIVE = LocalTime.of(17, 0);
  private static final StopwatchDesk DESK = new StopwatchDesk(MON_2026_03_23, Map.of(
      "always", new WallCalendar(Madrid.ZONE, true, LocalTime.MIN, null, Set.of()),
      "customer-care", new WallCalendar(Madrid.ZONE, false, EIGHT, FIVE, CLOSED),
      "customer-care-days", new WallCalendar(Madrid.ZONE, false, LocalTime.MIN, null, CLOSED),
      "customer-care@2", new WallCalendar(Madrid.ZONE, false, EIGHT, FIVE,
          Set.of(FRI_2026_04_03, MON_2026_04_06, FRI_2026_05_01, WED_2026_04_01))));

  @Test
  @Requirement({"SL-29", "SL-30", "PR-24"})
  void atTheEndOrStepByStepOrWithAStopwatchItIsTheSame() {
    Map<String, Integer> seen = new LinkedHashMap<>();
    for (long seed = FIRST_SEED; seed < FIRST_SEED + HISTORIES; seed++) {
      RandomHistory history = RandomHistory.of(seed);
      List<CaseEvent> events = history.lines().stream().map(line -> event(line, history.lines())).toList();
      compareStepByStep(seed, history, events);
      for (Clock clock : Clocks.derive(events, CALENDARS, minute(history.now())).clocks()) {
        seen.merge(clock.result().name(), 1, Integer::sum);
      }
    }
    assertThat(seen.keySet()).as("every result occurs").contains("RUNNING", "MET", "BREACHED_BY_WORK",
        "BREACHED_BY_REPLANNING", "CANCELLED", "MERGED", "EXCUSED");
    report(seen);
  }

  private static void compareStepByStep(long seed, RandomHistory history, List<CaseEvent> events) {
    Random chance = new Random(seed);
    Clocks step = Clocks.none(CALENDARS);
    for (int i = 0; i < events.size(); i++) {
      step = step.after(events.get(i));
      int last = history.lines().get(i).minute();
      int until = i + 1 < events.size() ? history.lines().get(i + 1).minute() : history.now();
      int now = until == last ? last : last + chance.nextInt(until - last + 1);
      ServiceLevels levels = step.at(minute(now));
      assertThat(levels).as("seed %s, line %s", seed, i)
          .isEqualTo(Clocks.derive(events.subList(0, i + 1), CALENDARS, minute(now)));
      if (i == events.size() - 1 || chance.nextInt(4) == 0) {
        compareWithStopwatches(seed, history.lines().subList(0, i + 1), now, levels);
      }
    }
  }

  private static void compareWithStopwatches(long seed, List<Line> lines, int now, ServiceLevels levels) {
    Map<String, Shown> shown = new LinkedHashMap<>(DESK.show(lines, now));
    Map<String, Shown> ours = new LinkedHashMap<>();
    for (Clock clock : levels.clocks()) {
      ClockId id = clock.id();
      String name = id.kind() + "/" + id.binding() + "/" + id.subject() + "/" + id.no();
      ours.put(name, new Shown(minutes(clock.start()), minutes(clock.stop()), minutes(clock.deadline()),
          minutes(clock.warnAt()), (int) clock.elapsed().toMinutes(), clock.result().name()));
    }
    assertThat(ours).as("seed %s at minute %s after %s", seed, now, lines).containsExactlyInAnyOrderEntriesOf(shown);
    boolean red = shown.entrySet().stream().anyMatch(watch -> watch.getKey().startsWith("INFORMATION")
        && watch.getValue().stop() == null && watch.getValue().result().startsWith("BREACHED"));
    assertThat(levels.colour()).as("seed %s at minute %s", seed, now).isEqualTo(red ? Colour.RED : Colour.WHITE);
    assertThat(levels.due().map(ReplayProofTest::minutes).orElse(null)).as("seed %s at minute %s: due", seed, now)
        .isEqualTo(shown.values().stream()
            .filter(watch -> watch.stop() == null && watch.deadline() != null && !watch.result().equals("EXCUSED"))
            .map(Shown::deadline).min(Integer::compare).orElse(null));
  }

  private static CaseEvent event(Line line, List<Line> all) {
    Instant at = minute(line.minute());
    Map<String, Object> with = line.with();
    return switch (line.what()) {
      case "OPENED" -> new Opened(at, targets(line));
      // Which of the four it is makes no difference to a clock.
      case "TARGETS" -> switch (all.indexOf(line) % 4) {
        case 0 -> new Classified(at, targets(line));
        case 1 -> new PriorityChanged(at, targets(line));
        case 2 -> new PlanChanged(at, targets(line));
        default -> new CalendarChanged(at, targets(line));
      };
      case "WAITING" -> new WaitingStarted(at, (String) with.get("state"), (boolean) with.get("validation"),
          (boolean) with.get("pauses"), (boolean) with.get("customers"));
      case "WAITING_OVER" -> new WaitingEnded(at, (String) with.get("state"));
      case "ANSWERED" -> new Answered(at, (boolean) with.get("nextStep"));
      case "NOTED" -> new Noted(at);
      case "AUTOMATIC_MAIL" -> new AutomaticMailSent(at, "MT-01");
      case "CUSTOMER_WROTE" -> new CustomerWrote(at);
      case "NO_ANSWER_NEEDED" -> new NoAnswerNeeded(at, "leader");
      case "ATTENDED" -> new Attended(at, "leader");
      case "ESCALATED" -> new EscalatedToProvider(at, "P", promised(line));
      case "PROVIDER_ANSWERED" -> new ProviderAnswered(at, "P");
      case "PROMISED" -> all.indexOf(line) % 2 == 0
          ? new CommitmentGiven(at, "C", promised(line)) : new CommitmentRenewed(at, "C", promised(line));
      case "KEPT" -> new CommitmentFulfilled(at, "C");
      case "RESOLVED" -> new Resolved(at);
      case "REJECTED" -> new Rejected(at);
      case "REOPENED" -> new Reopened(at);
      case "ABSORBED" -> new Absorbed(at, "T-2026-000001", minute((int) with.get("start")));
      case "CLOSED" -> new Closed(at);
      case "WITHDRAWN" -> new Withdrawn(at);
      case "MERGED" -> new Merged(at, "T-2026-000002");
      case "ESTIMATE_BEGINS" -> new TermStarted(at, ClockKind.ESTIMATE);
      case "ESTIMATE_ENDS" -> new TermEnded(at, ClockKind.ESTIMATE);
      default -> throw new IllegalArgumentException(line.what());
    };
  }

  private static List<Target> targets(Line line) {
    return line.aims().stream().map(ReplayProofTest::target).toList();
  }

  private static Target target(Aim aim) {
    boolean edited = aim.calendar().equals("customer-care@2");
    String calendar = edited ? EDITED.id() : aim.calendar();
    Counting counting = switch (aim.calendar()) {
      case "always" -> Counting.NATURAL;
      case "customer-care-days" -> Counting.WORKDAY_24H;
      default -> Counting.OPEN_HOURS;
    };
    return new Target(ClockKind.valueOf(aim.clock()), Binding.valueOf(aim.binding()), Duration.ofMinutes(aim.minutes()),
        Duration.ofMinutes(aim.warnMinutes()), counting, calendar,
        edited ? EDITED.version() : Madrid.SHIPPED.get(calendar).version(), new DecisionRow("a-table", 1, "Rule_01"));
  }

  private static PromisedDate promised(Line line) {
    return new PromisedDate(minute((int) line.with().get("due")), minute((int) line.with().get("warning")));
  }

  private static Instant minute(int minute) {
    return MON_2026_03_23.plus(minute, ChronoUnit.MINUTES);
  }

  private static Integer minutes(Instant t) {
    return t == null ? null : (int) Duration.between(MON_2026_03_23, t).toMinutes();
  }

  private static void report(Map<String, Integer> seen) {
    Path report = Path.of(System.getProperty("ciclo.proof.reports", "target/proof"), "replay.txt");
    try {
      Files.createDirectories(report.getParent());
      Files.writeString(report, HISTORIES + " histories from seed " + FIRST_SEED + ", at the end, step by step and by the"
          + " naive desk: all equal. Clocks by result: " + seen + "\n", StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
