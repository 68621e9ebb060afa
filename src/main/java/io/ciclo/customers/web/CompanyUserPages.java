package io.ciclo.customers.web;

import io.ciclo.customers.Colleagues;
import io.ciclo.customers.Contact;
import io.ciclo.customers.ContactPrincipal;
import io.ciclo.customers.Customers;
import io.ciclo.engine.AccountInvitations;
import io.ciclo.engine.ConcurrentChange;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.SafeWrite;
import io.ciclo.engine.Times;
import io.ciclo.messages.MessageSettings;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
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

/** Where customers who administer the users of their company look after their colleagues (CL-13). */
@Controller
@RequestMapping("/portal/usuarios")
class CompanyUserPages {

  private static final String LIST = "redirect:/portal/usuarios";
  private static final String VIEW = "customers/colleague-form";

  private final Colleagues colleagues;
  private final Customers customers;
  private final AccountInvitations invitations;
  private final Saving saving;
  private final SafeWrite safeWrite;
  private final MessageSettings portal;

  CompanyUserPages(Colleagues colleagues, Customers customers, AccountInvitations invitations, Saving saving, SafeWrite safeWrite,
      MessageSettings portal) {
    this.colleagues = colleagues;
    this.customers = customers;
    this.invitations = invitations;
    this.saving = saving;
    this.safeWrite = safeWrite;
    this.portal = portal;
  }

  /** Their own rights, which are the most they can give. */
  @ModelAttribute("own")
  Contact own(@AuthenticationPrincipal ContactPrincipal who) {
    return colleagues.colleague(who.contactId(), who.contactId());
  }

  @ModelAttribute("byMail")
  boolean byMail() {
    return invitations.byMail();
  }

  @InitBinder("form")
  void prepare(WebDataBinder binder) {
    saving.prepare(binder);
  }

  @GetMapping
  String list(@AuthenticationPrincipal ContactPrincipal who, Model page) {
    page.addAttribute("colleagues", colleagues.of(who.contactId()));
    page.addAttribute("invited", colleagues.invited(who.contactId()));
    page.addAttribute("companyName", customers.company(who.companyId()).legalName());
    page.addAttribute("times", new Times(customers.company(who.companyId()).zone()));
    return "customers/colleagues";
  }

  @GetMapping("/nuevo")
  String empty(@ModelAttribute("own") Contact own, Model page) {
    page.addAttribute("form", new ContactForm());
    return form(own, null, page);
  }

  @PostMapping("/nuevo")
  String invite(@AuthenticationPrincipal ContactPrincipal who, @Valid @ModelAttribute("form") ContactForm form,
      BindingResult result, @ModelAttribute("own") Contact own, HttpServletResponse response, Model page,
      RedirectAttributes next) {
    return saving.tried(result, response, () -> colleagues.invite(who.contactId(), form.contact(0, who.companyId(), true)))
        .map(address -> invited(address, form.email.strip(), page, next)).orElseGet(() -> form(own, null, page));
  }

  @PostMapping("/invitaciones/{id:\\d+}/reenviar")
  String inviteAgain(@AuthenticationPrincipal ContactPrincipal who, @PathVariable long id, Model page, RedirectAttributes next) {
    return colleagues.invited(who.contactId()).stream().filter(invited -> invited.id() == id).findFirst()
        .flatMap(invited -> tried(() -> colleagues.inviteAgain(who.contactId(), id), next)
            .map(address -> invited(address, invited.as().email(), page, next))).orElse(LIST);
  }

  @PostMapping("/invitaciones/{id:\\d+}/retirar")
  String withdraw(@AuthenticationPrincipal ContactPrincipal who, @PathVariable long id, RedirectAttributes next) {
    safeWrite.run(() -> colleagues.withdraw(who.contactId(), id));
    next.addFlashAttribute("done", "La invitación está retirada: su enlace ya no vale.");
    return LIST;
  }

  @GetMapping("/{id:\\d+}/editar")
  String edit(@AuthenticationPrincipal ContactPrincipal who, @PathVariable long id, @ModelAttribute("own") Contact own, Model page) {
    Contact colleague = colleagues.colleague(who.contactId(), id);
    page.addAttribute("form", ContactForm.of(colleague));
    return form(own, colleague, page);
  }

  @PostMapping("/{id:\\d+}/editar")
  String change(@AuthenticationPrincipal ContactPrincipal who, @PathVariable long id,
      @Valid @ModelAttribute("form") ContactForm form, BindingResult result, @ModelAttribute("own") Contact own,
      HttpServletResponse response, Model page, RedirectAttributes next) {
    Contact colleague = colleagues.colleague(who.contactId(), id);
    if (!saving.done(result, response,
        () -> colleagues.change(who.contactId(), form.contact(id, who.companyId(), colleague.active())))) {
      return form(own, colleague, page);
    }
    next.addFlashAttribute("done", "Los datos de " + form.name.strip() + " están guardados.");
    return LIST;
  }

  @PostMapping("/{id:\\d+}/estado")
  String activate(@AuthenticationPrincipal ContactPrincipal who, @PathVariable long id, @RequestParam boolean active,
      @RequestParam int version, RedirectAttributes next) {
    Contact c = colleagues.colleague(who.contactId(), id);
    tried(() -> {
      colleagues.change(who.contactId(), new Contact(id, c.companyId(), c.name(), c.email(), c.phone(), c.seesCompany(),
          c.mayAuthoriseUpTo(), c.mayBuy(), c.administersUsers(), active, version));
      return true;
    }, next).ifPresent(done -> next.addFlashAttribute("done", active ? c.name() + " vuelve a tener acceso."
        : c.name() + " ya no tiene acceso; sus tickets se conservan."));
    return LIST;
  }

  /** @param colleague null for somebody new */
  private static String form(Contact own, Contact colleague, Model page) {
    page.addAttribute("contact", colleague);
    page.addAttribute("beyond", beyond(own, colleague));
    return VIEW;
  }

  /** Rights that can be neither given nor taken away here: nobody of the two has them. */
  private static List<String> beyond(Contact own, Contact colleague) {
    List<String> beyond = new ArrayList<>();
    if (!own.seesCompany() && (colleague == null || !colleague.seesCompany())) {
      beyond.add("seesCompany");
    }
    if (!own.mayBuy() && (colleague == null || !colleague.mayBuy())) {
      beyond.add("mayBuy");
    }
    return beyond;
  }

  /** Where no mail can be sent the link is shown, on the answer itself: a redirect would have to keep it somewhere meanwhile. */
  private String invited(Optional<String> address, String email, Model page, RedirectAttributes next) {
    if (address.isEmpty()) {
      next.addFlashAttribute("done", "Invitación enviada a " + email + ".");
      return LIST;
    }
    page.addAttribute("email", email);
    page.addAttribute("link", portal.portalUrl() + address.get());
    return "customers/colleague-link";
  }

  private <T> Optional<T> tried(Supplier<T> work, RedirectAttributes next) {
    try {
      return Optional.of(safeWrite.write(work));
    } catch (ConcurrentChange overtaken) {
      next.addFlashAttribute("refused", Saving.OVERTAKEN);
    } catch (InputRefused refused) {
      next.addFlashAttribute("refused", refused.reason());
    }
    return Optional.empty();
  }
}
