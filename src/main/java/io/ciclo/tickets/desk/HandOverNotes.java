package io.ciclo.tickets.desk;

import io.ciclo.engine.CasePrefix;
import io.ciclo.staff.WorkHandedOver;
import io.ciclo.tickets.CsmCase;
import io.ciclo.tickets.EventKind;
import io.ciclo.tickets.store.CsmStore;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Who goes on with a case, and what they have to know, is read in the case. It is no note of somebody who works on it: a case
 * that nobody attends stays red (SL-25).
 */
@Component
class HandOverNotes {

  private final CaseFile file;
  private final Conversation conversation;
  private final CsmStore csmCases;
  private final Actors actors;

  HandOverNotes(CaseFile file, Conversation conversation, CsmStore csmCases, Actors actors) {
    this.file = file;
    this.conversation = conversation;
    this.csmCases = csmCases;
    this.actors = actors;
  }

  @EventListener
  void handedOver(WorkHandedOver work) {
    Actor by = actors.staff(work.by());
    if (CasePrefix.of(work.caseNumber()).equals(Optional.of(CasePrefix.CSM))) {
      csmCases.say(work.caseNumber(), CsmCase.NewsKind.HANDED_OVER, by.id(), by.name(), work.note(), file.now());
    } else if (file.knows(work.caseNumber())) {
      conversation.internally(work.caseNumber(), by, work.note(), List.of());
      file.record(work.caseNumber(), EventKind.HANDED_OVER, by, work.to() == null ? null : actors.staff(work.to()).name());
    }
  }
}
