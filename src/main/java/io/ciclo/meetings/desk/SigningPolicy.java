package io.ciclo.meetings.desk;

import io.ciclo.meetings.Meeting;
import io.ciclo.meetings.MeetingParties.Member;
import io.ciclo.meetings.MeetingState;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Which contact reads a meeting in the portal, and who may sign what it decided. */
public final class SigningPolicy {

  private SigningPolicy() {}

  /** Whoever was invited or came, and who may see all that concerns the company. */
  public static boolean mayRead(Meeting meeting, Member member) {
    return meeting.company() == member.company() && (member.seesCompany() || tookPart(meeting, member));
  }

  /** @return why this contact cannot sign, as a Spanish sentence; empty when they can */
  public static Optional<String> refuses(Meeting meeting, Member member) {
    if (meeting.state() != MeetingState.HELD || meeting.minutes().decision() == null) {
      return Optional.of("«Firmar»: esta reunión no tiene ninguna decisión que firmar.");
    }
    if (meeting.signature() != null) {
      return Optional.of("«Firmar»: la decisión ya la firmó " + meeting.signature().name() + ".");
    }
    return tookPart(meeting, member) || member.seesCompany() ? Optional.empty()
        : Optional.of("«Firmar»: la firma alguien que estuviera invitado a la reunión.");
  }

  private static boolean tookPart(Meeting meeting, Member member) {
    return Stream.concat(meeting.attendees().stream(), meeting.minutes() == null ? Stream.empty() : meeting.minutes().present().stream())
        .anyMatch(attendee -> Objects.equals(attendee.contact(), member.contact()));
  }
}
