package io.ciclo.tickets.web;

import io.ciclo.customers.Company;
import io.ciclo.customers.Customers;
import io.ciclo.documents.DocumentKind;
import io.ciclo.documents.DocumentVersion;
import io.ciclo.documents.Documents;
import io.ciclo.documents.NewContent;
import io.ciclo.documents.NewVersion;
import io.ciclo.documents.PrintedPages;
import io.ciclo.engine.CaseTasks;
import io.ciclo.engine.OpenTask;
import io.ciclo.engine.SafeWrite;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.engine.Times;
import io.ciclo.messages.CompanySettings;
import io.ciclo.tickets.AuthorKind;
import io.ciclo.tickets.CustomerState;
import io.ciclo.tickets.Ticket;
import io.ciclo.tickets.Tickets;
import io.ciclo.tpoints.TimeEntries;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How far the work of a case has come and what is pending, on paper (DO-06); somebody reads it before it is handed over. */
@Controller
class ProgressReports {

  private final Tickets tickets;
  private final Customers customers;
  private final CaseTasks tasks;
  private final TimeEntries entries;
  private final Documents documents;
  private final PrintedPages printed;
  private final CompanySettings house;
  private final SafeWrite safely;
  private final Clock clock;

  ProgressReports(Tickets tickets, Customers customers, CaseTasks tasks, TimeEntries entries, Documents documents, PrintedPages printed,
      CompanySettings house, SafeWrite safely, Clock clock) {
    this.tickets = tickets;
    this.customers = customers;
    this.tasks = tasks;
    this.entries = entries;
    this.documents = documents;
    this.printed = printed;
    this.house = house;
    this.safely = safely;
    this.clock = clock;
  }

  /**
   * @param told what the customer was told, oldest first
   * @param pending what somebody of ours has to do
   */
  record Sheet(String number, String subject, String company, String house, String state, String turn, String next, List<Told> told,
      List<String> pending, List<Activity> activities) {}

  record Told(String when, String text) {}

  record Activity(String day, String what, int minutes) {}

  @PostMapping("/casos/{number}/avance")
  String write(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String number, RedirectAttributes next) {
    Ticket ticket = tickets.ticket(number);
    DocumentVersion version = safely.write(() -> documents.publish(
        NewVersion.ofCase(DocumentKind.PROGRESS_REPORT, ticket.companyId(), number, null, "", content(ticket)), who.userId()));
    next.addFlashAttribute("done", "«" + version.document().title() + "», versión " + version.number() + ": léalo en Documentos y entréguelo desde allí.");
    return "redirect:/casos/" + number;
  }

  private NewContent content(Ticket ticket) {
    Company company = customers.company(ticket.companyId());
    Times times = new Times(company.zone());
    Sheet sheet = sheet(ticket, company, times);
    byte[] pdf = printed.pdf("tickets/progress-print", Map.of("sheet", sheet, "day", times.day(clock.instant())));
    // the same words are the same report, on whatever day it was printed
    return NewContent.Generated.pdf("avance-" + ticket.number() + ".pdf", pdf, sheet.toString());
  }

  private Sheet sheet(Ticket ticket, Company company, Times times) {
    CustomerState state = tickets.customerState(ticket);
    List<Told> told = tickets.conversation(ticket.number(), false).stream().filter(entry -> entry.kind() == AuthorKind.STAFF)
        .map(entry -> new Told(times.at(entry.at()), entry.text())).toList();
    return new Sheet(ticket.number(), ticket.subject(), company.legalName(), house.name(), state.label(), state.turnSentence(),
        state.nextStep(), told, tasks.open(ticket.number()).stream().map(OpenTask::name).distinct().toList(),
        entries.of(ticket.number()).stream().map(one -> new Activity(Times.day(one.workedOn()), one.what(), one.minutes())).toList());
  }
}
