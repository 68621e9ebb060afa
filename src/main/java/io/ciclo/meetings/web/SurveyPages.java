package io.ciclo.meetings.web;

import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.OnceOnly;
import io.ciclo.engine.SentDifferently;
import io.ciclo.engine.SentForm;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.engine.Times;
import io.ciclo.meetings.MeetingParties;
import io.ciclo.meetings.MeetingParties.Member;
import io.ciclo.meetings.MeetingParties.Party;
import io.ciclo.meetings.Survey;
import io.ciclo.meetings.Survey.Answer;
import io.ciclo.meetings.Survey.Question;
import io.ciclo.meetings.Surveys;
import io.ciclo.meetings.desk.SurveyDesk;
import io.ciclo.meetings.store.SurveyStore;
import io.ciclo.staff.Staff;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
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

/** Surveys for staff: ask, and read what was answered. */
@Controller
@RequestMapping("/reuniones/encuestas")
class SurveyPages {

  private static final String HERE = "/reuniones/encuestas";

  private final Surveys surveys;
  private final SurveyStore store;
  private final MeetingParties parties;
  private final Staff staff;
  private final OnceOnly once;
  private final EngineSettings service;

  SurveyPages(Surveys surveys, SurveyStore store, MeetingParties parties, Staff staff, OnceOnly once, EngineSettings service) {
    this.surveys = surveys;
    this.store = store;
    this.parties = parties;
    this.staff = staff;
    this.once = once;
    this.service = service;
  }

  /** A survey, for lists. */
  record Line(Survey survey, String company, String contact) {}

  /** A question as it is typed. */
  record Row(String words, String answer, boolean required) {

    static final Row EMPTY = new Row("", Answer.TEXT.name(), false);
  }

  @GetMapping
  String all(@RequestParam(defaultValue = "0") int pagina, Model model) {
    int page = Math.max(0, pagina);
    List<Survey> found = store.list(page);
    model.addAttribute("surveys", found.stream().limit(SurveyStore.PAGE_SIZE).map(this::line).toList());
    model.addAttribute("more", found.size() > SurveyStore.PAGE_SIZE);
    model.addAttribute("pagina", page);
    model.addAttribute("times", new Times(service.zone()));
    return "meetings/surveys";
  }

  @GetMapping("/{id:\\d+}")
  String survey(@PathVariable long id, Model model) {
    Survey survey = surveys.survey(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("line", line(survey));
    model.addAttribute("survey", survey);
    model.addAttribute("askedBy", staff.displayName(survey.askedBy()));
    model.addAttribute("times", new Times(service.zone()));
    return "meetings/survey";
  }

  @GetMapping("/nueva")
  String blank(@RequestParam(required = false) Long company, @RequestParam(defaultValue = "") String caseNumber,
      @RequestParam(defaultValue = "") String part, Model model) {
    return form(company, caseNumber, part, "", "", IntStream.range(0, SurveyDesk.MOST_QUESTIONS).mapToObj(row -> Row.EMPTY).toList(), SentForm.newKey(), model);
  }

  @PostMapping("/nueva")
  String ask(@AuthenticationPrincipal StaffPrincipal who, @RequestParam(defaultValue = "0") long company,
      @RequestParam(defaultValue = "") String caseNumber, @RequestParam(defaultValue = "") String part,
      @RequestParam(defaultValue = "") String subject, @RequestParam(defaultValue = "") String contact,
      @RequestParam(defaultValue = "") String formKey, HttpServletRequest request, HttpServletResponse response, Model model,
      RedirectAttributes next) {
    List<Row> rows = IntStream.rangeClosed(1, SurveyDesk.MOST_QUESTIONS).mapToObj(number -> row(request, number)).toList();
    try {
      SentForm sent = new SentForm("staff:" + who.userId(), formKey, "ASK_SURVEY",
          SentForm.digest(company, caseNumber, part, subject, contact, rows));
      String id = once.write(sent, () -> String.valueOf(surveys.ask(caseNumber.isBlank() ? null : caseNumber.strip(), company, part, subject,
          contact.matches("\\d{1,18}") ? Long.parseLong(contact) : 0, questions(rows), who.userId()).id()));
      next.addFlashAttribute("done", "Encuesta enviada.");
      return "redirect:" + HERE + "/" + id;
    } catch (InputRefused refused) {
      model.addAttribute("refused", refused.reason());
      model.addAttribute("wrong", refused.field());
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return form(company, caseNumber, part, subject, contact, rows, formKey, model);
    } catch (SentDifferently before) {
      model.addAttribute("refused", "«Formulario»: ya se envió antes con otro contenido. Si quiere enviarlo también así, vuelva a enviarlo.");
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return form(company, caseNumber, part, subject, contact, rows, SentForm.newKey(), model);
    }
  }

  private static Row row(HttpServletRequest request, int number) {
    return new Row(Objects.toString(request.getParameter("question" + number), ""), Objects.toString(request.getParameter("answer" + number), ""),
        request.getParameter("required" + number) != null);
  }

  /** Rows without words are none. */
  private static List<Question> questions(List<Row> rows) {
    return rows.stream().filter(row -> !row.words().isBlank()).map(row -> new Question(row.words(),
        Arrays.stream(Answer.values()).filter(one -> one.name().equals(row.answer())).findFirst().orElse(Answer.TEXT), row.required())).toList();
  }

  private String form(Long company, String caseNumber, String part, String subject, String contact, List<Row> rows, String formKey,
      Model model) {
    Party party = company == null ? null : parties.party(company).orElse(null);
    if (party == null) {
      model.addAttribute("caseNumber", caseNumber);
      model.addAttribute("part", part);
      model.addAttribute("parties", parties.parties());
      return "meetings/survey-company";
    }
    model.addAttribute("party", party);
    model.addAttribute("caseNumber", caseNumber);
    model.addAttribute("part", part);
    model.addAttribute("subject", subject);
    model.addAttribute("contact", contact);
    model.addAttribute("contacts", parties.members(party.company()));
    model.addAttribute("rows", rows);
    model.addAttribute("answers", Answer.values());
    model.addAttribute("formKey", formKey);
    return "meetings/survey-new";
  }

  private Line line(Survey survey) {
    return new Line(survey, parties.party(survey.company()).map(Party::name).orElse("Cliente " + survey.company()),
        parties.member(survey.contact()).map(Member::name).orElse("contacto de baja"));
  }
}
