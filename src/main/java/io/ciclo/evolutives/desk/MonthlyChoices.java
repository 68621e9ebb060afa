package io.ciclo.evolutives.desk;

import io.ciclo.customers.Company;
import io.ciclo.customers.Customers;
import io.ciclo.engine.Times;
import io.ciclo.engine.Vocabulary;
import io.ciclo.evolutives.DemandedPriority;
import io.ciclo.evolutives.Evolutive;
import io.ciclo.evolutives.EvolutiveCases;
import io.ciclo.evolutives.EvolutiveEvent.Kind;
import io.ciclo.evolutives.EvolutiveState;
import io.ciclo.evolutives.store.EvolutiveChange;
import io.ciclo.worktime.WorkCalendars;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One more than a month has places for: low priority now, or another month (PR-17). */
@Service
@Transactional
public class MonthlyChoices {

  private final EvolutiveFile file;
  private final MonthlyPlaces places;
  private final Customers customers;
  private final WorkCalendars calendars;
  private final Vocabulary vocabulary;

  MonthlyChoices(EvolutiveFile file, MonthlyPlaces places, Customers customers, WorkCalendars calendars, Vocabulary vocabulary) {
    this.file = file;
    this.places = places;
    this.customers = customers;
    this.calendars = calendars;
    this.vocabulary = vocabulary;
  }

  /** What the table is asked again with. */
  public record Standing(DemandedPriority priority, int thisMonth) {}

  public void offer(String caseNumber) {
    Evolutive evolutive = file.get(caseNumber);
    YearMonth next = places.nextWithRoom(evolutive, file.now());
    Evolutive asked = file.change(evolutive, new EvolutiveChange().offeredMonth(next));
    file.record(asked, Kind.MONTH_ASKED, next.toString());
    file.room(caseNumber).awaitsChoice(caseNumber,
        vocabulary.word("evolutives.question.month", "day", Times.spokenDay(firstDay(asked, next))));
  }

  public Instant nextWord(String caseNumber) {
    return file.room(caseNumber).nextWord(caseNumber);
  }

  public EvolutiveCases.Due due(String caseNumber) {
    return file.room(caseNumber).due(caseNumber);
  }

  public Standing takeLow(String caseNumber) {
    Evolutive evolutive = file.change(file.get(caseNumber),
        new EvolutiveChange().priority(DemandedPriority.LOW).place(null).offeredMonth(null));
    file.record(evolutive, Kind.LOW_TAKEN, null);
    file.room(caseNumber).awaitsNothing(caseNumber);
    file.room(caseNumber).lowered(caseNumber);
    return standing(evolutive);
  }

  /** The month that was offered may be full by now: it is the first with a place. Returns when it begins. */
  public Instant moveOn(String caseNumber) {
    Evolutive evolutive = file.get(caseNumber);
    YearMonth month = places.nextWithRoom(evolutive, file.now());
    Evolutive moved = file.change(evolutive, new EvolutiveChange().place(month).offeredMonth(null));
    file.record(moved, Kind.PLACE_TAKEN, month.toString());
    file.room(caseNumber).rests(caseNumber,
        vocabulary.word("evolutives.question.rests", "day", Times.spokenDay(firstDay(moved, month))));
    return begins(moved, month);
  }

  public Standing takeUp(String caseNumber) {
    Evolutive evolutive = file.get(caseNumber);
    file.room(caseNumber).awaitsNothing(caseNumber);
    file.room(caseNumber).reached(caseNumber, EvolutiveState.RECEIVED);
    return standing(evolutive);
  }

  private Standing standing(Evolutive evolutive) {
    return new Standing(evolutive.priority(), places.others(evolutive));
  }

  /** When service begins on the first working day of that month. */
  private Instant begins(Evolutive evolutive, YearMonth month) {
    Company company = customers.company(evolutive.company());
    return calendars.get(company.calendar()).nextOpening(month.atDay(1).atStartOfDay(company.zone()).toInstant());
  }

  LocalDate firstDay(Evolutive evolutive, YearMonth month) {
    return LocalDate.ofInstant(begins(evolutive, month), customers.company(evolutive.company()).zone());
  }
}
