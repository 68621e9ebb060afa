package io.ciclo.evolutives.web;

import io.ciclo.engine.InputRefused;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.evolutives.Evolutives;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All that we need from the customer is there: the term of the development may begin (SL-18). */
@Controller
class MaterialPages {

  private final EstimatedCases cases;
  private final Evolutives evolutives;

  MaterialPages(EstimatedCases cases, Evolutives evolutives) {
    this.cases = cases;
    this.evolutives = evolutives;
  }

  @PostMapping("/casos/{number}/material")
  String received(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String number, RedirectAttributes next) {
    EstimateKeepers.require(who);
    cases.known(number);
    if (evolutives.of(number).isEmpty()) {
      throw EstimatedCases.notThere();
    }
    try {
      evolutives.materialReceived(number, who.userId());
      next.addFlashAttribute("done", "Anotado: está todo el material del cliente.");
    } catch (InputRefused refused) {
      next.addFlashAttribute("refused", refused.reason());
    }
    return "redirect:/casos/" + number;
  }
}
