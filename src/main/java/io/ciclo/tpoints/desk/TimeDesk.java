package io.ciclo.tpoints.desk;

import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.PlainText;
import io.ciclo.engine.Times;
import io.ciclo.staff.Staff;
import io.ciclo.tpoints.Author;
import io.ciclo.tpoints.Booking;
import io.ciclo.tpoints.FactKey;
import io.ciclo.tpoints.Outcome;
import io.ciclo.tpoints.Reason;
import io.ciclo.tpoints.Reservation;
import io.ciclo.tpoints.TPointLedger;
import io.ciclo.tpoints.TPoints;
import io.ciclo.tpoints.TimeEntries;
import io.ciclo.tpoints.TimeEntry;
import io.ciclo.tpoints.TimeEntry.Answer;
import io.ciclo.tpoints.store.TimeStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class TimeDesk implements TimeEntries {

  private static final int LONGEST_WORK = 500;
  private static final int MOST_MINUTES = 24 * 60;

  private final TimeStore store;
  private final TPointLedger ledger;
  private final TimeSettings settings;
  private final Staff staff;
  private final EngineSettings service;
  private final Clock clock;

  TimeDesk(TimeStore store, TPointLedger ledger, TimeSettings settings, Staff staff, EngineSettings service, Clock clock) {
    this.store = store;
    this.ledger = ledger;
    this.settings = settings;
    this.staff = staff;
    this.service = service;
    this.clock = clock;
  }

  @Override
  public List<TimeEntry> of(String caseNumber) {
    return store.ofCase(caseNumber);
  }

  @Override
  public TPoints reserved(String caseNumber) {
    return open(caseNumber).stream().map(Reservation::rest).reduce(TPoints.ZERO, TPoints::plus);
  }

  @Override
  public TimeEntry enter(String caseNumber, String person, LocalDate workedOn, String minutes, String what, String enteredBy) {
    String work = PlainText.of(what);
    int worked = minutes(minutes);
    if (workedOn == null || workedOn.isAfter(LocalDate.ofInstant(clock.instant(), service.zone()))) {
      throw new InputRefused("dia", "«Día»: es obligatorio y no puede estar por llegar.");
    }
    if (staff.person(person).isEmpty()) {
      throw new InputRefused("persona", "«Quién»: elija a alguien del equipo.");
    }
    if (work.isEmpty() || work.length() > LONGEST_WORK) {
      throw new InputRefused("trabajo", "«Qué se hizo»: es obligatorio, con " + LONGEST_WORK + " caracteres como máximo.");
    }
    return store.insert(caseNumber, person, workedOn, worked, work, proposed(worked), enteredBy, clock.instant());
  }

  @Override
  public void charged(String caseNumber, String person, int minutes, String what, TPoints charged) {
    TimeEntry entry = store.insert(caseNumber, person, LocalDate.ofInstant(clock.instant(), service.zone()), minutes, what,
        charged.isPositive() ? charged : proposed(minutes), person, clock.instant());
    store.answer(entry.id(), charged.isPositive() ? Answer.CONSUMED : Answer.NOT_CHARGED, person, clock.instant());
  }

  private TPoints proposed(int minutes) {
    return TPoints.ofMinutesRoundedUpToQuarter(minutes, settings.minutesPerPoint());
  }

  @Override
  public void confirm(String caseNumber, long id, String staffId) {
    TimeEntry entry = answered(caseNumber, id, Answer.CONSUMED, staffId);
    List<Reservation> open = open(caseNumber);
    if (open.isEmpty()) {
      throw new InputRefused("tiempo", "«Consumir»: el caso no tiene puntos reservados; faltan " + entry.proposed().words()
          + ". Pida antes al cliente que los autorice.");
    }
    Outcome outcome = ledger.consumeInCase(new Booking(FactKey.inCase(caseNumber, "time-entry", id), open.get(0).company(),
        Author.staff(staffId), Reason.WORK_DONE), entry.proposed());
    if (outcome instanceof Outcome.Refused refused) {
      throw new InputRefused("tiempo", "«Consumir»: de lo reservado quedan " + refused.available().words() + " y el apunte propone "
          + entry.proposed().words() + "; faltan " + entry.proposed().minus(refused.available()).words()
          + ". Pida antes al cliente que los autorice.");
    }
  }

  @Override
  public void waive(String caseNumber, long id, String staffId) {
    answered(caseNumber, id, Answer.NOT_CHARGED, staffId);
  }

  private TimeEntry answered(String caseNumber, long id, Answer answer, String staffId) {
    TimeEntry entry = store.find(id).filter(one -> one.caseNumber().equals(caseNumber))
        .orElseThrow(() -> new InputRefused("tiempo", "«Apunte»: no existe en este caso."));
    if (!store.answer(id, answer, staffId, clock.instant())) {
      throw new InputRefused("tiempo", "«Apunte»: el del " + Times.digits(entry.workedOn()) + " ya está contestado.");
    }
    return entry;
  }

  private List<Reservation> open(String caseNumber) {
    return ledger.reservationsOf(caseNumber).stream().filter(Reservation::open).toList();
  }

  private static int minutes(String text) {
    try {
      int minutes = Integer.parseInt(text == null ? "" : text.strip());
      if (minutes > 0 && minutes <= MOST_MINUTES) {
        return minutes;
      }
    } catch (NumberFormatException e) {
      // said below, as for a number that cannot be
    }
    throw new InputRefused("minutos", "«Minutos»: escriba un número entero entre 1 y " + MOST_MINUTES + ".");
  }
}
