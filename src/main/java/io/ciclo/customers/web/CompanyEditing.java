package io.ciclo.customers.web;

import io.ciclo.customers.AccountType;
import io.ciclo.customers.Company;
import io.ciclo.customers.CompanyStatus;
import io.ciclo.customers.CustomerRegistry;
import io.ciclo.customers.Customers;
import io.ciclo.customers.PlatformKind;
import io.ciclo.customers.Product;
import io.ciclo.customers.SupportPlan;
import io.ciclo.customers.TermsPreview.Moved;
import io.ciclo.customers.TermsPreview;
import io.ciclo.customers.desk.Languages;
import io.ciclo.customers.store.CaseCalendars;
import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.Person;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.engine.Times;
import io.ciclo.messages.FormOfAddress;
import io.ciclo.staff.Staff;
import io.ciclo.staff.StaffGroup;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
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

/** A company's own data: registering and changing them. */
@Controller
@RequestMapping("/clientes")
class CompanyEditing {

  private static final String VIEW = "customers/company-form";

  private final Customers customers;
  private final CustomerRegistry registry;
  private final CaseCalendars calendars;
  private final Staff staff;
  private final Editors editors;
  private final Saving saving;
  private final EngineSettings service;
  private final ObjectProvider<TermsPreview> previews;

  CompanyEditing(Customers customers, CustomerRegistry registry, CaseCalendars calendars, Staff staff, Editors editors,
      Saving saving, EngineSettings service, ObjectProvider<TermsPreview> previews) {
    this.customers = customers;
    this.registry = registry;
    this.calendars = calendars;
    this.staff = staff;
    this.editors = editors;
    this.saving = saving;
    this.service = service;
    this.previews = previews;
  }

  @ModelAttribute
  void onlyEditors(@AuthenticationPrincipal StaffPrincipal who) {
    editors.require(who);
  }

  @InitBinder("form")
  void prepare(WebDataBinder binder) {
    saving.prepare(binder);
  }

  @GetMapping("/nueva")
  String empty(Model page) {
    return show(CompanyForm.empty(service.zone()), null, page);
  }

  @PostMapping("/nueva")
  String register(@Valid @ModelAttribute("form") CompanyForm form, BindingResult result, HttpServletResponse response,
      Model page, RedirectAttributes next) {
    Optional<Long> id = saving.tried(result, response, () -> registry.register(form.company(0)));
    if (id.isEmpty()) {
      return show(form, null, page);
    }
    next.addFlashAttribute("done", "Empresa dada de alta. Invite a sus contactos y, cuando haya firmado, registre su contrato.");
    return "redirect:/clientes/" + id.get();
  }

  @GetMapping("/{id:\\d+}/editar")
  String edit(@PathVariable long id, Model page) {
    Company company = customers.company(id);
    return show(CompanyForm.of(company), company, page);
  }

  @PostMapping("/{id:\\d+}/editar")
  String change(@PathVariable long id, @Valid @ModelAttribute("form") CompanyForm form, BindingResult result,
      HttpServletResponse response, Model page, RedirectAttributes next) {
    Company company = customers.company(id);
    if (!result.hasErrors() && movesUnseenDeadlines(form, company, page)) {
      return show(form, company, page);
    }
    if (!saving.done(result, response, () -> registry.change(form.company(id)))) {
      return show(form, company, page);
    }
    next.addFlashAttribute("done", "Datos de la empresa guardados.");
    return "redirect:/clientes/" + id;
  }

  /** Other terms move deadlines of open cases: nobody saves them without having seen which (SL-29). */
  private boolean movesUnseenDeadlines(CompanyForm form, Company company, Model page) {
    Company changed = form.company(company.id());
    boolean sameTerms = CompanyForm.terms(changed).equals(CompanyForm.terms(company));
    if (sameTerms || CompanyForm.terms(changed).equals(form.seen) || !calendars.ids().contains(form.calendar)) {
      return false;
    }
    List<Moved> moved = previews.orderedStream().flatMap(preview -> preview.of(changed).stream()).toList();
    form.seen = CompanyForm.terms(changed);
    page.addAttribute("moved", moved);
    page.addAttribute("moments", new Moments(service.zone()));
    return !moved.isEmpty();
  }

  /** Instants in the service's zone, which is named. */
  record Moments(ZoneId zone) {

    public String at(Instant instant) {
      return new Times(zone).weekdayAt(instant);
    }
  }

  private String show(CompanyForm form, Company company, Model page) {
    page.addAttribute("form", form);
    page.addAttribute("company", company);
    page.addAttribute("platformKinds", PlatformKind.values());
    page.addAttribute("products", Product.values());
    page.addAttribute("plans", SupportPlan.values());
    page.addAttribute("accountTypes", AccountType.values());
    page.addAttribute("formsOfAddress", FormOfAddress.values());
    page.addAttribute("statuses", CompanyStatus.values());
    page.addAttribute("leaders", people(StaffGroup.ACCOUNT_LEADERS, company == null ? null : company.accountLeader()));
    page.addAttribute("csms", people(StaffGroup.CUSTOMER_SUCCESS, company == null ? null : company.csm()));
    page.addAttribute("calendars", calendars.ids());
    page.addAttribute("languages", Languages.offered(form.language));
    page.addAttribute("zones", ZoneId.getAvailableZoneIds().stream().filter(zone -> zone.contains("/"))
        .filter(zone -> !zone.startsWith("Etc/") && !zone.startsWith("SystemV/")).sorted().toList());
    return VIEW;
  }

  /** Members of the group, and who holds the post now even if no longer a member. */
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
