package io.ciclo.customers.web;

import io.ciclo.customers.Amendment;
import io.ciclo.customers.CasesOfCompany.OpenCase;
import io.ciclo.customers.CustomerEvent;
import io.ciclo.customers.CustomerEventKind;
import io.ciclo.customers.Leaving;
import io.ciclo.customers.Leaving.EndedCase;
import io.ciclo.customers.desk.Amendments;
import io.ciclo.customers.desk.Leavings;
import io.ciclo.customers.desk.SecondThoughts;
import io.ciclo.engine.Times;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the page of an amendment or of a customer who leaves shows beside its history; the fragment {@code customers/leaving} asks it. */
@Component("leavingSheet")
class LeavingSheet {

  private final Amendments amendments;
  private final Leavings leavings;
  private final SecondThoughts thoughts;

  LeavingSheet(Amendments amendments, Leavings leavings, SecondThoughts thoughts) {
    this.amendments = amendments;
    this.leavings = leavings;
    this.thoughts = thoughts;
  }

  /** Null while nothing was collected, and for other events. */
  public Amendment amendment(CustomerEvent event) {
    return event.kind() == CustomerEventKind.MODIFICATION ? amendments.find(event.number()).orElse(null) : null;
  }

  /** Null while nothing was planned, and for other events. */
  public Leaving leaving(CustomerEvent event) {
    return event.kind() == CustomerEventKind.DEREGISTRATION ? leavings.find(event.number()).orElse(null) : null;
  }

  public List<OpenCase> openCases(CustomerEvent event) {
    return event.open() ? leavings.openCases(event.number()) : List.of();
  }

  public List<EndedCase> endedCases(CustomerEvent event) {
    return leavings.endedCases(event.number());
  }

  public boolean mayTakeBack(CustomerEvent event) {
    return thoughts.possible(event);
  }

  public String day(LocalDate day) {
    return Times.spokenDay(day);
  }
}
