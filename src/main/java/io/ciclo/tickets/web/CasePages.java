package io.ciclo.tickets.web;

import io.ciclo.customers.CareTeam;
import io.ciclo.customers.Company;
import io.ciclo.customers.Contact;
import io.ciclo.customers.ContractStanding;
import io.ciclo.customers.CustomerEvents;
import io.ciclo.customers.Customers;
import io.ciclo.engine.CaseActions;
import io.ciclo.engine.CaseDiagrams;
import io.ciclo.engine.CaseLinks;
import io.ciclo.engine.CasePrefix;
import io.ciclo.engine.CaseTasks;
import io.ciclo.engine.Downloads;
import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.OpenTask;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.engine.Times;
import io.ciclo.engine.Upload;
import io.ciclo.engine.Vocabulary;
import io.ciclo.staff.OnCall;
import io.ciclo.staff.Staff;
import io.ciclo.tickets.Download;
import io.ciclo.tickets.Entry;
import io.ciclo.tickets.OnBehalf;
import io.ciclo.tickets.OnBehalfRefused;
import io.ciclo.tickets.ImportedTickets;
import io.ciclo.tickets.Origin;
import io.ciclo.tickets.Ticket;
import io.ciclo.tickets.Tickets;
import io.ciclo.tickets.UnknownCaller;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

/** Staff's pages: read all of a case, answer and note, open one for a customer who may not be able to (IN-03). */
@Controller
@RequestMapping("/casos")
class CasePages {

  private final Tickets tickets;
  private final Customers customers;
  private final CustomerEvents events;
  private final Staff staff;
  private final OnCall onCall;
  private final CaseTasks tasks;
  private final CaseLinks links;
  private final CaseActions actions;
  private final CaseDiagrams diagrams;
  private final ImportedTickets imported;
  private final EventWords words;
  private final ZoneId serviceZone;

  CasePages(Tickets tickets, Customers customers, CustomerEvents events, Staff staff, OnCall onCall, CaseTasks tasks, CaseLinks links,
      CaseActions actions, CaseDiagrams diagrams, ImportedTickets imported, Vocabulary vocabulary, EngineSettings settings) {
    this.tickets = tickets;
    this.customers = customers;
    this.events = events;
    this.staff = staff;
    this.onCall = onCall;
    this.tasks = tasks;
    this.links = links;
    this.actions = actions;
    this.diagrams = diagrams;
    this.imported = imported;
    this.words = new EventWords(vocabulary, new Times(settings.zone()));
    this.serviceZone = settings.zone();
  }

  @GetMapping("/nuevo")
  String blank(@ModelAttribute("form") TicketForm form, Model model) {
    offerContacts(model);
    return "tickets/case-new";
  }

  @PostMapping("/nuevo")
  Object openOnBehalf(@AuthenticationPrincipal StaffPrincipal who, @ModelAttribute("form") TicketForm form,
      @RequestParam long contactId, @RequestParam Origin origin, @RequestParam(defaultValue = "") String note,
      @RequestParam(required = false) List<MultipartFile> files, Model model, RedirectAttributes next) {
    try {
      long companyId = customers.contact(contactId).companyId();
      String number = tickets.openOnBehalf(form.ticket(companyId, contactId),
          new OnBehalf(origin, who.userId(), note), Upload.all(files));
      next.addFlashAttribute("done", "Abierto el ticket " + number + " en nombre del cliente.");
      return "redirect:/casos/" + number;
    } catch (InputRefused problem) {
      model.addAttribute("problem", problem);
      return refusedOpening(model, contactId, origin, note);
    } catch (OnBehalfRefused refusal) {
      model.addAttribute("refused", refusal.getMessage());
      return refusedOpening(model, contactId, origin, note);
    }
  }

  /** CL-11: nothing is opened for a company that nobody knows. */
  @PostMapping("/nuevo/desconocida")
  Object reportUnknown(@AuthenticationPrincipal StaffPrincipal who, @ModelAttribute("form") TicketForm form,
      @RequestParam(defaultValue = "") String empresa, @RequestParam(defaultValue = "") String quien, @RequestParam(defaultValue = "") String pide,
      Model model, RedirectAttributes next) {
    try {
      tickets.reportUnknown(new UnknownCaller(empresa, quien, pide), who.userId());
      next.addFlashAttribute("done", "No se ha abierto ningún ticket: los líderes de cuenta ya lo saben.");
      return "redirect:/casos";
    } catch (InputRefused problem) {
      model.addAttribute("problem", problem);
      model.addAllAttributes(Map.of("empresa", empresa, "quien", quien, "pide", pide));
      offerContacts(model);
      return new ModelAndView("tickets/case-new", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
    }
  }

  private ModelAndView refusedOpening(Model model, long contactId, Origin origin, String note) {
    offerContacts(model);
    model.addAttribute("contactId", contactId);
    model.addAttribute("origin", origin);
    model.addAttribute("note", note);
    return new ModelAndView("tickets/case-new", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
  }

  private void offerContacts(Model model) {
    List<CompanyContacts> offered = customers.companies().stream()
        .map(company -> new CompanyContacts(company,
            customers.contactsOf(company.id()).stream().filter(Contact::active).toList()))
        .toList();
    model.addAttribute("companies", offered);
    model.addAttribute("origins", Stream.of(Origin.values()).filter(origin -> origin != Origin.PORTAL).toList());
  }

  record CompanyContacts(Company company, List<Contact> contacts) {}

  @GetMapping("/{number}")
  String casePage(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String number,
      @RequestParam(required = false) String marco, Model model) {
    if (CasePrefix.of(number).equals(Optional.of(CasePrefix.CSM))) {
      return "forward:/casos/csm/" + number;
    }
    if (CasePrefix.of(number).equals(Optional.of(CasePrefix.CUSTOMER_EVENT))) {
      return "forward:/casos/" + (events.find(number).isPresent() ? "clientes/" : "ventas/") + number;
    }
    if (CasePrefix.of(number).equals(Optional.of(CasePrefix.TRAINING))) {
      return "forward:/casos/aprendizaje/" + number;
    }
    if (CasePrefix.of(number).equals(Optional.of(CasePrefix.BUSINESS_DEVELOPMENT))
        || CasePrefix.of(number).equals(Optional.of(CasePrefix.EVOLUTIVE))) {
      return "forward:/casos/prospectos/" + number;
    }
    if (CasePrefix.of(number).equals(Optional.of(CasePrefix.GROWTH))) {
      return "forward:/casos/crecimiento/" + number;
    }
    if (CasePrefix.of(number).equals(Optional.of(CasePrefix.OPPORTUNITY))) {
      return "redirect:/oportunidades/" + number;
    }
    Ticket ticket = tickets.ticket(number);
    model.addAttribute("ticket", ticket);
    model.addAttribute("bar", actions.bar(number, who));
    model.addAttribute("framed", marco != null);
    model.addAttribute("drawings", diagrams.of(number));
    model.addAttribute("escalations", tickets.escalations(number));
    model.addAttribute("state", tickets.customerState(ticket));
    model.addAttribute("company", customers.company(ticket.companyId()));
    model.addAttribute("contact", customers.contact(ticket.contactId()));
    model.addAttribute("contract", contractSentence(customers.standing(ticket.companyId())));
    model.addAttribute("agreedChanges", customers.agreedChanges(ticket.companyId()));
    model.addAttribute("leader", ticket.accountLeader() == null ? null : staff.nameForChoice(ticket.accountLeader()));
    CareTeam team = customers.careTeam(ticket.companyId());
    model.addAttribute("agent", team.agent() == null ? null : staff.nameForChoice(team.agent()));
    List<Entry> newestFirst = new ArrayList<>(tickets.conversation(number, true));
    Collections.reverse(newestFirst);
    model.addAttribute("entries", newestFirst);
    model.addAttribute("events", tickets.events(number));
    model.addAttribute("words", words);
    model.addAttribute("broughtFrom", imported.broughtFrom(number).orElse(null));
    model.addAttribute("thanks", tickets.thanks(ticket).orElse(null));
    model.addAttribute("participants", tickets.participants(number));
    model.addAttribute("links", links.of(number));
    model.addAttribute("matches", ticket.open() ? tickets.possibleMatches(number) : List.of());
    model.addAttribute("extras", tickets.extras(number));
    model.addAttribute("alertSteps", onCall.stepsOf(number));
    model.addAttribute("alertOpen", onCall.awaitsSomebody(number));
    List<OpenTask> open = tasks.open(number);
    model.addAttribute("tasks", open);
    model.addAttribute("holders", open.stream().collect(Collectors.toMap(OpenTask::id, this::holder)));
    PriorityPages.offer(tickets, ticket, who, model);
    model.addAttribute("times", new Times(serviceZone));
    return "tickets/case-page";
  }

  private String holder(OpenTask task) {
    return task.assignee() == null ? "sin asignar" : staff.displayName(task.assignee());
  }

  private static String contractSentence(ContractStanding standing) {
    if (standing instanceof ContractStanding.InForce inForce) {
      return "vigente hasta el " + Times.day(inForce.contract().end());
    }
    if (standing instanceof ContractStanding.InGrace inGrace) {
      return "terminado; en prórroga hasta el " + Times.day(inGrace.until());
    }
    LocalDate endedOn = ((ContractStanding.NotInForce) standing).endedOn();
    return endedOn == null ? "sin contrato" : "terminado el " + Times.day(endedOn);
  }

  @PostMapping("/{number}/reapertura")
  String reopen(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String number, RedirectAttributes next) {
    return Acts.act("/casos/" + number, next, "Ticket reabierto.", Map.of(),
        () -> tickets.reopenThanked(number, who.userId()));
  }

  @PostMapping("/{number}/nota")
  String note(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String number,
      @RequestParam(name = "f.text", defaultValue = "") String text, @RequestParam(required = false) List<MultipartFile> files,
      RedirectAttributes next) {
    return Acts.act("/casos/" + number, next, "Nota interna guardada.", Map.of("note", text),
        () -> {
          tickets.staffNotes(number, who.userId(), text, Upload.all(files));
          actions.keepDraft(number, CaseActions.Bar.NOTE, Map.of(), who);
        });
  }

  @GetMapping("/{number}/adjuntos/{id}")
  ResponseEntity<byte[]> download(@PathVariable String number, @PathVariable UUID id) {
    Download download = tickets.download(number, id);
    return Downloads.asFile(download.attachment().fileName(), download.attachment().contentType(), download.content());
  }
}
