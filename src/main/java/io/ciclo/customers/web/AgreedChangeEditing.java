package io.ciclo.customers.web;

import io.ciclo.customers.AgreedChange;
import io.ciclo.customers.AgreedPeriod;
import io.ciclo.customers.Company;
import io.ciclo.customers.CustomerRegistry;
import io.ciclo.customers.Customers;
import io.ciclo.customers.NoSuchCustomer;
import io.ciclo.engine.ConcurrentChange;
import io.ciclo.engine.SafeWrite;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes agreed with a special account (CL-12). */
@Controller
@RequestMapping("/clientes/{companyId:\\d+}/cambios")
class AgreedChangeEditing {

  private static final String VIEW = "customers/agreed-change-form";

  private final Customers customers;
  private final CustomerRegistry registry;
  private final Editors editors;
  private final Saving saving;
  private final SafeWrite safeWrite;

  AgreedChangeEditing(Customers customers, CustomerRegistry registry, Editors editors, Saving saving,
      SafeWrite safeWrite) {
    this.customers = customers;
    this.registry = registry;
    this.editors = editors;
    this.saving = saving;
    this.safeWrite = safeWrite;
  }

  @ModelAttribute
  void onlyEditors(@AuthenticationPrincipal StaffPrincipal who, Model page) {
    editors.require(who);
    page.addAttribute("periods", AgreedPeriod.values());
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
  String empty(Model page) {
    page.addAttribute("form", new AgreedChangeForm());
    return VIEW;
  }

  @PostMapping("/nuevo")
  String add(@PathVariable long companyId, @Valid @ModelAttribute("form") AgreedChangeForm form, BindingResult result,
      HttpServletResponse response, RedirectAttributes next) {
    if (saving.tried(result, response, () -> registry.add(form.agreedChange(0, companyId))).isEmpty()) {
      return VIEW;
    }
    next.addFlashAttribute("done", "Cambio pactado añadido.");
    return "redirect:/clientes/" + companyId;
  }

  @GetMapping("/{id:\\d+}/editar")
  String edit(@PathVariable long companyId, @PathVariable long id, Model page) {
    AgreedChange change = agreedChange(companyId, id);
    page.addAttribute("change", change);
    page.addAttribute("form", AgreedChangeForm.of(change));
    return VIEW;
  }

  @PostMapping("/{id:\\d+}/editar")
  String change(@PathVariable long companyId, @PathVariable long id,
      @Valid @ModelAttribute("form") AgreedChangeForm form, BindingResult result, HttpServletResponse response,
      Model page, RedirectAttributes next) {
    page.addAttribute("change", agreedChange(companyId, id));
    if (!saving.done(result, response, () -> registry.change(form.agreedChange(id, companyId)))) {
      return VIEW;
    }
    next.addFlashAttribute("done", "Cambio pactado guardado.");
    return "redirect:/clientes/" + companyId;
  }

  @PostMapping("/{id:\\d+}/retirar")
  String remove(@PathVariable long companyId, @PathVariable long id, @RequestParam int version,
      RedirectAttributes next) {
    AgreedChange change = agreedChange(companyId, id);
    try {
      safeWrite.run(() -> registry.remove(new AgreedChange(change.id(), companyId, change.description(), change.quota(),
          change.period(), version)));
      next.addFlashAttribute("done", "Cambio pactado retirado.");
    } catch (ConcurrentChange overtaken) {
      next.addFlashAttribute("refused", Saving.OVERTAKEN);
    }
    return "redirect:/clientes/" + companyId;
  }

  private AgreedChange agreedChange(long companyId, long id) {
    AgreedChange change = registry.agreedChange(id);
    if (change.companyId() != companyId) {
      throw new NoSuchCustomer("el cambio pactado", id);
    }
    return change;
  }
}
