package io.ciclo.prospects.web;

import io.ciclo.customers.Company;
import io.ciclo.customers.Customers;
import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.Times;
import io.ciclo.engine.Vocabulary;
import io.ciclo.meetings.Meeting;
import io.ciclo.meetings.MeetingState;
import io.ciclo.meetings.Meetings;
import io.ciclo.meetings.Purpose;
import io.ciclo.prospects.Milestone;
import io.ciclo.prospects.Phase;
import io.ciclo.prospects.PhaseCourse;
import io.ciclo.prospects.PhaseState;
import io.ciclo.prospects.Prospect;
import io.ciclo.prospects.Prospects;
import io.ciclo.prospects.Waiting;
import io.ciclo.prospects.desk.ProspectCards;
import io.ciclo.staff.Staff;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Cases of prospects as the board and their pages show them (BD-29). */
@Component
class ProspectSheets {

  private final Prospects prospects;
  private final ProspectCards cards;
  private final Meetings meetings;
  private final Customers customers;
  private final Staff staff;
  private final Vocabulary vocabulary;
  private final EngineSettings house;
  private final Clock clock;

  ProspectSheets(Prospects prospects, ProspectCards cards, Meetings meetings, Customers customers, Staff staff, Vocabulary vocabulary,
      EngineSettings house, Clock clock) {
    this.prospects = prospects;
    this.cards = cards;
    this.meetings = meetings;
    this.customers = customers;
    this.staff = staff;
    this.vocabulary = vocabulary;
    this.house = house;
    this.clock = clock;
  }

  /**
   * A case on the board.
   *
   * @param meeting when the next meeting is, or was whose minutes are missing; null while none is planned
   * @param phases state of every phase, in their order
   * @param days since it was opened
   * @param daysInPhase since the phase before was closed
   */
  record Line(Prospect prospect, Company company, String leader, String state, String meeting, List<Step> phases, Attention attention,
      long days, long daysInPhase) {}

  /** Why somebody should look at it. */
  enum Attention {
    NONE,
    /** It is for us to act, and no meeting is planned by which the phase could go on. */
    NO_MEETING,
    /** The meeting was to be held, and nobody has written what came of it. */
    MINUTES_MISSING
  }

  /** @param meetings of this phase and round, oldest first */
  record Step(Phase phase, PhaseState state, List<Met> meetings) {}

  /** @param held with minutes */
  record Met(long id, String purpose, String when, boolean held) {}

  /**
   * Cases in one phase.
   *
   * @param left how many have ever gone from it, to the next one or for good
   * @param passed how many of them to the next one
   */
  record Column(Phase phase, List<Line> lines, int left, int passed) {

    /** In per cent; null where nothing can be said yet. */
    public Integer conversion() {
      return left == 0 ? null : Math.round(passed * 100f / left);
    }
  }

  List<Column> board() {
    List<Line> lines = prospects.open().stream().map(this::line).toList();
    Map<Phase, Integer> reached = prospects.reached();
    return Stream.of(Phase.values()).map(phase -> {
      List<Line> here = lines.stream().filter(line -> current(line) == phase).toList();
      int begun = (int) here.stream().filter(line -> line.phases().get(phase.ordinal()).state() != PhaseState.NOT_STARTED).count();
      int passed = phase == Phase.SUPPORT ? 0 : reached.getOrDefault(Phase.values()[phase.ordinal() + 1], 0);
      int left = phase == Phase.SUPPORT ? 0 : reached.getOrDefault(phase, 0) - begun;
      return new Column(phase, here, left, Math.min(passed, left));
    }).toList();
  }

  private static Phase current(Line line) {
    return line.phases().stream().filter(step -> step.state() != PhaseState.CLOSED).map(Step::phase).findFirst().orElse(Phase.SUPPORT);
  }

  Line line(Prospect prospect) {
    Optional<Meeting> next = meetings.next(prospect.number());
    Instant entered = prospects.milestones(prospect.number()).stream().filter(one -> one.purpose() == Purpose.CLOSING).map(Milestone::at)
        .max(Comparator.naturalOrder()).orElse(prospect.openedAt());
    return new Line(prospect, customers.company(prospect.company()), staff.displayName(prospect.leader()), cards.state(prospect),
        next.map(meeting -> times().weekdayAt(meeting.start())).orElse(null), phases(prospect), attention(prospect, next),
        days(prospect.openedAt()), days(entered));
  }

  private Attention attention(Prospect prospect, Optional<Meeting> next) {
    if (next.isPresent()) {
      return next.get().end().isBefore(clock.instant()) ? Attention.MINUTES_MISSING : Attention.NONE;
    }
    return prospect.outcome() == null && prospect.waiting() == Waiting.NOTHING ? Attention.NO_MEETING : Attention.NONE;
  }

  private long days(Instant since) {
    return ChronoUnit.DAYS.between(since.atZone(house.zone()).toLocalDate(), clock.instant().atZone(house.zone()).toLocalDate());
  }

  private List<Step> phases(Prospect prospect) {
    PhaseCourse course = prospects.course(prospect.number());
    List<Meeting> all = meetings.ofCase(prospect.number()).stream().filter(meeting -> meeting.state() != MeetingState.CANCELLED)
        .sorted(Comparator.comparing(Meeting::start)).toList();
    return Stream.of(Phase.values()).map(phase -> new Step(phase, course.state(phase), all.stream()
        .filter(meeting -> Milestone.part(phase, prospect.round()).equals(meeting.part())).map(this::met).toList())).toList();
  }

  private Met met(Meeting meeting) {
    return new Met(meeting.id(), vocabulary.word("meetings.purpose", meeting.purpose()), times().digits(meeting.start()),
        meeting.state() == MeetingState.HELD);
  }

  Times times() {
    return new Times(house.zone());
  }
}
