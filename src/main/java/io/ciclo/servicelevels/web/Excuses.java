package io.ciclo.servicelevels.web;

import io.ciclo.engine.CaseCardBoard;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.SafeWrite;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.servicelevels.Binding;
import io.ciclo.servicelevels.CaseClocks;
import io.ciclo.servicelevels.ClockId;
import io.ciclo.servicelevels.ClockKind;
import io.ciclo.servicelevels.Excuse;
import io.ciclo.staff.StaffGroup;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A breach is excused by those who answer for the service, in their own name (rule 9). */
@Controller
class Excuses {

  private static final int LONGEST_REASON = 1000;

  private final CaseClocks clocks;
  private final CaseCardBoard cards;
  private final SafeWrite safely;

  Excuses(CaseClocks clocks, CaseCardBoard cards, SafeWrite safely) {
    this.clocks = clocks;
    this.cards = cards;
    this.safely = safely;
  }

  @PostMapping("/casos/{number}/plazos/excusa")
  String excuse(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String number, @RequestParam ClockKind kind,
      @RequestParam Binding binding, @RequestParam(defaultValue = "") String subject, @RequestParam int no,
      @RequestParam(defaultValue = "") String reason, RedirectAttributes next) {
    if (!who.isIn(StaffGroup.CARE_MANAGERS.id()) && !who.isIn(StaffGroup.DEPARTMENT_HEADS.id())) {
      throw new AccessDeniedException("Solo gestores y jefes de departamento excusan incumplimientos.");
    }
    try {
      String why = required(reason);
      safely.run(() -> {
        clocks.excuse(number, new ClockId(kind, binding, subject, no), new Excuse(why, who.userId()));
        cards.refresh(number);
      });
      next.addFlashAttribute("done", "Incumplimiento excusado; queda anotado con su nombre.");
    } catch (InputRefused problem) {
      next.addFlashAttribute("refused", problem.getMessage());
    }
    return "redirect:/casos/" + number;
  }

  private static String required(String reason) {
    String why = reason.strip();
    if (why.isEmpty()) {
      throw new InputRefused("reason", "«Motivo»: es obligatorio; diga por qué no cuenta este incumplimiento.");
    }
    if (why.length() > LONGEST_REASON) {
      throw new InputRefused("reason", "«Motivo»: caben " + LONGEST_REASON + " caracteres.");
    }
    return why;
  }
}
