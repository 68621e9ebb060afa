package io.ciclo.tpoints.web;

import io.ciclo.engine.CaseCards;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.SentForm;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.tpoints.TimeEntries;
import io.ciclo.tpoints.TimeEntry;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Time worked in a case, on its page (TP-14). */
@Controller
@RequestMapping("/casos/{number}/tiempo")
class TimePages {

  private final TimeEntries entries;
  private final ObjectProvider<CaseCards> cases;
  private final Act act;

  TimePages(TimeEntries entries, ObjectProvider<CaseCards> cases, Act act) {
    this.entries = entries;
    this.cases = cases;
    this.act = act;
  }

  @PostMapping
  String enter(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String number, @RequestParam(defaultValue = "") String dia,
      @RequestParam(defaultValue = "") String minutos, @RequestParam(defaultValue = "") String trabajo,
      @RequestParam(defaultValue = "") String formKey, RedirectAttributes next) {
    String page = page(number);
    SentForm form = new SentForm("staff:" + who.userId(), formKey, "TIME " + number, SentForm.digest(dia, minutos, trabajo));
    return act.once(page, next, Map.of("minutos", minutos, "trabajo", trabajo), form, () -> {
      TimeEntry entry = entries.enter(number, who.userId(), day(dia), minutos, trabajo, who.userId());
      return "Tiempo apuntado: propone un consumo de " + entry.proposed().words() + ".";
    });
  }

  @PostMapping("/{id:\\d+}")
  String answer(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String number, @PathVariable long id,
      @RequestParam boolean consumir, RedirectAttributes next) {
    return act.on(page(number), next, Map.of(), () -> {
      if (consumir) {
        entries.confirm(number, id, who.userId());
        return "Puntos consumidos de lo que el cliente autorizó.";
      }
      entries.waive(number, id, who.userId());
      return "Ese tiempo no se cobra.";
    });
  }

  /** The page of a case that exists. */
  private String page(String number) {
    cases.stream().filter(room -> room.owns(number)).findFirst().flatMap(room -> room.customer(number))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return "/casos/" + number + "#tiempo";
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeParseException e) {
      throw new InputRefused("dia", "«Día»: escriba una fecha con día, mes y año.");
    }
  }
}
