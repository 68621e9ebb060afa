package io.ciclo.meetings.web;

import io.ciclo.engine.EngineSettings;
import io.ciclo.meetings.Meetings;
import io.ciclo.meetings.Survey;
import io.ciclo.meetings.Surveys;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Meetings of a case, for its page; asked by the fragment {@code meetings/card}. */
@Component
class CaseMeetings {

  private final Meetings meetings;
  private final Surveys surveys;
  private final CalendarLines lines;
  private final ZoneId zone;

  CaseMeetings(Meetings meetings, Surveys surveys, CalendarLines lines, EngineSettings service) {
    this.meetings = meetings;
    this.surveys = surveys;
    this.lines = lines;
    this.zone = service.zone();
  }

  record Shown(List<CalendarLines.Line> meetings, List<Survey> surveys) {}

  public Shown of(String caseNumber) {
    return new Shown(lines.of(meetings.ofCase(caseNumber), zone), surveys.ofCase(caseNumber));
  }
}
