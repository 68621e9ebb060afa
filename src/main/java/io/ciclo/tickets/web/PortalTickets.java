package io.ciclo.tickets.web;

import io.ciclo.customers.Contact;
import io.ciclo.customers.ContactPrincipal;
import io.ciclo.customers.Customers;
import io.ciclo.engine.Downloads;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.SentForm;
import io.ciclo.engine.Times;
import io.ciclo.engine.Upload;
import io.ciclo.tickets.CustomerTicket;
import io.ciclo.tickets.ImportedTickets;
import io.ciclo.tickets.NoSuchTicket;
import io.ciclo.tickets.Participant;
import io.ciclo.tickets.Ticket;
import io.ciclo.tickets.TicketSearch;
import io.ciclo.tickets.Tickets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A customer's pages: open a ticket, find it, read it, answer, decide (IN-02). What a contact may not see does not exist. */
@Controller
@RequestMapping("/portal")
class PortalTickets {

  private static final int PAGE_SIZE = 50;

  private final Tickets tickets;
  private final Customers customers;
  private final SentByCustomers sent;
  private final ImportedTickets imported;

  PortalTickets(Tickets tickets, Customers customers, SentByCustomers sent, ImportedTickets imported) {
    this.tickets = tickets;
    this.customers = customers;
    this.sent = sent;
    this.imported = imported;
  }

  @GetMapping({"", "/tickets"})
  String list(@AuthenticationPrincipal ContactPrincipal who, @RequestParam(defaultValue = "") String texto,
      @RequestParam(defaultValue = "abiertos") String estado, @RequestParam(defaultValue = "empresa") String de,
      @RequestParam(defaultValue = "0") int pagina, Model model) {
    Contact contact = customers.contact(who.contactId());
    Boolean open = switch (estado) {
      case "abiertos" -> Boolean.TRUE;
      case "cerrados" -> Boolean.FALSE;
      default -> null;
    };
    boolean ofCompany = contact.seesCompany() && "empresa".equals(de);
    TicketSearch search = TicketSearch.matching(texto, open, Math.max(0, pagina));
    List<CustomerTicket> found = ofCompany ? tickets.ofCompany(contact.companyId(), search)
        : tickets.ofContact(contact.id(), search);
    model.addAttribute("contact", contact);
    model.addAttribute("tickets", found);
    model.addAttribute("yourTurn", ofCompany ? tickets.awaitingCompany(contact.companyId())
        : tickets.awaitingContact(contact.id()));
    model.addAttribute("more", found.size() == PAGE_SIZE);
    model.addAttribute("times", times(who));
    model.addAttribute("texto", texto);
    model.addAttribute("estado", estado);
    model.addAttribute("de", de);
    model.addAttribute("pagina", pagina);
    return "tickets/portal-list";
  }

  @GetMapping("/tickets/nuevo")
  String blank(@AuthenticationPrincipal ContactPrincipal who, @ModelAttribute("form") TicketForm form, Model model) {
    return form(who, SentForm.newKey(), model);
  }

  @PostMapping("/tickets/nuevo")
  Object open(@AuthenticationPrincipal ContactPrincipal who, @ModelAttribute("form") TicketForm form,
      @RequestParam(required = false) List<MultipartFile> files, @RequestParam(defaultValue = "") String formKey,
      Model model, RedirectAttributes next) {
    try {
      String number = sent.opening(who, formKey, form, Upload.all(files));
      next.addFlashAttribute("done", "Hemos recibido su ticket: su número es " + number + ".");
      return "redirect:/portal/tickets/" + number;
    } catch (InputRefused problem) {
      model.addAttribute("problem", problem);
      return refused(form(who, sent.keyAfter(problem, formKey), model), model);
    }
  }

  private String form(ContactPrincipal who, String formKey, Model model) {
    model.addAttribute("reader", who.contactId());
    model.addAttribute("formKey", formKey);
    return "tickets/portal-new";
  }

  @GetMapping("/tickets/{number}")
  String ticket(@AuthenticationPrincipal ContactPrincipal who, @PathVariable String number, Model model) {
    return page(visible(number, who), who, SentForm.newKey(), model);
  }

  private String page(Ticket ticket, ContactPrincipal who, String formKey, Model model) {
    List<Participant> participants = tickets.participants(ticket.number());
    model.addAttribute("ticket", ticket);
    model.addAttribute("state", tickets.customerState(ticket));
    model.addAttribute("entries", tickets.conversation(ticket.number(), false));
    model.addAttribute("broughtFrom", imported.broughtFrom(ticket.number()).orElse(null));
    model.addAttribute("participants", participants);
    model.addAttribute("colleagues", ticket.open() ? colleagues(ticket, participants) : List.of());
    model.addAttribute("mayReply", tickets.takesReplies(ticket));
    model.addAttribute("thanked", tickets.thanks(ticket).isPresent());
    model.addAttribute("times", times(who));
    model.addAttribute("reader", who.contactId());
    model.addAttribute("formKey", formKey);
    return "tickets/portal-ticket";
  }

  @PostMapping("/tickets/{number}/respuesta")
  Object reply(@AuthenticationPrincipal ContactPrincipal who, @PathVariable String number,
      @RequestParam(defaultValue = "") String text, @RequestParam(required = false) List<MultipartFile> files,
      @RequestParam(defaultValue = "") String formKey, Model model, RedirectAttributes next) {
    visible(number, who);
    return act(number, who, formKey, Map.of("text", text), "Su respuesta ha quedado registrada.", model, next,
        () -> sent.reply(who, formKey, number, text, Upload.all(files)));
  }

  @PostMapping("/tickets/{number}/solucion")
  Object answerSolution(@AuthenticationPrincipal ContactPrincipal who, @PathVariable String number,
      @RequestParam boolean accepted, @RequestParam(defaultValue = "") String comment,
      @RequestParam(required = false) List<MultipartFile> files, @RequestParam(defaultValue = "") String formKey,
      Model model, RedirectAttributes next) {
    visible(number, who);
    return act(number, who, formKey, Map.of("comment", comment), accepted
            ? "Gracias por confirmarlo: damos el ticket por resuelto." : "Gracias por avisarnos: seguimos trabajando en ello.",
        model, next, () -> sent.answerToSolution(who, formKey, number, accepted, comment, Upload.all(files)));
  }

  /** What was refused is shown again with all that was typed, and says why; a script keeps the files as well. */
  private Object act(String number, ContactPrincipal who, String formKey, Map<String, String> typed, String done, Model model,
      RedirectAttributes next, Runnable act) {
    try {
      act.run();
      next.addFlashAttribute("done", done);
      return "redirect:/portal/tickets/" + number;
    } catch (InputRefused problem) {
      model.addAllAttributes(typed);
      model.addAttribute("refused", problem.getMessage());
      return refused(page(tickets.ticket(number), who, sent.keyAfter(problem, formKey), model), model);
    }
  }

  private static ModelAndView refused(String view, Model model) {
    return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
  }

  @PostMapping("/tickets/{number}/retirada")
  String withdraw(@AuthenticationPrincipal ContactPrincipal who, @PathVariable String number,
      @RequestParam(defaultValue = "") String reason, RedirectAttributes next) {
    visible(number, who);
    return Acts.act("/portal/tickets/" + number, next, "De acuerdo: no seguimos adelante con este ticket.", Map.of("reason", reason),
        () -> tickets.customerWithdraws(number, who.contactId(), reason));
  }

  @PostMapping("/tickets/{number}/participantes")
  String addParticipant(@AuthenticationPrincipal ContactPrincipal who, @PathVariable String number,
      @RequestParam long contactId, RedirectAttributes next) {
    visible(number, who);
    return Acts.act("/portal/tickets/" + number, next, "Añadido: también recibirá los mensajes de este ticket.", Map.of("contactId", ""),
        () -> tickets.addParticipant(number, contactId, who));
  }

  @GetMapping("/tickets/{number}/adjuntos/{id}")
  ResponseEntity<byte[]> download(@AuthenticationPrincipal ContactPrincipal who, @PathVariable String number,
      @PathVariable UUID id) {
    visible(number, who);
    var download = tickets.download(number, id);
    if (download.attachment().internal()) {
      throw new NoSuchTicket(number);
    }
    return Downloads.asFile(download.attachment().fileName(), download.attachment().contentType(), download.content());
  }

  private Ticket visible(String number, ContactPrincipal who) {
    if (!tickets.visibleTo(number, who.contactId())) {
      throw new NoSuchTicket(number);
    }
    return tickets.ticket(number);
  }

  private List<Contact> colleagues(Ticket ticket, List<Participant> participants) {
    Set<Long> known = participants.stream().map(Participant::contactId).collect(Collectors.toSet());
    return customers.contactsOf(ticket.companyId()).stream()
        .filter(contact -> contact.active() && contact.id() != ticket.contactId() && !known.contains(contact.id()))
        .toList();
  }

  private Times times(ContactPrincipal who) {
    return new Times(customers.company(who.companyId()).zone());
  }
}
