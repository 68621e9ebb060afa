package io.ciclo.meetings.web;

import io.ciclo.engine.InputRefused;
import io.ciclo.engine.SafeWrite;
import io.ciclo.engine.SignedIn;
import io.ciclo.engine.Times;
import io.ciclo.meetings.Meeting;
import io.ciclo.meetings.MeetingParties;
import io.ciclo.meetings.MeetingParties.Member;
import io.ciclo.meetings.MeetingParties.Party;
import io.ciclo.meetings.Meetings;
import io.ciclo.meetings.desk.MeetingDesk;
import io.ciclo.meetings.desk.SigningPolicy;
import io.ciclo.meetings.store.MeetingStore;
import io.ciclo.meetings.store.MeetingStore.Shelf;
import io.ciclo.meetings.store.MeetingStore.Whose;
import io.ciclo.meetings.store.SurveyStore;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A customer's meetings in the oficina virtual. Reading decides nothing; the button that signs does. */
@Controller
@RequestMapping("/portal/reuniones")
class PortalMeetings {

  private final Meetings meetings;
  private final MeetingDesk desk;
  private final MeetingParties parties;
  private final MeetingStore store;
  private final SurveyStore surveys;
  private final SafeWrite safely;
  private final Clock clock;

  PortalMeetings(Meetings meetings, MeetingDesk desk, MeetingParties parties, MeetingStore store, SurveyStore surveys, SafeWrite safely,
      Clock clock) {
    this.meetings = meetings;
    this.desk = desk;
    this.parties = parties;
    this.store = store;
    this.surveys = surveys;
    this.safely = safely;
    this.clock = clock;
  }

  @GetMapping
  String all(@AuthenticationPrincipal SignedIn who, @RequestParam(defaultValue = "0") int pagina, Model model) {
    Member member = member(who);
    Whose whose = new Whose(member.company(), member.seesCompany() ? null : member.contact(), null);
    int page = Math.max(0, pagina);
    List<Meeting> past = store.list(Shelf.PAST, whose, clock.instant(), page);
    model.addAttribute("coming", page == 0 ? store.list(Shelf.PLANNED, whose, clock.instant(), 0) : List.of());
    model.addAttribute("surveys", page == 0 ? surveys.ofContact(member.contact()) : List.of());
    model.addAttribute("past", past.stream().limit(MeetingStore.PAGE_SIZE).toList());
    model.addAttribute("more", past.size() > MeetingStore.PAGE_SIZE);
    model.addAttribute("pagina", page);
    show(member, model);
    return "meetings/portal-list";
  }

  @GetMapping("/{id:\\d+}")
  String meeting(@AuthenticationPrincipal SignedIn who, @PathVariable long id, Model model) {
    Member member = member(who);
    Meeting meeting = meetings.meeting(id).filter(one -> SigningPolicy.mayRead(one, member))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("meeting", meeting);
    model.addAttribute("maySign", SigningPolicy.refuses(meeting, member).isEmpty());
    show(member, model);
    return "meetings/portal-meeting";
  }

  @PostMapping("/{id:\\d+}/firmar")
  String sign(@AuthenticationPrincipal SignedIn who, @PathVariable long id, HttpServletRequest request, RedirectAttributes next) {
    Member member = member(who);
    if (meetings.meeting(id).filter(one -> SigningPolicy.mayRead(one, member)).isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    try {
      safely.run(() -> desk.sign(id, member, request.getRemoteAddr()));
      next.addFlashAttribute("done", "Decisión firmada. Gracias.");
    } catch (InputRefused refused) {
      next.addFlashAttribute("refused", refused.reason());
    }
    return "redirect:/portal/reuniones/" + id;
  }

  private void show(Member member, Model model) {
    Party party = parties.party(member.company()).orElseThrow();
    model.addAttribute("member", member);
    model.addAttribute("party", party);
    model.addAttribute("times", new Times(party.zone()));
  }

  private Member member(SignedIn who) {
    return parties.member(who).orElseThrow(() -> new AccessDeniedException("Solo contactos de un cliente ven sus reuniones aquí."));
  }
}
