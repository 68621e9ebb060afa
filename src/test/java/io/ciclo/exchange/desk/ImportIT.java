package io.ciclo.exchange.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ciclo.customers.AccountType;
import io.ciclo.customers.Company;
import io.ciclo.customers.Contact;
import io.ciclo.customers.Customers;
import io.ciclo.customers.ImportedCustomers;
import io.ciclo.customers.SomeCompany;
import io.ciclo.engine.Decisions;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.OpenTask;
import io.ciclo.engine.SafeWrite;
import io.ciclo.engine.Upload;
import io.ciclo.exchange.ImportCount;
import io.ciclo.exchange.ImportRefusal;
import io.ciclo.exchange.ImportRun;
import io.ciclo.exchange.ImportState;
import io.ciclo.exchange.Imports;
import io.ciclo.exchange.Phase;
import io.ciclo.exchange.SomeZip;
import io.ciclo.exchange.store.BroughtRows;
import io.ciclo.exchange.store.FileParts;
import io.ciclo.exchange.store.ImportStore;
import io.ciclo.exchange.store.Turns;
import io.ciclo.testing.DueAppointments;
import io.ciclo.testing.Requirement;
import io.ciclo.tickets.Attachment;
import io.ciclo.tickets.AuthorKind;
import io.ciclo.tickets.CaseLists;
import io.ciclo.tickets.CloseReason;
import io.ciclo.tickets.Entry;
import io.ciclo.tickets.EventKind;
import io.ciclo.tickets.ImportedEntry;
import io.ciclo.tickets.ImportedTicket;
import io.ciclo.tickets.ImportedTickets;
import io.ciclo.tickets.Priority;
import io.ciclo.tickets.Ticket;
import io.ciclo.tickets.TicketState;
import io.ciclo.tickets.TicketTraces;
import io.ciclo.tickets.TicketType;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What other tools kept comes here as it was: looked at first, brought once, and nobody hears of it. */
class ImportIT extends TicketTraces {

  private static final String ADMINISTRATOR = "sergio.campos";
  private static final String WORK = "exchange-import";

  @Autowired Imports imports;
  @Autowired Customers customers;
  @Autowired CaseLists lists;
  @Autowired DueAppointments appointments;
  @Autowired JdbcClient jdbc;
  @Autowired ImportedTickets brought;
  @Autowired ImportStore store;
  @Autowired FileParts files;
  @Autowired Turns turns;
  @Autowired BroughtRows rows;
  @Autowired ImportedCustomers importedCustomers;
  @Autowired Decisions decisions;
  @Autowired SafeWrite safely;
  @Autowired ExchangeSettings settings;
  @Autowired Clock clock;

  private final String unique = UUID.randomUUID().toString().substring(0, 8);
  private final String origin = "Z" + unique;

  @AfterEach
  void nobodyHasTheTurn() {
    jdbc.sql("update exchange_turn set run_id = null").update();
  }

  private long looksAt(byte[] zip) {
    long id = imports.receive(new ByteArrayInputStream(zip), "ejemplo.zip", origin, ADMINISTRATOR);
    appointments.keep(WORK);
    return id;
  }

  private long bringsIn(byte[] zip) {
    long id = looksAt(zip);
    assertThat(run(id).state()).as(run(id).reason()).isEqualTo(ImportState.CHECKED);
    imports.start(id, ADMINISTRATOR);
    appointments.keep(WORK);
    assertThat(run(id).state()).as(run(id).reason()).isEqualTo(ImportState.DONE);
    return id;
  }

  private ImportRun run(long id) {
    return imports.find(id).orElseThrow();
  }

  /** Such as "COMPANY CREATED" to 2. */
  private Map<String, Long> counts(long id, Phase phase) {
    return imports.counts(id, phase).stream().collect(Collectors.toMap(one -> one.kind() + " " + one.outcome(), ImportCount::counted));
  }

  private long count(String table) {
    return jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }

  private String numbered(String old) {
    return lists.numbered(origin + " " + old).orElseThrow();
  }

  @Test
  @Requirement("CL-15")
  void aDryRunTellsWhatWouldComeAndWhatWouldNotAndWritesNothing() {
    List<Long> before = List.of(count("ticket"), count("company"), count("contact"), count("message_outbox"), count("exchange_row"));
    long id = looksAt(SomeZip.example("zendesk", unique));
    assertThat(run(id).state()).isEqualTo(ImportState.CHECKED);
    assertThat(run(id).tool()).isEqualTo("Zendesk");
    assertThat(List.of(count("ticket"), count("company"), count("contact"), count("message_outbox"), count("exchange_row"))).isEqualTo(before);
    assertThat(counts(id, Phase.CHECK)).isEqualTo(Map.of("COMPANY CREATED", 2L, "COMPANY REFUSED", 1L, "CONTACT CREATED", 2L,
        "CONTACT REFUSED", 2L, "CLOSED_TICKET CREATED", 1L, "CLOSED_TICKET REFUSED", 3L, "OPEN_TICKET CREATED", 1L,
        "COMMENT CREATED", 5L, "ATTACHMENT CREATED", 1L, "ATTACHMENT REFUSED", 2L));
    List<ImportRefusal> refusals = imports.refusals(id, Phase.CHECK, 100);
    assertThat(refusals).extracting(one -> one.fileName().substring("export/".length()) + " " + one.line() + " " + one.sourceId() + " " + one.field())
        .containsExactly("organizations.json 3 503 legalName", "users.json 6 704 email", "users.json 7 705 organization_id",
            "tickets.json 1 4711 Adjunto", "tickets.json 1 4711 Adjunto", "tickets.json 3 4713 requester_id",
            "tickets.json 4 4714 created_at", "tickets.json 5  línea");
    assertThat(refusals.get(3).reason()).contains("programa.exe", "no es de un tipo admitido");
    assertThat(refusals.get(4).reason()).isEqualTo("El archivo «falta.png» no viene en el ZIP.");
    assertThat(refusals).extracting(ImportRefusal::partly).containsExactly(false, false, false, true, true, false, false, false);
    assertThat(imports.refused(id, Phase.CHECK)).isEqualTo(8);
  }

  @Test
  @Requirement("CL-15")
  void aClosedCaseComesWithItsNumberItsDatesItsWordsAndItsFilesOutsideOfEveryFigure() {
    long mails = count("message_outbox");
    long instances = runtime.createProcessInstanceQuery().count();
    long clocks = count("service_level_case");
    long id = bringsIn(SomeZip.example("zendesk", unique));
    assertThat(counts(id, Phase.IMPORT)).isEqualTo(counts(id, Phase.CHECK));
    String number = numbered("4711");
    Ticket ticket = tickets.ticket(number);
    assertThat(ticket.state()).isEqualTo(TicketState.CLOSED);
    assertThat(ticket.closing().reason()).isEqualTo(CloseReason.IMPORTED);
    assertThat(ticket.closing().at()).isEqualTo(Instant.parse("2021-03-07T16:30:00Z"));
    assertThat(ticket.opening().at()).isEqualTo(Instant.parse("2021-03-05T10:22:00Z"));
    assertThat(ticket.lastActivityAt()).isEqualTo(Instant.parse("2021-03-07T16:30:00Z"));
    assertThat(ticket.classification().priority()).isEqualTo(Priority.VERY_HIGH);
    assertThat(ticket.classification().type()).isEqualTo(TicketType.INCIDENT);
    assertThat(tickets.takesReplies(ticket)).isFalse();
    assertThat(brought.broughtFrom(number)).hasValue(origin + " 4711");

    List<Entry> said = tickets.conversation(number, true);
    assertThat(said).extracting(Entry::author).containsExactly("Inés Ribera", "Lola Vidal", "Lola Vidal");
    assertThat(said).extracting(Entry::kind).containsExactly(AuthorKind.CUSTOMER, AuthorKind.STAFF, AuthorKind.STAFF);
    assertThat(said).extracting(Entry::at).containsExactly(Instant.parse("2021-03-05T10:22:00Z"), Instant.parse("2021-03-05T11:05:00Z"),
        Instant.parse("2021-03-06T08:00:00Z"));
    assertThat(said).extracting(Entry::internal).containsExactly(false, false, true);
    assertThat(said.get(0).text()).isEqualTo("Desde esta mañana nadie puede pagar.\n\n[Adjunto que no se ha importado: programa.exe]"
        + "\n\n[Adjunto que no se ha importado: falta.png]");
    Attachment file = tickets.attachments(number).get(0);
    assertThat(file.fileName()).isEqualTo("registro.txt");
    assertThat(tickets.attachments(number)).hasSize(1);
    assertThat(tickets.download(number, file.id()).content()).asString(StandardCharsets.UTF_8).startsWith("ERROR 504");
    assertThat(tickets.events(number)).singleElement().satisfies(event -> {
      assertThat(event.kind()).isEqualTo(EventKind.IMPORTED);
      assertThat(event.details()).isEqualTo(origin + " 4711");
    });
    assertThat(jdbc.sql("select count(*) from service_level_case where number = ?").param(number).query(Long.class).single()).isZero();
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).count()).isZero();
    // the open one alone has a process and clocks, and nobody was mailed because of either
    assertThat(runtime.createProcessInstanceQuery().rootProcessInstances().processInstanceBusinessKey(numbered("4712")).count()).isOne();
    assertThat(runtime.createProcessInstanceQuery().count()).isGreaterThan(instances);
    assertThat(count("service_level_case")).isEqualTo(clocks + 1);
    assertThat(count("message_outbox")).isEqualTo(mails);
  }

  @Test
  @Requirement("CL-15")
  void anOpenCaseBeginsHereAtItsFirstReviewAndItsClocksBeginNow() {
    bringsIn(SomeZip.example("zendesk", unique));
    String number = numbered("4712");
    Ticket ticket = tickets.ticket(number);
    assertThat(ticket.open()).isTrue();
    assertThat(ticket.opening().at()).isEqualTo(Instant.parse("2025-11-20T08:00:00Z"));
    assertThat(ticket.classification().priority()).isEqualTo(Priority.MEDIUM);
    assertThat(ticket.classification().provisional()).isTrue();
    // its company has no leader yet: somebody names one, as for every first ticket of a company
    assertThat(caseTasks.open(number)).extracting(OpenTask::key).containsExactly("UserTask_NameAccountLeader");
    assertThat(jdbc.sql("select opened_at from service_level_case where number = ?").param(number)
        .query((row, ignored) -> io.ciclo.engine.Columns.instant(row, "opened_at")).single()).isEqualTo(TUE_2026_03_10_10H);
    assertThat(tickets.conversation(number, true)).extracting(Entry::text).containsExactly("No encuentro dónde se cambia.", "¿En qué tienda?");
  }

  @Test
  @Requirement("CL-15")
  void companiesAndContactsAreCompletedNeverOverwrittenAndNobodyIsInvited() {
    Company known = SomeCompany.with("B77" + unique.toUpperCase(java.util.Locale.ROOT), AccountType.GENERAL, "customer-care", "es", 0, 0);
    long company = registry.register(known);
    long contact = registry.add(new Contact(0, company, "Inés R.", "ines@aurora-" + unique + ".example", "", true, null, true, false, true, 0));
    bringsIn(SomeZip.example("zendesk", unique));
    Company after = customers.company(company);
    assertThat(after.legalName()).isEqualTo(known.legalName());
    assertThat(after.plan()).isEqualTo(known.plan());
    assertThat(after.csmNotes()).isEqualTo("Prefieren el teléfono.");
    Contact ines = customers.contact(contact);
    assertThat(ines.name()).isEqualTo("Inés R.");
    assertThat(ines.phone()).isEqualTo("+34 600 000 701");
    assertThat(ines.active()).isTrue();
    assertThat(ines.seesCompany()).isTrue();
    Contact fresh = customers.contactByEmail("oscar@aurora-" + unique + ".example").orElseThrow();
    assertThat(fresh.companyId()).as("by its address").isEqualTo(company);
    assertThat(fresh.active()).isFalse();
    assertThat(jdbc.sql("select count(*) from contact_credential where contact_id = ?").param(fresh.id()).query(Long.class).single()).isZero();
    assertThat(customers.contactByEmail("lola@soporte-" + unique + ".example")).as("staff of the other tool").isEmpty();
  }

  @Test
  @Requirement("CL-15")
  void theSameFileAgainChangesNothingAndANewerOneAddsWhatWasSaidSince() {
    bringsIn(SomeZip.example("zendesk", unique));
    List<Long> before = List.of(count("ticket"), count("ticket_message"), count("ticket_event"), count("company"), count("contact"),
        count("ticket_attachment"), count("exchange_row"), count("customer_change"));
    long again = bringsIn(SomeZip.example("zendesk", unique));
    assertThat(List.of(count("ticket"), count("ticket_message"), count("ticket_event"), count("company"), count("contact"),
        count("ticket_attachment"), count("exchange_row"), count("customer_change"))).isEqualTo(before);
    assertThat(counts(again, Phase.IMPORT)).isEqualTo(Map.of("COMPANY UNCHANGED", 2L, "COMPANY REFUSED", 1L, "CONTACT UNCHANGED", 2L,
        "CONTACT REFUSED", 2L, "CLOSED_TICKET UNCHANGED", 1L, "CLOSED_TICKET REFUSED", 3L, "OPEN_TICKET UNCHANGED", 1L));
    long mails = count("message_outbox");
    long later = bringsIn(SomeZip.example("zendesk-later", unique));
    assertThat(counts(later, Phase.IMPORT)).isEqualTo(Map.of("COMPANY UNCHANGED", 2L, "COMPANY REFUSED", 1L, "CONTACT UNCHANGED", 1L,
        "CONTACT COMPLETED", 1L, "CONTACT CREATED", 1L, "CLOSED_TICKET COMPLETED", 1L, "CLOSED_TICKET CREATED", 1L,
        "OPEN_TICKET UNCHANGED", 1L, "COMMENT CREATED", 2L));
    String number = numbered("4711");
    assertThat(tickets.conversation(number, true)).extracting(Entry::text).last().isEqualTo("Ya funciona, gracias.");
    assertThat(tickets.ticket(number).state()).as("what is said is read, nothing begins").isEqualTo(TicketState.CLOSED);
    assertThat(count("message_outbox")).isEqualTo(mails);
    assertThat(numbered("4713")).isNotBlank();
  }

  @Test
  @Requirement("CL-15")
  void whatAStopInterruptedGoesOnWhereItWas() {
    long id = looksAt(SomeZip.example("zendesk", unique));
    imports.start(id, ADMINISTRATOR);
    ImportedTickets dyingNode = new ImportedTickets() {
      private int left = 1;

      @Override
      public String bring(ImportedTicket ticket, List<ImportedEntry> said) {
        String number = brought.bring(ticket, said);
        if (left-- == 0) {
          throw new IllegalStateException("the node dies, with the second ticket half written");
        }
        return number;
      }

      @Override
      public void add(String number, List<ImportedEntry> said) {
        brought.add(number, said);
      }

      @Override
      public Optional<String> objection(Upload file) {
        return brought.objection(file);
      }

      @Override
      public Optional<String> broughtFrom(String number) {
        return brought.broughtFrom(number);
      }
    };
    ImportWork dying = new ImportWork(store, files, turns,
        new ImportTables(store, rows, customers, importedCustomers, tickets, dyingNode, decisions, safely), settings, safely, clock);
    assertThatThrownBy(() -> dying.keep(ImportWork.subject(id, Phase.IMPORT))).hasMessageContaining("the node dies");
    assertThat(run(id).state()).isEqualTo(ImportState.IMPORTING);
    assertThat(lists.numbered(origin + " 4711")).isPresent();
    assertThat(lists.numbered(origin + " 4712")).as("half written").isEmpty();
    // another one takes over
    appointments.keep(WORK);
    assertThat(run(id).state()).isEqualTo(ImportState.DONE);
    assertThat(tickets.conversation(numbered("4711"), true)).hasSize(3);
    assertThat(numbered("4712")).isNotBlank();
    assertThat(counts(id, Phase.IMPORT)).isEqualTo(counts(id, Phase.CHECK));
    assertThat(imports.refused(id, Phase.IMPORT)).isEqualTo(8);
  }

  @Test
  @Requirement("CL-15")
  void twoAtOnceAreOneTooMany() {
    long first = imports.receive(new ByteArrayInputStream(SomeZip.example("zendesk", unique)), "uno.zip", origin, ADMINISTRATOR);
    long second = imports.receive(new ByteArrayInputStream(SomeZip.example("odoo", unique)), "dos.zip", origin, ADMINISTRATOR);
    assertThat(run(second).state()).isEqualTo(ImportState.REFUSED);
    assertThat(run(second).reason()).contains("Ya hay otra importación en marcha (la número " + first + ")");
    appointments.keep(WORK);
    imports.start(first, ADMINISTRATOR);
    assertThatThrownBy(() -> imports.start(first, ADMINISTRATOR)).isInstanceOf(InputRefused.class).hasMessageContaining("ya se empezó");
    imports.stop(first, ADMINISTRATOR);
    appointments.keep(WORK);
    assertThat(run(first).state()).isEqualTo(ImportState.STOPPED);
    assertThat(lists.numbered(origin + " 4711")).isEmpty();
    assertThat(turns.holder(Turns.Kind.IMPORT)).isEmpty();
    assertThat(jdbc.sql("select count(*) from exchange_part p join exchange_import i on i.file_id = p.file_id where i.id in (?, ?)")
        .params(first, second).query(Long.class).single()).as("files that nobody needs any more").isZero();
  }

  @Test
  @Requirement("CL-15")
  void whatIsNoZipAndWhatNoToolWroteIsRefusedAndTheNextOneComes() {
    long text = looksAt("id;name".getBytes(StandardCharsets.UTF_8));
    assertThat(run(text).state()).isEqualTo(ImportState.REFUSED);
    assertThat(run(text).reason()).contains("no es un ZIP");
    long photos = looksAt(SomeZip.of(Map.of("playa.jpg", new byte[] {1})));
    assertThat(run(photos).reason()).contains("ninguna exportación conocida");
    assertThat(run(looksAt(SomeZip.example("odoo", unique))).state()).isEqualTo(ImportState.CHECKED);
  }

  @Test
  @Requirement("CL-15")
  void odooComesTooWithTheAccentsOfWindows() {
    long id = bringsIn(SomeZip.example("odoo", unique, Charset.forName("windows-1252")));
    assertThat(counts(id, Phase.IMPORT)).isEqualTo(Map.of("COMPANY CREATED", 1L, "CONTACT CREATED", 1L, "CONTACT REFUSED", 1L,
        "CLOSED_TICKET CREATED", 1L, "OPEN_TICKET CREATED", 1L, "COMMENT CREATED", 6L, "ATTACHMENT CREATED", 2L));
    String number = numbered("00031");
    Ticket ticket = tickets.ticket(number);
    assertThat(customers.company(ticket.companyId()).legalName()).isEqualTo("Ferretería Peñón " + unique);
    assertThat(ticket.classification().priority()).isEqualTo(Priority.HIGH);
    assertThat(ticket.closing().at()).isEqualTo(Instant.parse("2019-05-10T12:00:00Z"));
    assertThat(tickets.conversation(number, true)).extracting(Entry::author)
        .containsExactly("Íñigo Muñoz", "Odoo", "Técnica de soporte", "Técnica de soporte", "Íñigo Muñoz");
    assertThat(tickets.attachments(number)).extracting(Attachment::fileName).containsExactlyInAnyOrder("pantalla.txt", "indice.txt");
  }
}
