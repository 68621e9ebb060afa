package io.ciclo.operation.web;

import io.ciclo.engine.Correction;
import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.FailedJob;
import io.ciclo.engine.FailedWork;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.PlainValue;
import io.ciclo.engine.SafeWrite;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.engine.Times;
import io.ciclo.operation.Operation;
import io.ciclo.operation.Trouble;
import io.ciclo.staff.Staff;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One failed step: why, with which values, tried again or with a value corrected (DW-15). */
@Controller
@RequestMapping("/operacion/pasos/{id}")
class JobPages {

  private static final String GONE = "Ese paso ya no está fallando.";

  private final FailedWork work;
  private final Operation operation;
  private final Staff staff;
  private final SafeWrite safeWrite;
  private final Times times;

  JobPages(FailedWork work, Operation operation, Staff staff, SafeWrite safeWrite, EngineSettings settings) {
    this.work = work;
    this.operation = operation;
    this.staff = staff;
    this.safeWrite = safeWrite;
    this.times = new Times(settings.zone());
  }

  @GetMapping
  String open(@PathVariable String id, Model model, RedirectAttributes next) {
    Optional<FailedJob> job = work.job(id);
    if (job.isEmpty()) {
      next.addFlashAttribute("done", GONE);
      return "redirect:/operacion";
    }
    model.addAttribute("job", job.get());
    model.addAttribute("cause", causeOf(id).map(Trouble::cause).orElse(null));
    model.addAttribute("values", work.values(id));
    model.addAttribute("kinds", PlainValue.Kind.values());
    model.addAttribute("corrections", work.corrections(id));
    model.addAttribute("trace", work.trace(id));
    model.addAttribute("staff", staff);
    model.addAttribute("times", times);
    return "operation/step";
  }

  private Optional<Trouble> causeOf(String job) {
    return operation.troubles().stream()
        .filter(trouble -> trouble.affected().stream().anyMatch(one -> job.equals(one.job()))).findFirst();
  }

  @PostMapping("/reintentar")
  String tryAgain(@PathVariable String id, RedirectAttributes next) {
    int tried = safeWrite.write(() -> work.tryAgain(List.of(id)));
    next.addFlashAttribute("done", tried == 0 ? "Ese paso ya no está fallando, o se está intentando ahora mismo."
        : "Se reintenta. Si sale bien, desaparece de esta página.");
    return "redirect:/operacion";
  }

  @PostMapping("/corregir")
  String correct(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String id, @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "TEXT") PlainValue.Kind kind, @RequestParam(defaultValue = "") String typed,
      @RequestParam(defaultValue = "") String reason, RedirectAttributes next) {
    try {
      safeWrite.run(() -> work.correct(new Correction(id, name, kind, typed, reason, who.userId())));
      next.addFlashAttribute("done", "Corregido «" + name + "». El paso se reintenta con el valor nuevo.");
      return "redirect:/operacion";
    } catch (InputRefused refusal) {
      next.addFlashAttribute("refused", refusal.reason());
      next.addFlashAttribute("typedName", name);
      next.addFlashAttribute("typedKind", kind.name());
      next.addFlashAttribute("typed", typed);
      next.addFlashAttribute("typedReason", reason);
      return "redirect:/operacion/pasos/" + id;
    }
  }
}
