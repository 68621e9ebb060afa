package io.ciclo.meetings.web;

import io.ciclo.engine.ConcurrentChange;
import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.OnceOnly;
import io.ciclo.engine.SafeWrite;
import io.ciclo.engine.SentDifferently;
import io.ciclo.engine.SentForm;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.engine.Times;
import io.ciclo.meetings.Meeting;
import io.ciclo.meetings.MeetingParties;
import io.ciclo.meetings.MeetingParties.Party;
import io.ciclo.meetings.MeetingState;
import io.ciclo.meetings.Meetings;
import io.ciclo.meetings.Minutes;
import io.ciclo.meetings.NewMeeting;
import io.ciclo.meetings.Purpose;
import io.ciclo.meetings.desk.MeetingKinds;
import io.ciclo.meetings.store.MeetingStore;
import io.ciclo.meetings.web.Typed.Change;
import io.ciclo.meetings.web.Typed.Held;
import io.ciclo.meetings.web.Typed.Planning;
import io.ciclo.staff.Staff;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A meeting for staff: plan, change, call off, hold. Times are those of the service's zone. */
@Controller
@RequestMapping("/reuniones")
class MeetingPages {

  private static final String HERE = "/reuniones";

  private final Meetings meetings;
  private final MeetingStore store;
  private final MeetingParties parties;
  private final MeetingKinds kinds;
  private final Attendance people;
  private final Staff staff;
  private final SafeWrite safely;
  private final OnceOnly once;
  private final ZoneId zone;
  private final Clock clock;

  MeetingPages(Meetings meetings, MeetingStore store, MeetingParties parties, MeetingKinds kinds, Attendance people,
      Staff staff, SafeWrite safely, OnceOnly once, EngineSettings service, Clock clock) {
    this.meetings = meetings;
    this.store = store;
    this.parties = parties;
    this.kinds = kinds;
    this.people = people;
    this.staff = staff;
    this.safely = safely;
    this.once = once;
    this.zone = service.zone();
    this.clock = clock;
  }

  @ModelAttribute
  void everyPage(Model model) {
    model.addAttribute("times", new Times(zone));
    model.addAttribute("zone", zone);
  }

  @GetMapping("/nueva")
  String blank(@AuthenticationPrincipal StaffPrincipal who, Planning typed, @RequestParam(required = false) String celebrada, Model model) {
    List<String> chosen = typed.people().isEmpty() ? List.of("staff:" + who.userId()) : typed.people();
    return form(new Planning(typed.company(), typed.caseNumber(), typed.part(), typed.purpose(), typed.kind(), typed.subject(),
        typed.start(), typed.length(), typed.link(), chosen, typed.guests(), typed.minutes(), typed.decision(), SentForm.newKey()),
        celebrada != null, model);
  }

  private String form(Planning typed, boolean past, Model model) {
    Party party = typed.company() == null ? null : parties.party(typed.company()).orElse(null);
    model.addAttribute("typed", typed);
    model.addAttribute("past", past);
    model.addAttribute("party", party);
    if (party == null) {
      model.addAttribute("parties", parties.parties());
      return "meetings/new-company";
    }
    model.addAttribute("kinds", kinds.all());
    model.addAttribute("purposes", Purpose.values());
    model.addAttribute("contacts", people.contacts(party.company()));
    model.addAttribute("colleagues", people.colleagues());
    return "meetings/new";
  }

  @PostMapping("/nueva")
  String plan(@AuthenticationPrincipal StaffPrincipal who, Planning typed, HttpServletResponse response, Model model,
      RedirectAttributes next) {
    try {
      long id = Long.parseLong(once.write(sent(who, typed, "PLAN_MEETING"), () -> id(meetings.plan(meeting(typed), who.userId()))));
      next.addFlashAttribute("done", "Reunión planificada; las invitaciones han salido.");
      return "redirect:" + HERE + "/" + id;
    } catch (InputRefused | SentDifferently problem) {
      refuse(problem, response, model);
      return form(again(typed, problem), false, model);
    }
  }

  @PostMapping("/anotar")
  String tookPlace(@AuthenticationPrincipal StaffPrincipal who, Planning typed, HttpServletResponse response, Model model,
      RedirectAttributes next) {
    try {
      long id = Long.parseLong(once.write(sent(who, typed, "NOTE_MEETING"), () -> {
        NewMeeting meeting = meeting(typed);
        return id(meetings.held(meeting, new Minutes(typed.minutes(), meeting.attendees(), typed.decision()), who.userId()));
      }));
      next.addFlashAttribute("done", "Reunión anotada con su acta.");
      return "redirect:" + HERE + "/" + id;
    } catch (InputRefused | SentDifferently problem) {
      refuse(problem, response, model);
      return form(again(typed, problem), true, model);
    }
  }

  private NewMeeting meeting(Planning typed) {
    return new NewMeeting(typed.caseNumber(), typed.company() == null ? 0 : typed.company(), typed.part(),
        Arrays.stream(Purpose.values()).filter(one -> one.name().equals(typed.purpose())).findFirst().orElse(null), typed.kind(),
        typed.subject(), Typed.moment(typed.start(), zone), Typed.minutes(typed.length()), typed.link(),
        people.chosen(typed.people(), typed.guests()));
  }

  private static String id(Meeting meeting) {
    return String.valueOf(meeting.id());
  }

  private static SentForm sent(StaffPrincipal who, Planning typed, String purpose) {
    return new SentForm("staff:" + who.userId(), typed.formKey(), purpose, SentForm.digest(typed.company(), typed.caseNumber(),
        typed.part(), typed.purpose(), typed.kind(), typed.subject(), typed.start(), typed.length(), typed.link(), typed.people(),
        typed.guests(), typed.minutes(), typed.decision()));
  }

  /** The form with a new key once the old one has done its work. */
  private static Planning again(Planning typed, RuntimeException problem) {
    return problem instanceof InputRefused ? typed : new Planning(typed.company(), typed.caseNumber(), typed.part(), typed.purpose(),
        typed.kind(), typed.subject(), typed.start(), typed.length(), typed.link(), typed.people(), typed.guests(), typed.minutes(),
        typed.decision(), SentForm.newKey());
  }

  @GetMapping("/{id:\\d+}")
  String meeting(@PathVariable long id, Model model) {
    Meeting meeting = known(id);
    return page(meeting, change(meeting), holding(meeting), "", model);
  }

  private String page(Meeting meeting, Change change, Held held, String reason, Model model) {
    Party party = parties.party(meeting.company()).orElseThrow(MeetingPages::notThere);
    model.addAttribute("meeting", meeting);
    model.addAttribute("party", party);
    model.addAttribute("planner", staff.displayName(meeting.planner()));
    model.addAttribute("events", store.events(meeting.id()).stream().map(event -> new Told(event.kind().name(), event.at(),
        event.author().startsWith("contact:") ? meeting.signature().name() : staff.displayName(event.author()), event.detail())).toList());
    model.addAttribute("over", !meeting.end().isAfter(clock.instant()));
    if (meeting.state() == MeetingState.PLANNED) {
      model.addAttribute("change", change);
      model.addAttribute("holding", held);
      model.addAttribute("reason", reason);
      model.addAttribute("contacts", people.contacts(meeting.company()));
      model.addAttribute("colleagues", people.colleagues());
    }
    return "meetings/meeting";
  }

  /** What was done with a meeting, for the page. */
  record Told(String kind, Instant at, String who, String detail) {}

  @PostMapping("/{id:\\d+}/mover")
  String move(@AuthenticationPrincipal StaffPrincipal who, @PathVariable long id, Change typed, HttpServletResponse response, Model model,
      RedirectAttributes next) {
    try {
      safely.run(() -> {
        asRead(id, typed.version());
        meetings.change(id, Typed.moment(typed.start(), zone), Typed.minutes(typed.length()), typed.link(),
            people.chosen(typed.people(), typed.guests()), who.userId());
      });
      next.addFlashAttribute("done", "Reunión cambiada; a quien le afecta recibe el cambio.");
      return "redirect:" + HERE + "/" + id;
    } catch (InputRefused | ConcurrentChange problem) {
      refuse(problem, response, model);
      Meeting meeting = known(id);
      return page(meeting, typed, holding(meeting), "", model);
    }
  }

  @PostMapping("/{id:\\d+}/anular")
  String cancel(@AuthenticationPrincipal StaffPrincipal who, @PathVariable long id, @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "-1") int version, HttpServletResponse response, Model model, RedirectAttributes next) {
    try {
      safely.run(() -> {
        asRead(id, version);
        meetings.cancel(id, reason, who.userId());
      });
      next.addFlashAttribute("done", "Reunión anulada; quienes estaban invitados reciben el motivo.");
      return "redirect:" + HERE + "/" + id;
    } catch (InputRefused | ConcurrentChange problem) {
      refuse(problem, response, model);
      Meeting meeting = known(id);
      return page(meeting, change(meeting), holding(meeting), reason, model);
    }
  }

  @PostMapping("/{id:\\d+}/acta")
  String hold(@AuthenticationPrincipal StaffPrincipal who, @PathVariable long id, Held typed, HttpServletResponse response, Model model,
      RedirectAttributes next) {
    try {
      safely.run(() -> {
        asRead(id, typed.version());
        meetings.hold(id, new Minutes(typed.minutes(), people.chosen(typed.people(), typed.guests()), typed.decision()), who.userId());
      });
      next.addFlashAttribute("done", "Acta guardada.");
      return "redirect:" + HERE + "/" + id;
    } catch (InputRefused | ConcurrentChange problem) {
      refuse(problem, response, model);
      Meeting meeting = known(id);
      return page(meeting, change(meeting), typed, "", model);
    }
  }

  private void asRead(long id, int version) {
    if (known(id).version() != version) {
      throw new InputRefused("version", "«Reunión»: otra persona la ha cambiado mientras tanto; vea cómo está ahora y repita lo suyo.");
    }
  }

  private Change change(Meeting meeting) {
    return new Change(Typed.local(meeting.start(), zone), String.valueOf(meeting.length().toMinutes()), meeting.link(),
        Attendance.keys(meeting.attendees()), Attendance.lines(meeting.attendees()), meeting.version());
  }

  private static Held holding(Meeting meeting) {
    return new Held(Attendance.keys(meeting.attendees()), Attendance.lines(meeting.attendees()), "", "", meeting.version());
  }

  private Meeting known(long id) {
    return meetings.meeting(id).orElseThrow(MeetingPages::notThere);
  }

  private static ResponseStatusException notThere() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  private static void refuse(RuntimeException problem, HttpServletResponse response, Model model) {
    if (problem instanceof InputRefused refused) {
      model.addAttribute("refused", refused.reason());
      model.addAttribute("wrong", refused.field());
    } else if (problem instanceof SentDifferently) {
      model.addAttribute("refused", "«Formulario»: ya se envió antes con otro contenido. Si quiere enviarlo también así, vuelva a enviarlo.");
    } else {
      model.addAttribute("refused", problem.getMessage());
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
  }
}
