package io.ciclo.servicelevels.web;

import io.ciclo.servicelevels.desk.Recalculation;
import io.ciclo.servicelevels.desk.Recalculation.Moving;
import io.ciclo.servicelevels.desk.Recalculation.Outcome;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Open deadlines follow changed tables and calendars when an administrator has seen what that means and says so. */
@Controller
@RequestMapping("/niveles-de-servicio/recalcular")
class RecalculationPages {

  private static final int SHOWN = 200;

  private final Recalculation recalculation;

  RecalculationPages(Recalculation recalculation) {
    this.recalculation = recalculation;
  }

  @GetMapping
  String dryRun(Model model) {
    List<Moving> moving = recalculation.dryRun();
    model.addAttribute("count", moving.size());
    model.addAttribute("overdue", moving.stream().flatMap(each -> each.deadlines().stream())
        .filter(deadline -> deadline.overdue()).count());
    model.addAttribute("moving", moving.subList(0, Math.min(SHOWN, moving.size())));
    return "servicelevels/recalculation";
  }

  @PostMapping
  String apply(@RequestParam(defaultValue = "false") boolean confirmed, RedirectAttributes next) {
    if (!confirmed) {
      next.addFlashAttribute("refused", "No se ha cambiado nada: confirme que ha revisado los plazos que cambian.");
      return "redirect:/niveles-de-servicio/recalcular";
    }
    Outcome outcome = recalculation.apply();
    next.addFlashAttribute("done", "Plazos recalculados en " + outcome.changed() + (outcome.changed() == 1 ? " caso." : " casos."));
    if (!outcome.failed().isEmpty()) {
      next.addFlashAttribute("refused", "Estos casos conservan sus plazos porque no se han podido recalcular: "
          + String.join(", ", outcome.failed()) + ". El motivo está en el registro de la aplicación.");
    }
    return "redirect:/niveles-de-servicio/recalcular";
  }
}
