package io.ciclo.staff.web;

import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.engine.Times;
import io.ciclo.staff.Staff;
import io.ciclo.staff.desk.Alerts;
import io.ciclo.staff.desk.Alerts.Linked;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where somebody on duty says that they attend a case: from the link in the message, without signing in, or from the case.
 * Looking at the link changes nothing, because mail servers look at links, too.
 */
@Controller
class AlertPages {

  private final Alerts alerts;
  private final Staff staff;
  private final Times times;

  AlertPages(Alerts alerts, Staff staff, EngineSettings settings) {
    this.alerts = alerts;
    this.staff = staff;
    this.times = new Times(settings.zone());
  }

  @GetMapping("/guardia/{token}")
  String alert(@PathVariable String token, HttpServletResponse response, Model model) {
    Optional<Linked> linked = alerts.linked(token);
    if (linked.isEmpty()) {
      response.setStatus(HttpStatus.NOT_FOUND.value());
      return "staff/alert-unknown";
    }
    model.addAttribute("token", token);
    model.addAttribute("alert", linked.get().alert());
    model.addAttribute("reader", staff.displayName(linked.get().person()));
    model.addAttribute("attendedBy", staff.displayName(linked.get().alert().endedBy()));
    model.addAttribute("times", times);
    return "staff/alert";
  }

  @PostMapping("/guardia/{token}")
  String acknowledge(@PathVariable String token, HttpServletResponse response) {
    if (alerts.linked(token).isEmpty()) {
      response.setStatus(HttpStatus.NOT_FOUND.value());
      return "staff/alert-unknown";
    }
    alerts.acknowledgeByLink(token);
    return "redirect:/guardia/" + token;
  }

  @PostMapping("/guardias/avisos/{number:[A-Z]-\\d{4}-\\d{6,12}}")
  String acknowledgeSignedIn(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String number,
      RedirectAttributes next) {
    alerts.acknowledge(number, who.userId());
    next.addFlashAttribute("done", "El aviso a la guardia ha terminado; debajo, en «Guardia», se lee quién atiende el caso.");
    return "redirect:/casos/" + number;
  }
}
