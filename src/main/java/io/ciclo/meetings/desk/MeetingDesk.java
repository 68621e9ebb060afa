package io.ciclo.meetings.desk;

import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.PlainText;
import io.ciclo.meetings.Attendee;
import io.ciclo.meetings.DecisionSigned;
import io.ciclo.meetings.Meeting;
import io.ciclo.meetings.MeetingCancelled;
import io.ciclo.meetings.MeetingHeld;
import io.ciclo.meetings.MeetingMoved;
import io.ciclo.meetings.MeetingParties.Member;
import io.ciclo.meetings.MeetingState;
import io.ciclo.meetings.Meetings;
import io.ciclo.meetings.Minutes;
import io.ciclo.meetings.NewMeeting;
import io.ciclo.meetings.Signature;
import io.ciclo.meetings.store.MeetingStore;
import io.ciclo.meetings.store.MeetingStore.Event;
import io.ciclo.messages.MessageSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Meetings: what happens is stored first, then told to those who are invited and to whoever listens. */
@Service
@Transactional
public class MeetingDesk implements Meetings {

  private static final int LONGEST_DETAIL = 1000;

  private final MeetingStore store;
  private final PlanningRules rules;
  private final MeetingLetters letters;
  private final MessageSettings mail;
  private final Spoken spoken;
  private final EngineSettings service;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  MeetingDesk(MeetingStore store, PlanningRules rules, MeetingLetters letters, MessageSettings mail, Spoken spoken, EngineSettings service,
      ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.rules = rules;
    this.letters = letters;
    this.mail = mail;
    this.spoken = spoken;
    this.service = service;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public Meeting plan(NewMeeting meeting, String staffId) {
    Meeting planned = written(rules.planned(meeting), staffId);
    letters.invite(planned, planned.attendees());
    return planned;
  }

  @Override
  public Meeting move(long id, Instant start, Duration length, String link, String staffId) {
    Meeting before = planned(id);
    Meeting moved = moved(before, rules.future(start), rules.length(length), rules.link(link), staffId);
    letters.tellChange(moved, moved.attendees());
    return moved;
  }

  @Override
  public Meeting change(long id, Instant start, Duration length, String link, List<Attendee> attendees, String staffId) {
    Meeting before = planned(id);
    Instant when = rules.future(start);
    Duration lasting = rules.length(length);
    String where = rules.link(link);
    Invitees invitees = Invitees.of(before.attendees(), rules.invited(attendees, before.company()));
    boolean moves = !when.equals(before.start()) || !lasting.equals(before.length()) || !Objects.equals(where, before.link());
    if (!moves && invitees.same()) {
      throw new InputRefused("meeting", "«Cambiarla»: está como estaba; no se ha avisado a nadie.");
    }
    store.invited(id, invitees.now());
    Meeting after = moves ? moved(before, when, lasting, where, staffId)
        : changed(before, when, lasting, where, MeetingState.PLANNED, null, null);
    if (!invitees.same()) {
      note(id, Event.Kind.INVITED, staffId, PlainText.cut(invitees.words(), LONGEST_DETAIL));
    }
    letters.invite(after, invitees.joining());
    letters.tellNotExpected(after, invitees.leaving());
    if (moves) {
      letters.tellChange(after, invitees.staying());
    }
    return after;
  }

  private Meeting moved(Meeting before, Instant start, Duration length, String link, String staffId) {
    Meeting moved = changed(before, start, length, link, MeetingState.PLANNED, null, null);
    note(before.id(), Event.Kind.MOVED, staffId, "Antes: " + spoken.when(before, service.zone())
        + (before.link() == null ? "" : ", " + before.link()));
    events.publishEvent(new MeetingMoved(moved, staffId));
    return moved;
  }

  @Override
  public void cancel(long id, String reason, String staffId) {
    Meeting before = planned(id);
    Meeting cancelled = changed(before, before.start(), before.length(), before.link(), MeetingState.CANCELLED, rules.reason(reason), null);
    note(id, Event.Kind.CANCELLED, staffId, cancelled.cancelled());
    letters.tellCancellation(cancelled);
    events.publishEvent(new MeetingCancelled(cancelled));
  }

  @Override
  public Meeting hold(long id, Minutes minutes, String staffId) {
    return holding(planned(id), minutes, staffId);
  }

  @Override
  public Meeting held(NewMeeting meeting, Minutes minutes, String staffId) {
    return holding(written(rules.past(meeting), staffId), minutes, staffId);
  }

  private Meeting holding(Meeting meeting, Minutes written, String staffId) {
    Minutes minutes = rules.minutes(written, meeting);
    for (Attendee one : minutes.present()) {
      meeting.attendees().stream().filter(invited -> PlanningRules.same(invited, one)).findFirst()
          .ifPresentOrElse(invited -> store.came(meeting.id(), invited), () -> store.add(meeting.id(), one, false, true));
    }
    Meeting held = store.update(new Meeting(meeting.id(), meeting.uid(), meeting.caseNumber(), meeting.company(), meeting.part(),
        meeting.purpose(), meeting.kind(), meeting.subject(), meeting.start(), meeting.length(), meeting.link(), meeting.attendees(),
        MeetingState.HELD, meeting.sequence(), null, minutes, null, meeting.planner(), meeting.version()));
    note(held.id(), Event.Kind.HELD, staffId, null);
    if (held.awaitsSignature()) {
      letters.askForSignature(held);
    }
    events.publishEvent(new MeetingHeld(held));
    return held;
  }

  /**
   * A contact signs what was decided.
   *
   * @param address from which it comes
   */
  public Meeting sign(long id, Member member, String address) {
    Meeting meeting = store.find(id).filter(one -> SigningPolicy.mayRead(one, member))
        .orElseThrow(() -> new InputRefused("meeting", "«Reunión»: no existe."));
    SigningPolicy.refuses(meeting, member).ifPresent(reason -> {
      throw new InputRefused("signature", reason);
    });
    Meeting signed = store.update(new Meeting(meeting.id(), meeting.uid(), meeting.caseNumber(), meeting.company(), meeting.part(),
        meeting.purpose(), meeting.kind(), meeting.subject(), meeting.start(), meeting.length(), meeting.link(), meeting.attendees(),
        meeting.state(), meeting.sequence(), null, meeting.minutes(),
        new Signature(member.contact(), member.name(), clock.instant(), address), meeting.planner(), meeting.version()));
    note(id, Event.Kind.SIGNED, "contact:" + member.contact(), null);
    events.publishEvent(new DecisionSigned(signed));
    return signed;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Meeting> meeting(long id) {
    return store.find(id);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Meeting> ofCase(String caseNumber) {
    return store.ofCase(caseNumber);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Meeting> ofCompany(long company) {
    return store.ofCompany(company);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Meeting> heldWith(long company, int most) {
    return store.heldWith(company, most);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Meeting> next(String caseNumber) {
    return store.ofCase(caseNumber).stream().filter(meeting -> meeting.state() == MeetingState.PLANNED).findFirst();
  }

  private Meeting written(NewMeeting meeting, String staffId) {
    String from = mail.from();
    String uid = UUID.randomUUID() + from.substring(from.lastIndexOf('@'));
    long id = store.insert(new Meeting(0, uid, meeting.caseNumber(), meeting.company(), meeting.part(), meeting.purpose(), meeting.kind(),
        meeting.subject(), meeting.start(), meeting.length(), meeting.link(), meeting.attendees(), MeetingState.PLANNED, 0, null, null, null,
        staffId, 0));
    note(id, Event.Kind.PLANNED, staffId, null);
    return store.get(id);
  }

  private Meeting changed(Meeting before, Instant start, Duration length, String link, MeetingState state, String cancelled,
      Minutes minutes) {
    return store.update(new Meeting(before.id(), before.uid(), before.caseNumber(), before.company(), before.part(), before.purpose(),
        before.kind(), before.subject(), start, length, link, before.attendees(), state, before.sequence() + 1, cancelled, minutes, null,
        before.planner(), before.version()));
  }

  private Meeting planned(long id) {
    Meeting meeting = store.find(id).orElseThrow(() -> new InputRefused("meeting", "«Reunión»: no existe."));
    return switch (meeting.state()) {
      case PLANNED -> meeting;
      case HELD -> throw new InputRefused("meeting", "«Reunión»: ya se celebró y tiene su acta; no se puede cambiar.");
      case CANCELLED -> throw new InputRefused("meeting", "«Reunión»: está anulada; planifique otra.");
    };
  }

  private void note(long id, Event.Kind kind, String author, String detail) {
    store.add(id, new Event(kind, clock.instant(), author, detail));
  }
}
