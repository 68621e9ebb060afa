package io.ciclo.evolutives.web;

import io.ciclo.engine.InputRefused;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.engine.Times;
import io.ciclo.evolutives.Deliveries;
import io.ciclo.evolutives.RevisedDelivery;
import jakarta.servlet.http.HttpServletResponse;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Another day of delivery, because others take part in the development (SL-19). */
@Controller
@RequestMapping("/casos/{number}/entrega")
class DeliveryPages {

  private static final String VIEW = "evolutives/delivery";

  private final Deliveries deliveries;
  private final EstimatedCases cases;

  DeliveryPages(Deliveries deliveries, EstimatedCases cases) {
    this.deliveries = deliveries;
    this.cases = cases;
  }

  @ModelAttribute
  void onlyKeepers(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String number, Model page) {
    EstimateKeepers.require(who);
    page.addAttribute("subject", cases.known(number));
  }

  @GetMapping
  String open() {
    return VIEW;
  }

  @PostMapping
  String revise(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String number, @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "") String party, @RequestParam(defaultValue = "") String reason, HttpServletResponse response, Model page,
      RedirectAttributes next) {
    try {
      RevisedDelivery revised = deliveries.revise(number, who.userId(), day, party, reason);
      next.addFlashAttribute("done", "La entrega prevista es ahora el " + Times.digits(revised.after()) + ". Se lo hemos escrito al cliente.");
      return "redirect:/casos/" + number;
    } catch (InputRefused refused) {
      page.addAttribute("day", day);
      page.addAttribute("party", party);
      page.addAttribute("reason", reason);
      page.addAttribute("field", refused.field());
      page.addAttribute("refused", refused.reason());
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return VIEW;
    }
  }
}
