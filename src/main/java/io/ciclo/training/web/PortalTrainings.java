package io.ciclo.training.web;

import io.ciclo.customers.ContactPrincipal;
import io.ciclo.engine.InputRefused;
import io.ciclo.tpoints.TPointRequest;
import io.ciclo.tpoints.TPointRequests;
import io.ciclo.training.Training;
import io.ciclo.training.Trainings;
import io.ciclo.training.Workshop;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a contact learns and may learn: their trainings, and the catalogue of workshops (TR-14). */
@Controller
@RequestMapping("/portal/aprendizaje")
class PortalTrainings {

  private final Trainings trainings;
  private final CaseTrainings shown;
  private final TPointRequests requests;

  PortalTrainings(Trainings trainings, CaseTrainings shown, TPointRequests requests) {
    this.trainings = trainings;
    this.shown = shown;
    this.requests = requests;
  }

  @GetMapping
  String list(@AuthenticationPrincipal ContactPrincipal who, Model page) {
    page.addAttribute("trainings", trainings.visibleTo(who.contactId()).stream().map(shown::told).toList());
    page.addAttribute("workshops", trainings.workshops().stream().filter(Workshop::offered).toList());
    return "training/portal-list";
  }

  @PostMapping("/talleres/{id:\\d{1,18}}")
  String choose(@AuthenticationPrincipal ContactPrincipal who, @PathVariable long id, @RequestParam(defaultValue = "") String necesidades,
      RedirectAttributes next) {
    try {
      String number = trainings.choose(who.contactId(), id, necesidades);
      next.addFlashAttribute("done", "Pedido. Le proponemos fechas y T-Points en cuanto lo hayamos mirado; antes de que lo apruebe no se gasta nada.");
      return "redirect:/portal/aprendizaje/" + number;
    } catch (InputRefused refused) {
      next.addFlashAttribute("refused", refused.getMessage());
      return "redirect:/portal/aprendizaje";
    }
  }

  @GetMapping("/{number:F-[0-9-]+}")
  String page(@AuthenticationPrincipal ContactPrincipal who, @PathVariable String number, Model page) {
    Training training = trainings.read(who.contactId(), number);
    page.addAttribute("shown", shown.told(training));
    page.addAttribute("said", shown.history(training, true));
    page.addAttribute("withdrawable", trainings.withdrawable(training));
    page.addAttribute("request", requests.ofCase(number).stream().filter(one -> one.open() && one.authorisation() != null)
        .map(TPointRequest::id).findFirst().orElse(null));
    return "training/portal-page";
  }

  @PostMapping("/{number:F-[0-9-]+}/mensaje")
  String write(@AuthenticationPrincipal ContactPrincipal who, @PathVariable String number, @RequestParam(defaultValue = "") String texto,
      RedirectAttributes next) {
    return tried(number, next, "Enviado. Lo lee quien la da.", "texto", texto, () -> trainings.write(who.contactId(), number, texto));
  }

  @PostMapping("/{number:F-[0-9-]+}/retirar")
  String withdraw(@AuthenticationPrincipal ContactPrincipal who, @PathVariable String number, @RequestParam(defaultValue = "") String motivo,
      RedirectAttributes next) {
    return tried(number, next, "Retirada. No se cobra nada.", "motivo", motivo, () -> trainings.withdraw(who.contactId(), number, motivo));
  }

  /** What was typed comes back with the sentence that says why it was refused. */
  private static String tried(String number, RedirectAttributes next, String done, String field, String typed, Runnable act) {
    try {
      act.run();
      next.addFlashAttribute("done", done);
    } catch (InputRefused refused) {
      next.addFlashAttribute("refused", refused.getMessage());
      next.addFlashAttribute(field, typed);
    }
    return "redirect:/portal/aprendizaje/" + number;
  }
}
