package io.ciclo.prospects.desk;

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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Whether a phase may go on (BD-01, BD-02, BD-12): in its order, and only by a meeting that was held and has minutes. It answers with the
 * reason; nobody passes it otherwise, whoever asks.
 */
@Component
class MeetingGate {

  private final Meetings meetings;
  private final ProspectFile file;
  private final Vocabulary vocabulary;

  MeetingGate(Meetings meetings, ProspectFile file, Vocabulary vocabulary) {
    this.meetings = meetings;
    this.file = file;
    this.vocabulary = vocabulary;
  }

  /** The meetings of a phase in their order (BD-02, BD-12, BD-25); follow-up meetings of the last one have no order. */
  static List<Purpose> purposes(Phase phase) {
    return switch (phase) {
      case BUSINESS_CASE, PROPOSAL, PROOF_OF_CONCEPT -> List.of(Purpose.OPENING, Purpose.FEEDBACK, Purpose.CLOSING);
      case APPROVAL, VALIDATION -> List.of(Purpose.OPENING, Purpose.FEEDBACK, Purpose.DECISION, Purpose.CLOSING);
      case SUPPORT -> List.of(Purpose.OPENING, Purpose.CLOSING);
    };
  }

  /** The meeting by which the phase goes on, held or only planned; the held one first. */
  Optional<Meeting> meeting(Prospect prospect, Phase phase, Purpose purpose) {
    List<Meeting> ofPhase = of(prospect, phase);
    return held(ofPhase, phase, purpose).or(() -> with(ofPhase, purpose, MeetingState.PLANNED).findFirst());
  }

  /** With somebody of the customer, and not before the meeting that comes before it in the phase. */
  Optional<Meeting> held(Prospect prospect, Phase phase, Purpose purpose) {
    return held(of(prospect, phase), phase, purpose);
  }

  private static Optional<Meeting> held(List<Meeting> ofPhase, Phase phase, Purpose purpose) {
    return with(ofPhase, purpose, MeetingState.HELD).filter(MeetingGate::withTheCustomer)
        .filter(meeting -> inTurn(ofPhase, phase, purpose, meeting)).findFirst();
  }

  private static boolean withTheCustomer(Meeting meeting) {
    return meeting.minutes().present().stream().anyMatch(one -> one.staff() == null);
  }

  /** By the day, because the hour is often not written down. */
  private static boolean inTurn(List<Meeting> ofPhase, Phase phase, Purpose purpose, Meeting meeting) {
    int place = purposes(phase).indexOf(purpose);
    return place <= 0 || held(ofPhase, phase, purposes(phase).get(place - 1)).map(before -> !day(meeting).isBefore(day(before))).orElse(true);
  }

  private static LocalDate day(Meeting meeting) {
    return LocalDate.ofInstant(meeting.start(), ZoneOffset.UTC);
  }

  private List<Meeting> of(Prospect prospect, Phase phase) {
    String part = Milestone.part(phase, prospect.round());
    return meetings.ofCase(prospect.number(), prospect.company()).stream().filter(meeting -> part.equals(meeting.part())).toList();
  }

  private static Stream<Meeting> with(List<Meeting> ofPhase, Purpose purpose, MeetingState state) {
    return ofPhase.stream().filter(meeting -> meeting.state() == state && meeting.purpose() == purpose);
  }

  /** Why not in this order; empty when it is its turn. */
  Optional<String> outOfOrder(Prospect prospect, Phase phase, Purpose purpose) {
    PhaseCourse course = file.course(prospect);
    Optional<Phase> open = phase.before().filter(before -> course.state(before) != PhaseState.CLOSED);
    if (purpose == Purpose.OPENING && open.isPresent()) {
      return Optional.of("«Fase»: no se puede abrir «" + name(phase) + "» mientras «" + name(open.get()) + "» no esté cerrada.");
    }
    if (purpose != Purpose.OPENING && course.state(phase) == PhaseState.NOT_STARTED) {
      return Optional.of("«Fase»: «" + name(phase) + "» todavía no se ha abierto con una reunión.");
    }
    return purpose == Purpose.CLOSING && phase != Phase.SUPPORT && !course.passed(phase, Purpose.FEEDBACK)
        ? Optional.of("«Fase»: antes de cerrar «" + name(phase) + "» falta la reunión de " + words(Purpose.FEEDBACK) + " con el cliente.")
        : Optional.empty();
  }

  /** Why the phase may not go on; empty when it may. */
  Optional<String> refusal(Prospect prospect, Phase phase, Purpose purpose) {
    return outOfOrder(prospect, phase, purpose).or(() -> missing(of(prospect, phase), phase, purpose));
  }

  private Optional<String> missing(List<Meeting> ofPhase, Phase phase, Purpose purpose) {
    if (held(ofPhase, phase, purpose).isPresent()) {
      return Optional.empty();
    }
    String which = "la reunión de " + words(purpose) + " de «" + name(phase) + "»";
    List<Meeting> written = with(ofPhase, purpose, MeetingState.HELD).toList();
    if (written.isEmpty()) {
      return Optional.of("«Reunión»: falta el acta de " + which + "; escríbala en la tarea o en el calendario.");
    }
    return Optional.of(written.stream().anyMatch(MeetingGate::withTheCustomer)
        ? "«Reunión»: el acta que hay de " + which + " es de un día anterior a la reunión que va antes; escriba la que se celebró después."
        : "«Reunión»: en el acta que hay de " + which + " no consta nadie del cliente; escriba la de una reunión con el cliente.");
  }

  private String words(Purpose purpose) {
    return vocabulary.word("meetings.purpose", purpose).toLowerCase(Locale.ROOT);
  }

  private String name(Phase phase) {
    return vocabulary.word("prospects.phase", phase);
  }
}
