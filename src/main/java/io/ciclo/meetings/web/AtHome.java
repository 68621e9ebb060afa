package io.ciclo.meetings.web;

import io.ciclo.engine.SignedIn;
import io.ciclo.engine.Times;
import io.ciclo.meetings.Meeting;
import io.ciclo.meetings.MeetingParties;
import io.ciclo.meetings.MeetingParties.Member;
import io.ciclo.meetings.MeetingParties.Party;
import io.ciclo.meetings.MeetingState;
import io.ciclo.meetings.Survey;
import io.ciclo.meetings.desk.SigningPolicy;
import io.ciclo.meetings.store.MeetingStore;
import io.ciclo.meetings.store.SurveyStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What this room shows a contact on the first page of the oficina virtual. */
@Component("meetingsAtHome")
class AtHome {

  private static final int SOON = 3;

  private final MeetingParties parties;
  private final MeetingStore meetings;
  private final SurveyStore surveys;
  private final Clock clock;

  AtHome(MeetingParties parties, MeetingStore meetings, SurveyStore surveys, Clock clock) {
    this.parties = parties;
    this.meetings = meetings;
    this.surveys = surveys;
    this.clock = clock;
  }

  /**
   * What waits for a contact, and what is coming.
   *
   * @param times by the clock of the company
   */
  record Open(List<Meeting> toSign, List<Survey> surveys, List<Meeting> coming, Times times) {

    public boolean nothing() {
      return toSign.isEmpty() && surveys.isEmpty() && coming.isEmpty();
    }
  }

  /** Asked by the page; null for whoever is no contact. */
  public Open of(SignedIn who) {
    Optional<Member> member = parties.member(who);
    return member.map(this::open).orElse(null);
  }

  private Open open(Member member) {
    Instant now = clock.instant();
    Party party = parties.party(member.company()).orElseThrow();
    List<Meeting> open = meetings.openOf(member.company(), now).stream().filter(meeting -> SigningPolicy.mayRead(meeting, member)).toList();
    return new Open(open.stream().filter(Meeting::awaitsSignature).toList(), surveys.openOf(member.contact()),
        open.stream().filter(meeting -> meeting.state() == MeetingState.PLANNED && meeting.end().isAfter(now)).limit(SOON).toList(),
        new Times(party.zone()));
  }
}
