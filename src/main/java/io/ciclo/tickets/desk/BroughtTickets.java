package io.ciclo.tickets.desk;

import io.ciclo.customers.Contact;
import io.ciclo.customers.Customers;
import io.ciclo.engine.AcceptedFile;
import io.ciclo.engine.CaseNumbers;
import io.ciclo.engine.CasePrefix;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.PlainText;
import io.ciclo.engine.Upload;
import io.ciclo.tickets.Attachment;
import io.ciclo.tickets.AuthorKind;
import io.ciclo.tickets.Entry;
import io.ciclo.tickets.EventKind;
import io.ciclo.tickets.ImportedEntry;
import io.ciclo.tickets.ImportedTicket;
import io.ciclo.tickets.ImportedTickets;
import io.ciclo.tickets.Origin;
import io.ciclo.tickets.ShopCheck;
import io.ciclo.tickets.Ticket;
import io.ciclo.tickets.TicketState;
import io.ciclo.tickets.Urgency;
import io.ciclo.tickets.process.TicketProcesses;
import io.ciclo.tickets.store.ConversationStore;
import io.ciclo.tickets.store.OriginStore;
import io.ciclo.tickets.store.TicketStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes cases over from another tool (CL-15): facts with their own dates, past everything that would tell somebody. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class BroughtTickets implements ImportedTickets {

  private static final int LONGEST_TEXT = 8000;
  /** Nobody asked whether the shop works: it is not taken for an emergency. */
  private static final ShopCheck NOT_ASKED = new ShopCheck(true, true, true);

  private final TicketStore tickets;
  private final OriginStore origins;
  private final ConversationStore entries;
  private final AttachmentPolicy policy;
  private final CaseFile file;
  private final CaseNumbers numbers;
  private final Customers customers;
  private final TicketClocks clocks;
  private final TicketProcesses processes;

  BroughtTickets(TicketStore tickets, OriginStore origins, ConversationStore entries, AttachmentPolicy policy, CaseFile file,
      CaseNumbers numbers, Customers customers, TicketClocks clocks, TicketProcesses processes) {
    this.tickets = tickets;
    this.origins = origins;
    this.entries = entries;
    this.policy = policy;
    this.file = file;
    this.numbers = numbers;
    this.customers = customers;
    this.clocks = clocks;
    this.processes = processes;
  }

  @Override
  public String bring(ImportedTicket brought, List<ImportedEntry> said) {
    Contact contact = customers.contact(brought.contactId());
    String description = PlainText.of(brought.description());
    String subject = PlainText.of(brought.subject());
    String words = !description.isEmpty() ? description : subject;
    if (words.isEmpty()) {
      throw new InputRefused("description", "«Descripción»: el ticket no tiene ni asunto ni texto.");
    }
    String number = numbers.next(CasePrefix.TICKET);
    tickets.insert(new Ticket(number, contact.companyId(), contact.id(),
        PlainText.cut(subject.isEmpty() ? FirstWords.of(words) : subject, FirstWords.LONGEST_SUBJECT),
        PlainText.cut(words, LONGEST_TEXT), Urgency.NORMAL, null, null, null, null, NOT_ASKED, false,
        new Ticket.Opening(Origin.OTHER, AuthorKind.CUSTOMER, String.valueOf(contact.id()), contact.name(), brought.openedAt()),
        TicketState.NEW,
        new Ticket.Classification(brought.type(), brought.priority(), null, null, true, false),
        null, null, null, null, 0, null, null, brought.openedAt(), 0));
    said.forEach(one -> write(number, one));
    Instant latest = Stream.concat(Stream.of(brought.openedAt()), said.stream().map(ImportedEntry::at))
        .max(Instant::compareTo).orElseThrow();
    boolean closed = brought.closedAt() != null;
    origins.broughtFrom(number, brought.origin(), brought.oldNumber(),
        closed && brought.closedAt().isAfter(latest) ? brought.closedAt() : latest);
    if (closed) {
      origins.cameClosed(number, brought.closedAt());
    } else {
      clocks.open(file.get(number));
    }
    file.record(number, EventKind.IMPORTED, Actor.SYSTEM, brought.origin() + " " + brought.oldNumber());
    if (!closed) {
      processes.ticketOpened(number);
    }
    return number;
  }

  @Override
  public void add(String number, List<ImportedEntry> said) {
    Ticket ticket = file.get(number);
    said.forEach(one -> write(number, one));
    String words = said.size() == 1 ? "1 comentario más" : said.size() + " comentarios más";
    file.record(ticket.number(), EventKind.IMPORTED, Actor.SYSTEM, words);
  }

  private void write(String number, ImportedEntry one) {
    List<String> pieces = pieces(PlainText.of(one.text()));
    String author = PlainText.cut(PlainText.of(one.author()), 200);
    long first = 0;
    for (String piece : pieces) {
      long id = entries.append(new Entry(0, number, one.at(), one.kind(),
          one.contactId() == null ? null : String.valueOf(one.contactId()), author, one.internal(), piece, null, null, List.of()));
      first = first == 0 ? id : first;
    }
    for (Upload upload : one.files()) {
      AcceptedFile accepted = policy.accept(List.of(upload)).get(0);
      entries.attach(new Attachment(UUID.randomUUID(), number, first, accepted.fileName(), accepted.contentType(),
          accepted.content().length, one.internal(), one.at()), accepted.content());
    }
  }

  /** What is too long for one entry goes on in the next. */
  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    int from = 0;
    while (text.length() - from > LONGEST_TEXT) {
      // never between the two halves of one character
      int to = Character.isHighSurrogate(text.charAt(from + LONGEST_TEXT - 1)) ? from + LONGEST_TEXT - 1 : from + LONGEST_TEXT;
      pieces.add(text.substring(from, to));
      from = to;
    }
    pieces.add(text.substring(from));
    return pieces;
  }

  @Override
  @Transactional(propagation = Propagation.SUPPORTS)
  public Optional<String> objection(Upload upload) {
    if (upload.content().length == 0) {
      return Optional.of("el archivo «" + upload.fileName() + "» está vacío.");
    }
    try {
      policy.accept(List.of(upload));
      return Optional.empty();
    } catch (InputRefused refusal) {
      return Optional.of(refusal.reason());
    }
  }

  @Override
  @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
  public Optional<String> broughtFrom(String number) {
    return origins.of(number);
  }
}
