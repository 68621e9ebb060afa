package io.ciclo.staff.web;

import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.engine.Times;
import io.ciclo.engine.Vocabulary;
import io.ciclo.staff.NextTask;
import io.ciclo.staff.NextTasks;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** One press gives the next task and opens its case (DW-04). Looking changes nothing. */
@Controller
@RequestMapping("/siguiente")
class NextTaskPages {

  private static final String PAGE = "redirect:/siguiente";

  private final NextTasks next;
  private final Vocabulary vocabulary;
  private final ZoneId zone;
  private final Times times;

  NextTaskPages(NextTasks next, Vocabulary vocabulary, EngineSettings engine) {
    this.next = next;
    this.vocabulary = vocabulary;
    this.zone = engine.zone();
    this.times = new Times(engine.zone());
  }

  @GetMapping
  String look(@AuthenticationPrincipal StaffPrincipal who, Model model) {
    model.addAttribute("work", next.of(who.userId()));
    model.addAttribute("times", times);
    return "staff/next";
  }

  @PostMapping
  String take(@AuthenticationPrincipal StaffPrincipal who, RedirectAttributes after) {
    Optional<NextTask> given = next.take(who.userId());
    if (given.isEmpty()) {
      after.addFlashAttribute("done", "No queda nada para usted: ni en sus grupos ni entre lo que tiene.");
      return PAGE;
    }
    after.addFlashAttribute("done",
        vocabulary.word("staff.nextReason", given.get().why()) + ": " + given.get().task().name() + ".");
    return caseOf(given.get().task().caseNumber());
  }

  /** Somebody who does not want this one wants another. */
  @PostMapping("/saltar")
  String skip(@AuthenticationPrincipal StaffPrincipal who, @RequestParam String tarea, @RequestParam String caso,
      @RequestParam(defaultValue = "") String motivo, RedirectAttributes after) {
    try {
      next.skip(who.userId(), tarea, motivo);
    } catch (InputRefused refused) {
      after.addFlashAttribute("refused", refused.reason());
      return caseOf(caso);
    }
    return take(who, after);
  }

  @PostMapping("/aplazar")
  String putOff(@AuthenticationPrincipal StaffPrincipal who, @RequestParam String tarea, @RequestParam String caso,
      @RequestParam(defaultValue = "") String momento, RedirectAttributes after) {
    try {
      Instant until = instant(momento);
      next.putOff(who.userId(), tarea, until);
      after.addFlashAttribute("done", "Aplazado: " + caso + " vuelve el " + times.weekday(until) + ", lo primero de todo.");
      return PAGE;
    } catch (InputRefused refused) {
      after.addFlashAttribute("refused", refused.reason());
      return caseOf(caso);
    }
  }

  @PostMapping("/retomar")
  String takeUpNow(@AuthenticationPrincipal StaffPrincipal who, @RequestParam String tarea, @RequestParam String caso,
      RedirectAttributes after) {
    try {
      next.takeUpNow(who.userId(), tarea);
      return caseOf(caso);
    } catch (InputRefused refused) {
      after.addFlashAttribute("refused", refused.reason());
      return PAGE;
    }
  }

  private Instant instant(String typed) {
    try {
      return LocalDateTime.parse(typed).atZone(zone).toInstant();
    } catch (DateTimeParseException e) {
      throw new InputRefused("until", "«Retomar el»: escriba día y hora, por ejemplo 2026-04-07T09:00.");
    }
  }

  /** A number that is no case's leads to the page that says so. */
  private static String caseOf(String number) {
    return "redirect:/casos/" + UriUtils.encodePathSegment(number, StandardCharsets.UTF_8);
  }
}
