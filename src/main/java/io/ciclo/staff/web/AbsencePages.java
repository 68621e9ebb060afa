package io.ciclo.staff.web;

import io.ciclo.engine.ConcurrentChange;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.staff.Staff;
import io.ciclo.staff.desk.Absence;
import io.ciclo.staff.desk.AbsenceKind;
import io.ciclo.staff.desk.Absences;
import io.ciclo.staff.desk.HandOvers;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody calls in sick, or goes on holiday, or is back (RO-19). */
@Controller
@RequestMapping("/personas")
class AbsencePages {

  private final Absences absences;
  private final PeoplePages pages;
  private final Staff staff;

  AbsencePages(Absences absences, PeoplePages pages, Staff staff) {
    this.absences = absences;
    this.pages = pages;
    this.staff = staff;
  }

  /** What is typed about an absence, as it is typed. */
  record AbsenceForm(String kind, String from, String until, String note) {

    static AbsenceForm today(LocalDate today) {
      return new AbsenceForm(AbsenceKind.SICK.name(), today.toString(), "", "");
    }

    Absences.Typed typed() {
      return new Absences.Typed(
          Arrays.stream(AbsenceKind.values()).filter(one -> one.name().equals(kind)).findFirst().orElse(null),
          day("from", "Desde", from), day("until", "Hasta", until), note);
    }
  }

  @ModelAttribute
  void onlyKeepers(@AuthenticationPrincipal StaffPrincipal who) {
    Keepers.require(who);
  }

  @PostMapping("/ficha/{id}/ausencias")
  String record(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String id, @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String until,
      @RequestParam(defaultValue = "") String note, HttpServletResponse response, Model model, RedirectAttributes next) {
    AbsenceForm form = new AbsenceForm(kind, from, until, note);
    try {
      HandOvers.Report report = absences.record(id, form.typed(), who.userId());
      next.addFlashAttribute("done", "Ausencia de " + staff.displayName(id) + " registrada." + Reports.sentence(report));
      return "redirect:/personas/ficha/" + id;
    } catch (InputRefused refused) {
      model.addAttribute("refused", refused.reason());
      model.addAttribute("wrong", refused.field());
      model.addAttribute("absence", form);
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return pages.show(id, who, model);
    }
  }

  @PostMapping("/ausencias/{absence:\\d+}/hasta")
  String changeUntil(@AuthenticationPrincipal StaffPrincipal who, @PathVariable long absence,
      @RequestParam(defaultValue = "") String until, @RequestParam int version, RedirectAttributes next) {
    return act(absence, next, "Ausencia cambiada.",
        () -> absences.changeUntil(absence, day("until", "Hasta", until), version, who.userId()));
  }

  @PostMapping("/ausencias/{absence:\\d+}/fin")
  String end(@AuthenticationPrincipal StaffPrincipal who, @PathVariable long absence, @RequestParam int version,
      RedirectAttributes next) {
    return act(absence, next, "La ausencia ha terminado. Lo entregado sigue donde está: más abajo puede ver qué fue.",
        () -> absences.end(absence, version, who.userId()));
  }

  private String act(long id, RedirectAttributes next, String done, Runnable act) {
    Absence absence = absences.get(id);
    try {
      act.run();
      next.addFlashAttribute("done", done);
    } catch (InputRefused refused) {
      next.addFlashAttribute("refused", refused.reason());
    } catch (ConcurrentChange overtaken) {
      next.addFlashAttribute("refused", "Otra persona ha cambiado esta ausencia mientras tanto; no se ha guardado nada.");
    }
    return "redirect:/personas/ficha/" + absence.person();
  }

  private static LocalDate day(String field, String label, String text) {
    if (text.isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeParseException e) {
      throw new InputRefused(field, "«" + label + "»: escriba un día, por ejemplo 2026-10-05.");
    }
  }
}
