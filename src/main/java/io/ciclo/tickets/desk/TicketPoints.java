package io.ciclo.tickets.desk;

import io.ciclo.engine.CasePrefix;
import io.ciclo.engine.Vocabulary;
import io.ciclo.tickets.EventKind;
import io.ciclo.tickets.Ticket;
import io.ciclo.tickets.TicketState;
import io.ciclo.tickets.store.TicketChange;
import io.ciclo.tpoints.Authorisation;
import io.ciclo.tpoints.TPointAuthorisations;
import io.ciclo.tpoints.TPointCases;
import io.ciclo.tpoints.TPointRequest;
import io.ciclo.training.Trainings;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What it means to a ticket that its customer is asked for points: it waits, and its resolution clock stands still (SL-21). */
@Component
class TicketPoints implements TPointCases {

  private final CaseFile file;
  private final Reading reading;
  private final Deadlines deadlines;
  private final Silence silence;
  private final TPointAuthorisations authorisations;
  private final Actors actors;
  private final OngoingWork ongoing;
  private final Trainings trainings;
  private final Vocabulary vocabulary;

  TicketPoints(CaseFile file, Reading reading, Deadlines deadlines, Silence silence, TPointAuthorisations authorisations,
      Actors actors, OngoingWork ongoing, Trainings trainings, Vocabulary vocabulary) {
    this.file = file;
    this.reading = reading;
    this.deadlines = deadlines;
    this.silence = silence;
    this.authorisations = authorisations;
    this.actors = actors;
    this.ongoing = ongoing;
    this.trainings = trainings;
    this.vocabulary = vocabulary;
  }

  @Override
  public CasePrefix prefix() {
    return CasePrefix.TICKET;
  }

  @Override
  public long company(String number) {
    return file.get(number).companyId();
  }

  @Override
  public String title(String number) {
    return file.get(number).subject();
  }

  @Override
  public boolean visibleTo(String number, long contact) {
    return reading.visibleTo(file.get(number), contact);
  }

  /** What is proposed as a training is said in its own words (MT-21). */
  @Override
  public String letter(TPointRequest request) {
    return trainings.proposes(request) ? "MT-21" : TPointCases.super.letter(request);
  }

  @Override
  public void asked(TPointRequest request) {
    String number = request.caseNumber();
    Ticket ticket = file.get(number);
    Instant until = deadlines.answer(ticket, file.now(), Silence.AUTHORISATION);
    String question = vocabulary.word("tickets.charged.question").replace("{points}", request.amount().words())
        .replace("{purpose}", request.purpose());
    file.record(number, EventKind.AUTHORISATION_ASKED, Actor.SYSTEM, request.amount().words());
    file.move(ticket, TicketState.WAITING_CUSTOMER, new TicketChange().question(question).waiting(file.now(), until), Actor.SYSTEM);
    file.record(number, EventKind.WAITING_STARTED, Actor.SYSTEM, Silence.AUTHORISATION);
  }

  @Override
  public void settled(TPointRequest request) {
    String number = request.caseNumber();
    file.record(number, EventKind.AUTHORISATION_SETTLED, decider(request), request.outcome() + " " + request.amount().words());
    file.record(number, EventKind.WAITING_ENDED, Actor.SYSTEM, Silence.AUTHORISATION);
    Ticket ticket = file.get(number);
    file.move(ticket, ongoing.of(ticket), new TicketChange().nothingAwaited(), Actor.SYSTEM);
    trainings.settled(request);
  }

  /** The system itself when nobody decided. */
  private Actor decider(TPointRequest request) {
    return authorisations.authorisation(request.authorisation()).map(Authorisation::decision).map(Authorisation.Decision::contact)
        .map(actors::contact).orElse(Actor.SYSTEM);
  }

  @Override
  public Instant nextWord(String number) {
    return silence.nextWord(number);
  }

  @Override
  public Due due(String number) {
    return new Due(silence.judge(number).text());
  }
}
