package io.ciclo.servicelevels.web;

import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.SafeWrite;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.engine.Vocabulary;
import io.ciclo.servicelevels.CoverageYear;
import io.ciclo.servicelevels.HolidayCoverage;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import org.springframework.format.annotation.DateTimeFormat;
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

/** The year: when service is given, who covers its holidays, and when they rest instead (SL-05, SL-06). */
@Controller
@RequestMapping("/calendario")
class CalendarPages {

  private final HolidayCoverage coverage;
  private final SafeWrite safeWrite;
  private final Vocabulary vocabulary;
  private final EngineSettings service;
  private final Clock clock;

  CalendarPages(HolidayCoverage coverage, SafeWrite safeWrite, Vocabulary vocabulary, EngineSettings service, Clock clock) {
    this.coverage = coverage;
    this.safeWrite = safeWrite;
    this.vocabulary = vocabulary;
    this.service = service;
    this.clock = clock;
  }

  /**
   * What each form of the page says about whom.
   *
   * @param calendario id
   * @param persona id; the one who is signed in when empty
   */
  record Act(String calendario, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate festivo, String persona) {

    String person(StaffPrincipal who) {
      return persona == null || persona.isBlank() ? who.userId() : persona;
    }
  }

  @GetMapping
  String thisYear() {
    return "redirect:/calendario/" + Year.now(clock.withZone(service.zone()));
  }

  @GetMapping("/{year}")
  String year(@AuthenticationPrincipal StaffPrincipal who, @PathVariable int year,
      @RequestParam(required = false) String calendario, Model model) {
    String calendar = calendario == null ? coverage.calendars().get(0) : calendario;
    CoverageYear shown = coverage.year(calendar, year).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("plan", shown);
    model.addAttribute("months", new YearView(vocabulary).months(shown));
    model.addAttribute("words", new YearView.Words(service.zone()));
    model.addAttribute("calendars", coverage.calendars());
    model.addAttribute("me", who.userId());
    model.addAttribute("planner", coverage.plans(who.userId()));
    model.addAttribute("team", coverage.team());
    model.addAttribute("onTheTeam", coverage.team().stream().anyMatch(colleague -> colleague.id().equals(who.userId())));
    return "servicelevels/calendar";
  }

  @PostMapping("/{year}/asignar")
  String assign(@AuthenticationPrincipal StaffPrincipal who, @ModelAttribute Act act, RedirectAttributes next) {
    return after(act, next, "Asignado. Cuenta en cuanto se confirme.",
        () -> coverage.assign(act.calendario(), act.festivo(), act.persona(), who.userId()));
  }

  @PostMapping("/{year}/confirmar")
  String confirm(@AuthenticationPrincipal StaffPrincipal who, @ModelAttribute Act act, RedirectAttributes next) {
    return after(act, next, word("confirmed"),
        () -> coverage.confirm(act.calendario(), act.festivo(), act.person(who), who.userId()));
  }

  @PostMapping("/{year}/retirar")
  String withdraw(@AuthenticationPrincipal StaffPrincipal who, @ModelAttribute Act act, RedirectAttributes next) {
    return after(act, next, "Retirado.",
        () -> coverage.withdraw(act.calendario(), act.festivo(), act.person(who), who.userId()));
  }

  @PostMapping("/{year}/descanso")
  String moveDayOff(@AuthenticationPrincipal StaffPrincipal who, @ModelAttribute Act act,
      @RequestParam(defaultValue = "") String descanso, @RequestParam(defaultValue = "") String nota, RedirectAttributes next) {
    boolean planner = coverage.plans(who.userId());
    return after(act, next, planner ? "Día de descanso guardado." : word("awaitsApproval"),
        () -> coverage.moveDayOff(act.calendario(), act.festivo(), act.person(who), date(descanso), nota, who.userId()));
  }

  @PostMapping("/{year}/descanso/aprobar")
  String approveDayOff(@AuthenticationPrincipal StaffPrincipal who, @ModelAttribute Act act, RedirectAttributes next) {
    return after(act, next, "Día de descanso aprobado.",
        () -> coverage.approveDayOff(act.calendario(), act.festivo(), act.person(who), who.userId()));
  }

  private String word(String key) {
    return vocabulary.word("servicelevels.coverage." + key);
  }

  /** Null when nothing was entered. */
  private static LocalDate date(String text) {
    try {
      return text.isBlank() ? null : LocalDate.parse(text.strip());
    } catch (DateTimeException e) {
      throw new InputRefused("dayOff", "«Día de descanso»: debe ser una fecha (AAAA-MM-DD) y es «" + text.strip() + "».");
    }
  }

  private String after(Act act, RedirectAttributes next, String done, Runnable change) {
    if (act.festivo() == null || act.calendario() == null) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    try {
      safeWrite.run(change);
      next.addFlashAttribute("done", done);
    } catch (InputRefused problem) {
      next.addFlashAttribute("refused", problem.reason());
    }
    next.addAttribute("calendario", act.calendario());
    return "redirect:/calendario/" + act.festivo().getYear();
  }
}
