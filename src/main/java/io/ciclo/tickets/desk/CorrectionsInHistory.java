package io.ciclo.tickets.desk;

import io.ciclo.engine.ValueCorrected;
import io.ciclo.tickets.EventKind;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What an administrator corrects in a ticket's process is part of the ticket's history (DW-15). */
@Component
class CorrectionsInHistory {

  private final CaseFile file;
  private final Actors actors;

  CorrectionsInHistory(CaseFile file, Actors actors) {
    this.file = file;
    this.actors = actors;
  }

  @EventListener
  void corrected(ValueCorrected value) {
    if (value.caseNumber() != null && file.knows(value.caseNumber())) {
      file.record(value.caseNumber(), EventKind.VALUE_CORRECTED, actors.staff(value.person()), "«" + value.step() + "», "
          + value.name() + ": " + (value.before().isEmpty() ? "(nada)" : value.before()) + " → " + value.after() + ". "
          + value.reason());
    }
  }
}
