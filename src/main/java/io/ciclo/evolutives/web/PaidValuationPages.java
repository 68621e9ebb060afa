package io.ciclo.evolutives.web;

import io.ciclo.customers.Company;
import io.ciclo.customers.Customers;
import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.engine.Times;
import io.ciclo.evolutives.Evolutives;
import io.ciclo.staff.Staff;
import io.ciclo.staff.StaffGroup;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who pays for valuations, why, and what takes them off the list (EA-09, EA-10). */
@Controller
@RequestMapping("/valoraciones-de-pago")
class PaidValuationPages {

  private final Evolutives evolutives;
  private final Customers customers;
  private final Staff staff;
  private final EngineSettings house;

  PaidValuationPages(Evolutives evolutives, Customers customers, Staff staff, EngineSettings house) {
    this.evolutives = evolutives;
    this.customers = customers;
    this.staff = staff;
    this.house = house;
  }

  /** @param desistances newest first; none when it was put on the list by hand */
  record Listed(long company, String name, List<Line> desistances) {}

  /** @param who null when it came about by silence */
  record Line(String caseNumber, String when, boolean justified, boolean listed, String message, String who) {}

  @ModelAttribute
  void onlyManagers(@AuthenticationPrincipal StaffPrincipal who) {
    if (Stream.of(StaffGroup.EVOLUTIVE_MANAGERS, StaffGroup.CAMUNDA_ADMIN).noneMatch(group -> who.isIn(group.id()))) {
      throw new AccessDeniedException("Solo los gestores de quienes estiman llevan la lista de valoraciones de pago.");
    }
  }

  @GetMapping
  String list(Model page) {
    page.addAttribute("listed", customers.companies().stream().filter(Company::paidValuation).map(this::listed).toList());
    return "evolutives/paid-valuations";
  }

  private Listed listed(Company company) {
    Times times = new Times(house.zone());
    return new Listed(company.id(), company.legalName(), evolutives.desistances(company.id()).stream().map(one -> new Line(
        one.caseNumber(), times.at(one.at()), one.justified(), one.listed(), one.message(),
        one.person() == null ? null : staff.displayName(one.person()))).toList());
  }

  @PostMapping("/{company:\\d{1,18}}/quitar")
  String forgive(@PathVariable long company, RedirectAttributes next) {
    try {
      evolutives.forgive(company);
      next.addFlashAttribute("done", customers.company(company).legalName() + " ya no paga por sus valoraciones.");
    } catch (InputRefused refused) {
      next.addFlashAttribute("refused", refused.reason());
    }
    return "redirect:/valoraciones-de-pago";
  }
}
