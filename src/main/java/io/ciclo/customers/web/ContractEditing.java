package io.ciclo.customers.web;

import io.ciclo.customers.Company;
import io.ciclo.customers.Contract;
import io.ciclo.customers.ContractStatus;
import io.ciclo.customers.CustomerRegistry;
import io.ciclo.customers.Customers;
import io.ciclo.customers.NoSuchCustomer;
import io.ciclo.customers.SupportPlan;
import io.ciclo.engine.StaffPrincipal;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
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

/** Contracts of a company. */
@Controller
@RequestMapping("/clientes/{companyId:\\d+}/contratos")
class ContractEditing {

  private static final String VIEW = "customers/contract-form";

  private final Customers customers;
  private final CustomerRegistry registry;
  private final Editors editors;
  private final Saving saving;

  ContractEditing(Customers customers, CustomerRegistry registry, Editors editors, Saving saving) {
    this.customers = customers;
    this.registry = registry;
    this.editors = editors;
    this.saving = saving;
  }

  @ModelAttribute
  void onlyEditors(@AuthenticationPrincipal StaffPrincipal who, Model page) {
    editors.require(who);
    page.addAttribute("plans", SupportPlan.values());
    page.addAttribute("statuses", ContractStatus.values());
  }

  @ModelAttribute("company")
  Company company(@PathVariable long companyId) {
    return customers.company(companyId);
  }

  @InitBinder("form")
  void prepare(WebDataBinder binder) {
    saving.prepare(binder);
  }

  @GetMapping("/nuevo")
  String empty(@ModelAttribute("company") Company company, Model page) {
    ContractForm form = new ContractForm();
    form.plan = company.plan();
    page.addAttribute("form", form);
    return VIEW;
  }

  @PostMapping("/nuevo")
  String add(@PathVariable long companyId, @Valid @ModelAttribute("form") ContractForm form, BindingResult result,
      HttpServletResponse response, RedirectAttributes next) {
    if (saving.tried(result, response, () -> registry.add(form.contract(0, companyId))).isEmpty()) {
      return VIEW;
    }
    next.addFlashAttribute("done", "Contrato añadido.");
    return "redirect:/clientes/" + companyId;
  }

  @GetMapping("/{id:\\d+}/editar")
  String edit(@PathVariable long companyId, @PathVariable long id, Model page) {
    Contract contract = contract(companyId, id);
    page.addAttribute("contract", contract);
    page.addAttribute("form", ContractForm.of(contract));
    return VIEW;
  }

  @PostMapping("/{id:\\d+}/editar")
  String change(@PathVariable long companyId, @PathVariable long id, @Valid @ModelAttribute("form") ContractForm form,
      BindingResult result, HttpServletResponse response, Model page, RedirectAttributes next) {
    page.addAttribute("contract", contract(companyId, id));
    if (!saving.done(result, response, () -> registry.change(form.contract(id, companyId)))) {
      return VIEW;
    }
    next.addFlashAttribute("done", "Contrato guardado.");
    return "redirect:/clientes/" + companyId;
  }

  private Contract contract(long companyId, long id) {
    Contract contract = registry.contract(id);
    if (contract.companyId() != companyId) {
      throw new NoSuchCustomer("el contrato", id);
    }
    return contract;
  }
}
