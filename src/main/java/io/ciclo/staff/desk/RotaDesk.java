package io.ciclo.staff.desk;

import io.ciclo.engine.ConcurrentChange;
import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.Times;
import io.ciclo.staff.OnCallSettings;
import io.ciclo.staff.Rota;
import io.ciclo.staff.Shift;
import io.ciclo.staff.Staff;
import io.ciclo.staff.store.RotaStore;
import io.ciclo.worktime.WorkCalendar;
import io.ciclo.worktime.WorkCalendars;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class RotaDesk implements Rota {

  private static final Duration LONGEST = Duration.ofDays(31);
  private static final Pattern PHONE = Pattern.compile("\\+?\\d{6,15}");

  private final RotaStore store;
  private final Staff staff;
  private final WorkCalendar service;
  private final Times times;
  private final Clock clock;

  RotaDesk(RotaStore store, Staff staff, WorkCalendars calendars, OnCallSettings settings, EngineSettings engine, Clock clock) {
    this.store = store;
    this.staff = staff;
    this.service = calendars.get(settings.calendar());
    this.times = new Times(engine.zone());
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Shift> between(Instant start, Instant end) {
    return store.between(start, end);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Shift> shift(long id) {
    return store.shift(id);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Shift> at(Instant moment) {
    return store.between(moment, moment.plus(1, ChronoUnit.MICROS)).stream().findFirst();
  }

  @Override
  @Transactional
  public long save(Shift shift) {
    demandSense(shift);
    store.lock(clock.instant());
    store.between(shift.start(), shift.end()).stream().filter(other -> other.id() != shift.id()).findFirst().ifPresent(other -> {
      throw new InputRefused("start", "«Desde» y «Hasta»: ya hay un turno en ese tiempo, de " + staff.displayName(other.first())
          + ", del " + times.weekday(other.start()) + " al " + times.weekday(other.end()) + ".");
    });
    if (shift.id() == 0) {
      return store.add(shift);
    }
    if (!store.change(shift)) {
      throw new ConcurrentChange(null);
    }
    return shift.id();
  }

  private void demandSense(Shift shift) {
    if (shift.start() == null) {
      throw new InputRefused("start", "«Desde»: escriba el día y la hora en que empieza el turno.");
    }
    if (shift.end() == null) {
      throw new InputRefused("end", "«Hasta»: escriba el día y la hora en que termina el turno.");
    }
    if (!shift.start().isBefore(shift.end())) {
      throw new InputRefused("end", "«Hasta»: el turno debe terminar después de empezar.");
    }
    if (Duration.between(shift.start(), shift.end()).compareTo(LONGEST) > 0) {
      throw new InputRefused("end", "«Hasta»: un turno dura como mucho " + LONGEST.toDays() + " días.");
    }
    if (!shift.end().isAfter(clock.instant())) {
      throw new InputRefused("end", "«Hasta»: ese turno ya habría terminado; revise la fecha.");
    }
    demandPerson("first", "Primera persona", shift.first());
    if (shift.second() != null) {
      demandPerson("second", "Segunda persona", shift.second());
      if (shift.second().equals(shift.first())) {
        throw new InputRefused("second", "«Segunda persona»: elija a alguien distinto de la primera.");
      }
    }
  }

  private void demandPerson(String field, String label, String id) {
    if (id == null || id.isBlank()) {
      throw new InputRefused(field, "«" + label + "»: elija a alguien.");
    }
    if (!staff.worksHere(id)) {
      throw new InputRefused(field, "«" + label + "»: no hay nadie en el equipo con el usuario «" + id + "».");
    }
  }

  @Override
  @Transactional
  public void remove(long id) {
    store.lock(clock.instant());
    store.remove(id);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Gap> gaps(Instant start, Instant end) {
    List<Shift> shifts = store.between(start, end);
    List<Gap> gaps = new ArrayList<>();
    int next = 0;
    Instant from = null;
    Instant to = null;
    for (Instant minute = start.truncatedTo(ChronoUnit.MINUTES); minute.isBefore(end); minute = minute.plusSeconds(60)) {
      while (next < shifts.size() && !shifts.get(next).end().isAfter(minute)) {
        next++;
      }
      boolean covered = next < shifts.size() && !shifts.get(next).start().isAfter(minute);
      if (!covered && !service.isOpen(minute)) {
        from = from == null ? minute : from;
        to = minute.plusSeconds(60);
      }
      if (covered && from != null) {
        gaps.add(new Gap(from, to));
        from = null;
      }
    }
    if (from != null) {
      gaps.add(new Gap(from, to));
    }
    return gaps;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<String, String> phones() {
    return store.phones();
  }

  @Override
  @Transactional
  public void phone(String person, String phone) {
    if (staff.person(person).isEmpty()) {
      throw new InputRefused("person", "«Persona»: elija a alguien del equipo.");
    }
    String digits = phone == null ? "" : phone.replaceAll("[\\s().-]", "");
    if (digits.isEmpty()) {
      store.forgetPhone(person);
    } else if (PHONE.matcher(digits).matches()) {
      store.phone(person, digits);
    } else {
      throw new InputRefused("phone", "«Teléfono»: escriba de 6 a 15 cifras, con el prefijo del país, por ejemplo +34 600 000 000.");
    }
  }
}
