package io.ciclo.customers.web;

import io.ciclo.customers.CareTeam;
import io.ciclo.customers.Company;
import io.ciclo.customers.CustomerRegistry;
import io.ciclo.customers.Customers;
import io.ciclo.engine.Person;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.staff.Staff;
import io.ciclo.staff.StaffGroup;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
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

/** Who takes care of a company, and who stands in (RO-02, RO-03): account leaders and managers say so. */
@Controller
@RequestMapping("/clientes/{companyId:\\d+}/equipo")
class CareTeamEditing {

  private static final String VIEW = "customers/care-team-form";
  private static final Set<StaffGroup> EDITORS = EnumSet.of(StaffGroup.ACCOUNT_LEADERS, StaffGroup.CARE_MANAGERS,
      StaffGroup.EVOLUTIVE_MANAGERS, StaffGroup.DEPARTMENT_HEADS, StaffGroup.CAMUNDA_ADMIN);

  private final Customers customers;
  private final CustomerRegistry registry;
  private final Staff staff;
  private final Saving saving;

  CareTeamEditing(Customers customers, CustomerRegistry registry, Staff staff, Saving saving) {
    this.customers = customers;
    this.registry = registry;
    this.staff = staff;
    this.saving = saving;
  }

  static boolean mayEdit(StaffPrincipal who) {
    return who != null && EDITORS.stream().anyMatch(group -> who.isIn(group.id()));
  }

  @ModelAttribute
  void onlyEditors(@AuthenticationPrincipal StaffPrincipal who) {
    if (!mayEdit(who)) {
      throw new AccessDeniedException("Solo líderes de cuenta, gestores, jefes de departamento y administradores nombran suplentes.");
    }
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
  String edit(@PathVariable long companyId, Model page) {
    page.addAttribute("form", CareTeamForm.of(customers.careTeam(companyId)));
    return show(companyId, page);
  }

  @PostMapping
  String change(@PathVariable long companyId, @ModelAttribute("form") CareTeamForm form, BindingResult result,
      HttpServletResponse response, Model page, RedirectAttributes next) {
    if (!saving.done(result, response, () -> registry.change(form.team(companyId)))) {
      return show(companyId, page);
    }
    next.addFlashAttribute("done", "Equipo de la empresa guardado.");
    return "redirect:/clientes/" + companyId;
  }

  private String show(long companyId, Model page) {
    CareTeam team = customers.careTeam(companyId);
    page.addAttribute("agents", people(StaffGroup.CARE_AGENTS, team.agent()));
    page.addAttribute("backupAgents", people(StaffGroup.CARE_AGENTS, team.backupAgent()));
    page.addAttribute("leaders", people(StaffGroup.ACCOUNT_LEADERS, team.backupLeader()));
    return VIEW;
  }

  /** Members of the group, and who is named now even if no longer a member. */
  private Map<String, String> people(StaffGroup group, String present) {
    Map<String, String> people = new LinkedHashMap<>();
    for (Person person : staff.inGroup(group)) {
      people.put(person.id(), staff.nameForChoice(person.id()));
    }
    if (present != null) {
      people.putIfAbsent(present, staff.nameForChoice(present));
    }
    return people;
  }
}
