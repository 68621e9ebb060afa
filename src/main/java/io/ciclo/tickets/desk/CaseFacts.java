package io.ciclo.tickets.desk;

import io.ciclo.customers.Contact;
import io.ciclo.customers.ContractStanding;
import io.ciclo.customers.CustomerDocumentation;
import io.ciclo.customers.Customers;
import io.ciclo.engine.Times;
import io.ciclo.engine.Vocabulary;
import io.ciclo.tickets.AuthorKind;
import io.ciclo.tickets.Entry;
import io.ciclo.tickets.Priority;
import io.ciclo.tickets.ShopCheck;
import io.ciclo.tickets.Ticket;
import io.ciclo.tickets.store.ConversationStore;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the forms of tickets show about a case, in Spanish; an empty text when there is nothing to say. */
@Component
public class CaseFacts {

  private final CaseFile file;
  private final Reading reading;
  private final Customers customers;
  private final CustomerDocumentation documentation;
  private final ConversationStore entries;
  private final Vocabulary vocabulary;

  CaseFacts(CaseFile file, Reading reading, Customers customers, CustomerDocumentation documentation, ConversationStore entries,
      Vocabulary vocabulary) {
    this.file = file;
    this.reading = reading;
    this.customers = customers;
    this.documentation = documentation;
    this.entries = entries;
    this.vocabulary = vocabulary;
  }

  public Map<String, Object> glance(String number) {
    Ticket ticket = file.get(number);
    Map<String, Object> facts = new HashMap<>();
    facts.put("factSubject", ticket.subject());
    facts.put("factDescription", description(ticket));
    facts.put("factLink", "/casos/" + number);
    facts.put("factCsmNotes", customers.company(ticket.companyId()).csmNotes());
    return facts;
  }

  /** Where the customer's documentation is that a fix has to keep up to date (HO-04); empty before its handover. */
  public Optional<String> repository(String number) {
    return documentation.repository(file.get(number).companyId());
  }

  private String description(Ticket ticket) {
    List<String> lines = new ArrayList<>(List.of(ticket.description()));
    line(lines, "urgency", vocabulary.word("tickets.urgency", ticket.urgency())
        + (ticket.urgent() ? " (" + vocabulary.word("tickets.fact.urgent") + ")" : ""));
    line(lines, "businessImpact", ticket.businessImpact());
    line(lines, "area", ticket.area());
    line(lines, "technicalData", ticket.technicalData());
    line(lines, "relatedNumber", ticket.relatedNumber());
    return String.join("\n", lines);
  }

  private void line(List<String> lines, String key, String value) {
    if (value != null) {
      lines.add(vocabulary.word("tickets.fact." + key) + ": " + value);
    }
  }

  public String contract(String number) {
    ContractStanding standing = customers.standing(file.get(number).companyId());
    if (standing instanceof ContractStanding.InForce inForce) {
      return sentence("contractInForce", inForce.contract().end());
    }
    if (standing instanceof ContractStanding.InGrace inGrace) {
      return sentence("contractInGrace", inGrace.until());
    }
    LocalDate ended = ((ContractStanding.NotInForce) standing).endedOn();
    return ended == null ? vocabulary.word("tickets.fact.noContract") : sentence("contractEnded", ended);
  }

  private String sentence(String key, LocalDate day) {
    return vocabulary.word("tickets.fact." + key).replace("{day}", Times.digits(day));
  }

  public String matches(String number) {
    return reading.possibleMatches(file.get(number)).stream().map(match -> match.number() + " · " + match.subject() + " ("
        + vocabulary.word("tickets.state", match.state()).toLowerCase() + ")").collect(Collectors.joining("\n"));
  }

  public String shop(String number) {
    ShopCheck shop = file.get(number).shop();
    return String.join("\n", answer("canEnter", shop.canEnter()), answer("canAddProducts", shop.canAddProducts()),
        answer("canFinishOrder", shop.canFinishOrder()));
  }

  private String answer(String key, boolean yes) {
    return vocabulary.word("tickets.fact." + key) + ": " + (yes ? "sí" : "no");
  }

  /** Empty unless the customer's own answers made it VERY_HIGH (IN-26). */
  public String provisional(String number) {
    Ticket.Classification known = file.get(number).classification();
    return known.provisional() && known.priority() == Priority.VERY_HIGH ? vocabulary.word("tickets.fact.provisional") : "";
  }

  public String impact(String number) {
    Ticket.Classification known = file.get(number).classification();
    return known.impact() == null ? "" : vocabulary.word("tickets.impact", known.impact())
        + (known.immediate() ? ": " + vocabulary.word("tickets.fact.immediate") : "");
  }

  /** Why the customer rejected the latest solution. */
  public String rejection(String number) {
    Ticket.Solution solution = file.get(number).solution();
    return solution == null || solution.rejectionComment() == null ? "" : solution.rejectionComment();
  }

  /** The customer's latest words. */
  public String reply(String number) {
    return entries.of(number, false).stream().filter(entry -> entry.kind() == AuthorKind.CUSTOMER)
        .reduce((earlier, later) -> later).map(Entry::text).orElse("");
  }

  /** Whom to call, and where. */
  public String phone(String number) {
    Contact contact = customers.contact(file.get(number).contactId());
    return contact.name() + (contact.phone() == null || contact.phone().isBlank()
        ? " · " + vocabulary.word("tickets.fact.noPhone") + " · " + contact.email() : " · " + contact.phone());
  }

  /** What the customer last heard from a person, and when. Empty while the customer has heard nothing. */
  public String lastWord(String number) {
    return entries.of(number, false).stream().filter(entry -> entry.kind() == AuthorKind.STAFF)
        .reduce((earlier, later) -> later)
        .map(entry -> Times.digits(LocalDate.ofInstant(entry.at(), zone(number))) + " · " + entry.author() + ": " + entry.text()).orElse("");
  }

  private ZoneId zone(String number) {
    return customers.company(file.get(number).companyId()).zone();
  }

  public void keepExtras(String number, Map<String, String> extras) {
    file.keepExtras(number, extras);
  }
}
