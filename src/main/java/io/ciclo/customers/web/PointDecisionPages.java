package io.ciclo.customers.web;

import io.ciclo.customers.ContactPrincipal;
import io.ciclo.customers.Customers;
import io.ciclo.customers.PointDecisions;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.Times;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a link in a letter leads: what, how many points, and the balance after. Opening it decides nothing; a button does (TP-15). */
@Controller
@RequestMapping("/portal/autorizaciones")
class PointDecisionPages {

  private final PointDecisions decisions;
  private final Customers customers;

  PointDecisionPages(PointDecisions decisions, Customers customers) {
    this.decisions = decisions;
    this.customers = customers;
  }

  @GetMapping("/{id:\\d{1,18}}")
  String page(@AuthenticationPrincipal ContactPrincipal who, @PathVariable long id, Model page) {
    PointDecisions.Asked asked = decisions.asked(who.contactId(), id);
    page.addAttribute("asked", asked);
    page.addAttribute("own", customers.contact(who.contactId()));
    page.addAttribute("times", new Times(customers.company(who.companyId()).zone()));
    return "customers/point-decision";
  }

  @PostMapping("/{id:\\d{1,18}}")
  String decide(@AuthenticationPrincipal ContactPrincipal who, @PathVariable long id, @RequestParam boolean authorised,
      HttpServletRequest request, RedirectAttributes next) {
    return tried(id, next, authorised ? "Autorizado. Ya lo saben quienes atienden el caso." : "De acuerdo: no se hará.",
        () -> decisions.decide(who.contactId(), id, authorised, request.getRemoteAddr()));
  }

  @PostMapping("/{id:\\d{1,18}}/companero")
  String askColleague(@AuthenticationPrincipal ContactPrincipal who, @PathVariable long id, @RequestParam(defaultValue = "0") long colleague,
      HttpServletRequest request, RedirectAttributes next) {
    return tried(id, next, "Petición enviada. El caso espera su decisión.",
        () -> decisions.askColleague(who.contactId(), id, colleague, request.getRemoteAddr()));
  }

  private static String tried(long id, RedirectAttributes next, String done, Runnable act) {
    try {
      act.run();
      next.addFlashAttribute("done", done);
    } catch (InputRefused refused) {
      next.addFlashAttribute("refused", refused.reason());
    }
    return "redirect:/portal/autorizaciones/" + id;
  }
}
