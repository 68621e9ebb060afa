package io.ciclo.tpoints.web;

import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.SafeWrite;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.engine.Times;
import io.ciclo.tpoints.Author;
import io.ciclo.tpoints.LedgerChecks;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Administrators see what the latest check of the ledger found, and ask for another. */
@Controller
@RequestMapping("/operacion/t-points")
class LedgerCheckPages {

  private final LedgerChecks checks;
  private final SafeWrite safeWrite;
  private final Times times;

  LedgerCheckPages(LedgerChecks checks, SafeWrite safeWrite, EngineSettings settings) {
    this.checks = checks;
    this.safeWrite = safeWrite;
    this.times = new Times(settings.zone());
  }

  @GetMapping
  String page(Model page) {
    page.addAttribute("check", checks.latest().orElse(null));
    page.addAttribute("times", times);
    return "tpoints/ledger-check";
  }

  @PostMapping
  String checkNow(@AuthenticationPrincipal StaffPrincipal who, RedirectAttributes next) {
    safeWrite.run(() -> checks.askFor(Author.staff(who.userId())));
    next.addFlashAttribute("done", "Comprobación pedida: el resultado aparece aquí en unos segundos.");
    return "redirect:/operacion/t-points";
  }
}
