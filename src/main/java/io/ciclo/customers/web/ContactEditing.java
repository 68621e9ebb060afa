package io.ciclo.customers.web;

import io.ciclo.customers.Company;
import io.ciclo.customers.Contact;
import io.ciclo.customers.CustomerRegistry;
import io.ciclo.customers.Customers;
import io.ciclo.customers.Invitation;
import io.ciclo.customers.NoSuchCustomer;
import io.ciclo.engine.AccountInvitations;
import io.ciclo.engine.AccountKind;
import io.ciclo.engine.ConcurrentChange;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.SafeWrite;
import io.ciclo.engine.StaffPrincipal;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Contacts of a company: inviting, changing rights, passwords, leaving and coming back. */
@Controller
@RequestMapping("/clientes/{companyId:\\d+}/contactos")
class ContactEditing {

  private static final String VIEW = "customers/contact-form";
  private static final String INVITATION = "customers/invitation";

  private final Customers customers;
  private final CustomerRegistry registry;
  private final Editors editors;
  private final Saving saving;
  private final SafeWrite safeWrite;
  private final AccountInvitations invitations;

  ContactEditing(Customers customers, CustomerRegistry registry, Editors editors, Saving saving, SafeWrite safeWrite,
      AccountInvitations invitations) {
    this.customers = customers;
    this.registry = registry;
    this.editors = editors;
    this.saving = saving;
    this.safeWrite = safeWrite;
    this.invitations = invitations;
  }

  @ModelAttribute
  void onlyEditors(@AuthenticationPrincipal StaffPrincipal who) {
    editors.require(who);
  }

  @ModelAttribute("company")
  Company company(@PathVariable long companyId) {
    return customers.company(companyId);
  }

  @ModelAttribute("byMail")
  boolean byMail() {
    return invitations.byMail();
  }

  @InitBinder("form")
  void prepare(WebDataBinder binder) {
    saving.prepare(binder);
  }

  @GetMapping("/nuevo")
  String empty(Model page) {
    page.addAttribute("form", new ContactForm());
    return VIEW;
  }

  /**
   * A mail lets them in. Where none can be sent a password is shown, on the answer itself: a redirect would have to keep it
   * somewhere meanwhile.
   */
  @PostMapping("/nuevo")
  String invite(@AuthenticationPrincipal StaffPrincipal who, @PathVariable long companyId,
      @Valid @ModelAttribute("form") ContactForm form, BindingResult result, HttpServletResponse response, Model page,
      RedirectAttributes next) {
    if (invitations.byMail()) {
      boolean invited = saving.done(result, response,
          () -> invitations.invite(AccountKind.CONTACT, String.valueOf(registry.add(form.contact(0, companyId, true))), who.displayName()));
      next.addFlashAttribute("done", "Invitación enviada a " + form.email.strip() + ".");
      return invited ? "redirect:/clientes/" + companyId : VIEW;
    }
    Optional<Invitation> invitation =
        saving.tried(result, response, () -> registry.invite(form.contact(0, companyId, true)));
    if (invitation.isEmpty()) {
      return VIEW;
    }
    page.addAttribute("invitation", invitation.get());
    return INVITATION;
  }

  @GetMapping("/{id:\\d+}/editar")
  String edit(@PathVariable long companyId, @PathVariable long id, Model page) {
    Contact contact = contact(companyId, id);
    page.addAttribute("contact", contact);
    page.addAttribute("form", ContactForm.of(contact));
    return VIEW;
  }

  @PostMapping("/{id:\\d+}/editar")
  String change(@PathVariable long companyId, @PathVariable long id, @Valid @ModelAttribute("form") ContactForm form,
      BindingResult result, HttpServletResponse response, Model page, RedirectAttributes next) {
    Contact contact = contact(companyId, id);
    page.addAttribute("contact", contact);
    if (!saving.done(result, response, () -> registry.change(form.contact(id, companyId, contact.active())))) {
      return VIEW;
    }
    next.addFlashAttribute("done", "Contacto guardado. Si han cambiado sus derechos y tenía la sesión abierta, tendrá que volver a entrar.");
    return "redirect:/clientes/" + companyId;
  }

  @PostMapping("/{id:\\d+}/estado")
  String activate(@PathVariable long companyId, @PathVariable long id, @RequestParam boolean active,
      @RequestParam int version, RedirectAttributes next) {
    Contact c = contact(companyId, id);
    try {
      safeWrite.run(() -> registry.change(new Contact(c.id(), c.companyId(), c.name(), c.email(), c.phone(),
          c.seesCompany(), c.mayAuthoriseUpTo(), c.mayBuy(), c.administersUsers(), active, version)));
      next.addFlashAttribute("done", active ? c.name() + " vuelve a tener acceso al portal."
          : c.name() + " ya no tiene acceso al portal; sus casos se conservan.");
    } catch (ConcurrentChange overtaken) {
      next.addFlashAttribute("refused", Saving.OVERTAKEN);
    } catch (InputRefused refused) {
      next.addFlashAttribute("refused", refused.reason());
    }
    return "redirect:/clientes/" + companyId;
  }

  @PostMapping("/{id:\\d+}/invitacion")
  String inviteAgain(@AuthenticationPrincipal StaffPrincipal who, @PathVariable long companyId, @PathVariable long id,
      RedirectAttributes next) {
    Contact contact = contact(companyId, id);
    try {
      safeWrite.run(() -> {
        invitations.invite(AccountKind.CONTACT, String.valueOf(contact.id()), who.displayName());
        registry.recordInvitation(companyId, contact.email(), "enviada");
      });
      next.addFlashAttribute("done", "Invitación enviada a " + contact.email() + ".");
    } catch (InputRefused refused) {
      next.addFlashAttribute("refused", refused.reason());
    }
    return "redirect:/clientes/" + companyId;
  }

  @PostMapping("/{id:\\d+}/contrasena")
  String newPassword(@PathVariable long companyId, @PathVariable long id, Model page, RedirectAttributes next) {
    Contact contact = contact(companyId, id);
    try {
      page.addAttribute("invitation", safeWrite.write(() -> registry.newPassword(contact.id())));
      return INVITATION;
    } catch (InputRefused refused) {
      next.addFlashAttribute("refused", refused.reason());
      return "redirect:/clientes/" + companyId;
    }
  }

  private Contact contact(long companyId, long id) {
    Contact contact = customers.contact(id);
    if (contact.companyId() != companyId) {
      throw new NoSuchCustomer("el contacto", id);
    }
    return contact;
  }
}
