package io.ciclo.meetings.web;

import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.Times;
import io.ciclo.meetings.Meeting;
import io.ciclo.meetings.MeetingParties;
import io.ciclo.meetings.Surveys;
import io.ciclo.meetings.store.MeetingStore;
import io.ciclo.meetings.store.MeetingStore.Shelf;
import io.ciclo.meetings.store.MeetingStore.Whose;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** All meetings with a company, and what its contacts were asked. */
@Controller
class CompanyMeetings {

  private final MeetingStore store;
  private final Surveys surveys;
  private final MeetingParties parties;
  private final CalendarLines lines;
  private final ZoneId zone;
  private final Clock clock;

  CompanyMeetings(MeetingStore store, Surveys surveys, MeetingParties parties, CalendarLines lines, EngineSettings service, Clock clock) {
    this.store = store;
    this.surveys = surveys;
    this.parties = parties;
    this.lines = lines;
    this.zone = service.zone();
    this.clock = clock;
  }

  @GetMapping("/clientes/{company:\\d{1,18}}/reuniones")
  String of(@PathVariable long company, @RequestParam(defaultValue = "0") int pagina, Model model) {
    int page = Math.max(0, pagina);
    model.addAttribute("party", parties.party(company).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    List<Meeting> past = store.list(Shelf.PAST, Whose.ofCompany(company), clock.instant(), page);
    model.addAttribute("planned", page == 0
        ? lines.of(store.list(Shelf.PLANNED, Whose.ofCompany(company), clock.instant(), 0), zone) : List.of());
    model.addAttribute("past", lines.of(past.stream().limit(MeetingStore.PAGE_SIZE).toList(), zone));
    model.addAttribute("more", past.size() > MeetingStore.PAGE_SIZE);
    model.addAttribute("surveys", page == 0 ? surveys.ofCompany(company) : List.of());
    model.addAttribute("pagina", page);
    model.addAttribute("zone", zone);
    model.addAttribute("times", new Times(zone));
    return "meetings/company";
  }
}
