package io.ciclo.customers.web;

import io.ciclo.customers.Contact;
import io.ciclo.customers.Customers;
import io.ciclo.customers.NoSuchCustomer;
import io.ciclo.customers.desk.Erasure;
import io.ciclo.customers.desk.ErasureDesk;
import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.SafeWrite;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.engine.Times;
import io.ciclo.engine.Vocabulary;
import io.ciclo.staff.Staff;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Personal data goes on request: what would go, what holds it, and the records of what went. */
@Controller
@RequestMapping("/clientes")
class ErasurePages {

  private final ErasureDesk desk;
  private final Customers customers;
  private final Erasers erasers;
  private final Staff staff;
  private final Vocabulary vocabulary;
  private final SafeWrite safely;
  private final Times times;

  ErasurePages(ErasureDesk desk, Customers customers, Erasers erasers, Staff staff, Vocabulary vocabulary, SafeWrite safely,
      EngineSettings settings) {
    this.desk = desk;
    this.customers = customers;
    this.erasers = erasers;
    this.staff = staff;
    this.vocabulary = vocabulary;
    this.safely = safely;
    this.times = new Times(settings.zone());
  }

  /** @param rooms such as "Tickets: 12", one for each room that knew something */
  record Line(long company, String subject, String reference, String state, String requested, String decided, String why, String erased, int told,
      int touched, List<String> rooms) {}

  @ModelAttribute
  void onlyErasers(@AuthenticationPrincipal StaffPrincipal who) {
    erasers.require(who);
  }

  @GetMapping("/borrados")
  String records(Model page) {
    page.addAttribute("erasures", desk.latest().stream().map(this::line).toList());
    return "customers/erasures";
  }

  @GetMapping("/{company:\\d{1,18}}/borrado")
  String plan(@PathVariable long company, @RequestParam(required = false) Long contacto, Model page) {
    page.addAttribute("company", customers.company(company));
    page.addAttribute("contact", contacto == null ? null : contact(company, contacto));
    page.addAttribute("plan", desk.plan(company, contacto));
    page.addAttribute("erasures", desk.of(company).stream().map(this::line).toList());
    return "customers/erasure";
  }

  @PostMapping("/{company:\\d{1,18}}/borrado")
  String request(@PathVariable long company, @RequestParam(required = false) Long contacto, @RequestParam(defaultValue = "") String referencia,
      @AuthenticationPrincipal StaffPrincipal who, RedirectAttributes next) {
    try {
      Erasure asked = safely.write(() -> desk.request(company, contacto, referencia, who.userId()));
      next.addFlashAttribute("done", "Borrado pedido (" + asked.key() + "). Otra persona lo confirma en Tareas; hasta entonces no se borra nada.");
    } catch (InputRefused refused) {
      next.addFlashAttribute("refused", refused.reason());
      next.addFlashAttribute("typed", referencia);
    }
    return "redirect:/clientes/" + company + "/borrado" + (contacto == null ? "" : "?contacto=" + contacto);
  }

  private Contact contact(long company, long id) {
    Contact contact = customers.contact(id);
    if (contact.companyId() != company) {
      throw new NoSuchCustomer("el contacto", id);
    }
    return contact;
  }

  private Line line(Erasure erasure) {
    return new Line(erasure.company(), erasure.wholeCompany() ? "Toda la empresa " + erasure.company() : "Contacto " + erasure.contact() + " de la empresa "
        + erasure.company(), erasure.reference(), vocabulary.word("customers.erasureState", erasure.state()),
        staff.displayName(erasure.requestedBy()) + ", " + times.digits(erasure.requestedAt()),
        erasure.decidedBy() == null ? "" : staff.displayName(erasure.decidedBy()) + ", " + times.digits(erasure.decidedAt()),
        erasure.refusedWhy() == null ? "" : erasure.refusedWhy(), erasure.erasedAt() == null ? "" : times.digits(erasure.erasedAt()), erasure.told(),
        erasure.touched(), erasure.rooms().stream().filter(room -> room.touched() > 0)
            .map(room -> vocabulary.word("engine.personalData." + room.room()) + ": " + room.touched()).toList());
  }
}
