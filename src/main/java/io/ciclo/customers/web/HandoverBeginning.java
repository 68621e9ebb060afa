package io.ciclo.customers.web;

import io.ciclo.customers.Company;
import io.ciclo.customers.Customers;
import io.ciclo.customers.desk.Handovers;
import io.ciclo.engine.Person;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.staff.Staff;
import io.ciclo.staff.StaffGroup;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A project is finished and its shop open: the handover begins (HO-01). */
@Controller
@RequestMapping("/clientes/{companyId:\\d+}/traspaso")
class HandoverBeginning {

  private static final String VIEW = "customers/begin-handover";
  private static final Set<StaffGroup> BEGINNERS = Set.of(StaffGroup.PROJECT_MANAGERS, StaffGroup.ACCOUNT_LEADERS, StaffGroup.CAMUNDA_ADMIN);

  private final Customers customers;
  private final Handovers handovers;
  private final Staff staff;
  private final Saving saving;

  HandoverBeginning(Customers customers, Handovers handovers, Staff staff, Saving saving) {
    this.customers = customers;
    this.handovers = handovers;
    this.staff = staff;
    this.saving = saving;
  }

  static boolean mayBegin(StaffPrincipal who) {
    return who != null && BEGINNERS.stream().anyMatch(group -> who.isIn(group.id()));
  }

  @ModelAttribute
  void onlyBeginners(@AuthenticationPrincipal StaffPrincipal who, Model page) {
    if (!mayBegin(who)) {
      throw new AccessDeniedException("Solo Project Managers, líderes de cuenta y administradores empiezan un traspaso.");
    }
    Map<String, String> people = new LinkedHashMap<>();
    for (Person person : staff.inGroup(StaffGroup.PROJECT_MANAGERS)) {
      people.put(person.id(), staff.nameForChoice(person.id()));
    }
    page.addAttribute("people", people);
  }

  @ModelAttribute("company")
  Company company(@PathVariable long companyId) {
    return customers.company(companyId);
  }

  @InitBinder("form")
  void prepare(WebDataBinder binder) {
    saving.prepare(binder);
  }

  @GetMapping
  String empty(@AuthenticationPrincipal StaffPrincipal who, Model page) {
    HandoverForm form = new HandoverForm();
    form.projectManager = who.isIn(StaffGroup.PROJECT_MANAGERS.id()) ? who.userId() : "";
    page.addAttribute("form", form);
    return VIEW;
  }

  @PostMapping
  String begin(@AuthenticationPrincipal StaffPrincipal who, @PathVariable long companyId, @ModelAttribute("form") HandoverForm form,
      BindingResult result, HttpServletResponse response, RedirectAttributes next) {
    Optional<String> number = saving.tried(result, response,
        () -> handovers.begin(companyId, form.projectManager, form.openedOn, who.userId()));
    if (number.isEmpty()) {
      return VIEW;
    }
    next.addFlashAttribute("done", "Traspaso empezado con el número " + number.get() + ".");
    return "redirect:/casos/" + number.get();
  }
}
