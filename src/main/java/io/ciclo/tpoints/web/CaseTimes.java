package io.ciclo.tpoints.web;

import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.SentForm;
import io.ciclo.staff.Staff;
import io.ciclo.tpoints.TPoints;
import io.ciclo.tpoints.TimeEntries;
import io.ciclo.tpoints.TimeEntry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the case page says about time worked; asked by the fragment {@code tpoints/time}. */
@Component
class CaseTimes {

  /** @param missing how many points lack for it; null when the reservations cover it, or it is answered */
  record Line(TimeEntry entry, String who, String proposed, String missing) {}

  /** @param unanswered entries that wait for a person */
  record Sheet(List<Line> lines, long unanswered, String reserved, boolean anyReserved, LocalDate today, String formKey) {}

  private final TimeEntries entries;
  private final Staff staff;
  private final EngineSettings service;
  private final Clock clock;

  CaseTimes(TimeEntries entries, Staff staff, EngineSettings service, Clock clock) {
    this.entries = entries;
    this.staff = staff;
    this.service = service;
    this.clock = clock;
  }

  public Sheet of(String caseNumber) {
    TPoints reserved = entries.reserved(caseNumber);
    List<TimeEntry> all = entries.of(caseNumber);
    return new Sheet(all.stream().map(one -> line(one, reserved)).toList(),
        all.stream().filter(one -> one.answer() == null).count(), reserved.words(), reserved.isPositive(),
        LocalDate.ofInstant(clock.instant(), service.zone()), SentForm.newKey());
  }

  private Line line(TimeEntry entry, TPoints reserved) {
    boolean beyond = entry.answer() == null && entry.proposed().isMoreThan(reserved);
    return new Line(entry, staff.displayName(entry.person()), entry.proposed().words(),
        beyond ? entry.proposed().minus(reserved).words() : null);
  }
}
