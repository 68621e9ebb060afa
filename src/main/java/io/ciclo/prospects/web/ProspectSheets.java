package io.ciclo.prospects.web;

import io.ciclo.customers.Company;
import io.ciclo.customers.Customers;
import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.Times;
import io.ciclo.engine.Vocabulary;
import io.ciclo.meetings.Meeting;
import io.ciclo.meetings.MeetingState;
import io.ciclo.meetings.Meetings;
import io.ciclo.prospects.Milestone;
import io.ciclo.prospects.Phase;
import io.ciclo.prospects.PhaseCourse;
import io.ciclo.prospects.PhaseState;
import io.ciclo.prospects.Prospect;
import io.ciclo.prospects.Prospects;
import io.ciclo.prospects.desk.ProspectCards;
import io.ciclo.staff.Staff;
import java.util.Comparator;
import java.util.List;
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

  ProspectSheets(Prospects prospects, ProspectCards cards, Meetings meetings, Customers customers, Staff staff, Vocabulary vocabulary,
      EngineSettings house) {
    this.prospects = prospects;
    this.cards = cards;
    this.meetings = meetings;
    this.customers = customers;
    this.staff = staff;
    this.vocabulary = vocabulary;
    this.house = house;
  }

  /**
   * A case on the board.
   *
   * @param meeting when the next meeting is; null while none is planned
   * @param phases state of every phase, in their order
   */
  record Line(Prospect prospect, Company company, String leader, String state, String meeting, List<Step> phases) {}

  /** @param meetings of this phase and round, oldest first */
  record Step(Phase phase, PhaseState state, List<Met> meetings) {}

  /** @param held with minutes */
  record Met(long id, String purpose, String when, boolean held) {}

  /** Cases in one phase. */
  record Column(Phase phase, List<Line> lines) {}

  List<Column> board() {
    List<Line> lines = prospects.open().stream().map(this::line).toList();
    return Stream.of(Phase.values()).map(phase -> new Column(phase, lines.stream()
        .filter(line -> prospects.course(line.prospect().number()).current() == phase).toList())).toList();
  }

  Line line(Prospect prospect) {
    String next = meetings.next(prospect.number()).map(meeting -> times().weekdayAt(meeting.start())).orElse(null);
    return new Line(prospect, customers.company(prospect.company()), staff.displayName(prospect.leader()), cards.state(prospect), next,
        phases(prospect));
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
