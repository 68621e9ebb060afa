package io.ciclo.meetings.web;

import io.ciclo.engine.InputRefused;
import io.ciclo.engine.SafeWrite;
import io.ciclo.engine.SignedIn;
import io.ciclo.engine.Times;
import io.ciclo.meetings.MeetingParties;
import io.ciclo.meetings.MeetingParties.Member;
import io.ciclo.meetings.Survey;
import io.ciclo.meetings.Surveys;
import io.ciclo.meetings.desk.SurveyDesk;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A survey in the oficina virtual, for the contact who was asked. */
@Controller
@RequestMapping("/portal/encuestas/{id:\\d+}")
class PortalSurveys {

  private final Surveys surveys;
  private final SurveyDesk desk;
  private final MeetingParties parties;
  private final SafeWrite safely;

  PortalSurveys(Surveys surveys, SurveyDesk desk, MeetingParties parties, SafeWrite safely) {
    this.surveys = surveys;
    this.desk = desk;
    this.parties = parties;
    this.safely = safely;
  }

  @GetMapping
  String survey(@AuthenticationPrincipal SignedIn who, @PathVariable long id, Model model) {
    return page(mine(who, id), List.of(), model);
  }

  @PostMapping
  String answer(@AuthenticationPrincipal SignedIn who, @PathVariable long id, HttpServletRequest request, HttpServletResponse response,
      Model model, RedirectAttributes next) {
    Survey survey = mine(who, id);
    List<String> answers = IntStream.rangeClosed(1, survey.questions().size())
        .mapToObj(number -> Objects.toString(request.getParameter("answer" + number), "")).toList();
    try {
      Member member = member(who);
      safely.run(() -> desk.answer(id, member, answers, request.getRemoteAddr()));
      next.addFlashAttribute("done", "Hemos recibido sus respuestas. Gracias.");
      return "redirect:/portal/encuestas/" + id;
    } catch (InputRefused refused) {
      model.addAttribute("refused", refused.reason());
      model.addAttribute("wrong", refused.field());
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return page(mine(who, id), answers, model);
    }
  }

  private String page(Survey survey, List<String> typed, Model model) {
    model.addAttribute("survey", survey);
    model.addAttribute("typed", survey.answered() != null ? survey.answers() : typed);
    model.addAttribute("times", new Times(parties.party(survey.company()).orElseThrow().zone()));
    return "meetings/portal-survey";
  }

  private Survey mine(SignedIn who, long id) {
    Member member = member(who);
    return surveys.survey(id).filter(survey -> survey.contact() == member.contact())
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Member member(SignedIn who) {
    return parties.member(who).orElseThrow(() -> new AccessDeniedException("Solo contactos de un cliente contestan encuestas aquí."));
  }
}
