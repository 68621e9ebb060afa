package io.ciclo.customers.life;

import io.ciclo.customers.LifeEntry;
import io.ciclo.customers.LifeSource;
import io.ciclo.customers.LifeStage;
import io.ciclo.engine.CasePrefix;
import io.ciclo.engine.Vocabulary;
import io.ciclo.meetings.Meeting;
import io.ciclo.meetings.Meetings;
import java.util.List;
import org.springframework.stereotype.Component;

/** When one met: told here because the room of meetings knows no lives of customers. */
@Component
class LifeOfMeetings implements LifeSource {

  private final Meetings meetings;
  private final Vocabulary vocabulary;

  LifeOfMeetings(Meetings meetings, Vocabulary vocabulary) {
    this.meetings = meetings;
    this.vocabulary = vocabulary;
  }

  @Override
  public List<LifeEntry> of(long company) {
    return meetings.heldWith(company, MOST + 1).stream().map(this::entry).toList();
  }

  private LifeEntry entry(Meeting meeting) {
    String number = meeting.caseNumber() == null ? "" : meeting.caseNumber();
    LifeStage stage = CasePrefix.of(number).filter(prefix -> prefix == CasePrefix.BUSINESS_DEVELOPMENT).isPresent()
        ? LifeStage.PROSPECT : LifeStage.OPERATION;
    return LifeEntry.moment(stage, LifeKind.MEETING.key(), number, meeting.subject(),
        vocabulary.word("meetings.purpose", meeting.purpose()), meeting.start(), "/reuniones/" + meeting.id());
  }
}
