package io.ciclo.evolutives.web;

import io.ciclo.customers.ContactPrincipal;
import io.ciclo.customers.Customers;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.Times;
import io.ciclo.evolutives.Evolutives;
import io.ciclo.evolutives.MonthlyChoice;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One more than a month has places for: the customer chooses low priority now, or another month (PR-17). Opening it chooses nothing. */
@Controller
@RequestMapping("/portal/estimaciones/{number}/mes")
class PortalMonths {

  private final EstimatedCases cases;
  private final Evolutives evolutives;
  private final Customers customers;

  PortalMonths(EstimatedCases cases, Evolutives evolutives, Customers customers) {
    this.cases = cases;
    this.evolutives = evolutives;
    this.customers = customers;
  }

  @GetMapping
  String ask(@AuthenticationPrincipal ContactPrincipal who, @PathVariable String number, Model page) {
    page.addAttribute("subject", cases.seenBy(who, number));
    page.addAttribute("readable", cases.readableBy(who, number));
    if (evolutives.of(number).isEmpty()) {
      throw EstimatedCases.notThere();
    }
    evolutives.monthAsked(who.contactId(), number).ifPresent(asked -> {
      page.addAttribute("asked", asked);
      page.addAttribute("begins", Times.spokenDay(asked.begins()));
      Times times = new Times(customers.company(who.companyId()).zone());
      page.addAttribute("until", asked.until().map(until -> " hasta el " + times.at(until)).orElse(""));
    });
    return "evolutives/portal-month";
  }

  @PostMapping
  String choose(@AuthenticationPrincipal ContactPrincipal who, @PathVariable String number,
      @RequestParam(defaultValue = "") String eleccion, RedirectAttributes next) {
    cases.seenBy(who, number);
    MonthlyChoice choice = Stream.of(MonthlyChoice.values()).filter(one -> one.name().equals(eleccion)).findFirst().orElse(null);
    try {
      evolutives.chooseMonth(who.contactId(), number, choice);
      next.addFlashAttribute("done", choice == MonthlyChoice.LOW ? "De acuerdo: seguimos ahora con prioridad baja."
          : "De acuerdo: empezamos en ese mes, con la prioridad que pidió.");
      return "redirect:/portal/" + (cases.readableBy(who, number) ? "tickets/" + number : "estimaciones/" + number + "/mes");
    } catch (InputRefused refused) {
      next.addFlashAttribute("refused", refused.reason());
      return "redirect:/portal/estimaciones/" + number + "/mes";
    }
  }
}
