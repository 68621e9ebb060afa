package io.ciclo.customers.web;

import io.ciclo.customers.Company;
import io.ciclo.customers.ContractSigned;
import io.ciclo.customers.Customers;
import io.ciclo.customers.SupportPlan;
import io.ciclo.customers.desk.SignedContracts;
import io.ciclo.engine.StaffPrincipal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
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

/** A signed contract starts what follows from it: a registration, a modification or a deregistration (CL-02, CL-04, CL-05). */
@Controller
@RequestMapping("/clientes/{companyId:\\d+}/contratos/firmado")
class ContractSigning {

  private static final String VIEW = "customers/sign-contract";

  private final Customers customers;
  private final SignedContracts contracts;
  private final Editors editors;
  private final Saving saving;

  ContractSigning(Customers customers, SignedContracts contracts, Editors editors, Saving saving) {
    this.customers = customers;
    this.contracts = contracts;
    this.editors = editors;
    this.saving = saving;
  }

  @ModelAttribute
  void onlyEditors(@AuthenticationPrincipal StaffPrincipal who, Model page) {
    editors.require(who);
    page.addAttribute("plans", SupportPlan.values());
    page.addAttribute("kinds", ContractSigned.Kind.values());
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
  String empty(@ModelAttribute("company") Company company, Model page) {
    page.addAttribute("form", SignedContractForm.of(company));
    return VIEW;
  }

  @PostMapping
  String sign(@AuthenticationPrincipal StaffPrincipal who, @PathVariable long companyId, @ModelAttribute("form") SignedContractForm form,
      BindingResult result, HttpServletResponse response, RedirectAttributes next) {
    Optional<String> number = saving.tried(result, response, () -> contracts.sign(companyId, form.typed(), who.userId()));
    if (number.isEmpty()) {
      return VIEW;
    }
    next.addFlashAttribute("done", "Registrado con el número " + number.get() + ".");
    return "redirect:/casos/" + number.get();
  }
}
