package io.ciclo.staff.web;

import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.SafeWrite;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.engine.Times;
import io.ciclo.engine.Vocabulary;
import io.ciclo.staff.Risk;
import io.ciclo.staff.RiskRegister;
import io.ciclo.staff.Staff;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What may go wrong: all staff read it, whoever looks after a risk closes it (RK-01). */
@Controller
@RequestMapping("/riesgos")
class RiskPages {

  private final RiskRegister risks;
  private final Staff staff;
  private final Vocabulary vocabulary;
  private final EngineSettings house;
  private final SafeWrite safely;

  RiskPages(RiskRegister risks, Staff staff, Vocabulary vocabulary, EngineSettings house, SafeWrite safely) {
    this.risks = risks;
    this.staff = staff;
    this.vocabulary = vocabulary;
    this.house = house;
    this.safely = safely;
  }

  record Line(long id, String caseNumber, String client, String description, String kind, String owner, String since, boolean closable) {}

  @GetMapping
  String list(@AuthenticationPrincipal StaffPrincipal who, Model page) {
    Times times = new Times(house.zone());
    boolean leads = risks.leads(who.userId());
    page.addAttribute("risks", risks.open().stream().map(risk -> line(risk, times, leads || who.userId().equals(risk.owner()))).toList());
    return "staff/risks";
  }

  private Line line(Risk risk, Times times, boolean closable) {
    return new Line(risk.id(), risk.caseNumber(), risk.client(), risk.description(),
        vocabulary.word("staff.riskKind", risk.kind()), staff.displayName(risk.owner()), times.day(risk.enteredAt()), closable);
  }

  @PostMapping("/{id:\\d{1,18}}/cerrar")
  String close(@PathVariable long id, @RequestParam(defaultValue = "") String motivo, @AuthenticationPrincipal StaffPrincipal who,
      RedirectAttributes next) {
    try {
      Risk closed = safely.write(() -> risks.close(id, motivo, who.userId()));
      next.addFlashAttribute("done", "Riesgo de " + closed.caseNumber() + " cerrado.");
    } catch (InputRefused refused) {
      next.addFlashAttribute("refused", refused.reason());
      next.addFlashAttribute("typed", motivo);
      next.addFlashAttribute("typedAt", id);
    }
    return "redirect:/riesgos";
  }
}
