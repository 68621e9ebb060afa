package io.ciclo.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ciclo.customers.desk.Erasure;
import io.ciclo.customers.desk.ErasureDesk;
import io.ciclo.customers.desk.ErasureState;
import io.ciclo.documents.DocumentVersion;
import io.ciclo.documents.Documents;
import io.ciclo.documents.NewContent;
import io.ciclo.documents.NewDelivery;
import io.ciclo.documents.NewVersion;
import io.ciclo.documents.Notice;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.PersonalErasure;
import io.ciclo.engine.PersonalTraces;
import io.ciclo.engine.PersonalTraces.Kind;
import io.ciclo.engine.PersonalTraces.Term;
import io.ciclo.engine.Upload;
import io.ciclo.meetings.Attendee;
import io.ciclo.meetings.Meetings;
import io.ciclo.meetings.Minutes;
import io.ciclo.meetings.NewMeeting;
import io.ciclo.meetings.Purpose;
import io.ciclo.testing.WalkedFlows;
import io.ciclo.testing.WrittenAnywhere;
import io.ciclo.tickets.EvolutiveTraces;
import io.ciclo.tickets.NewTicket;
import io.ciclo.tickets.TicketState;
import io.ciclo.tickets.TicketType;
import io.ciclo.tickets.Urgency;
import io.ciclo.tpoints.Author;
import io.ciclo.tpoints.LedgerChecks;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody is forgotten: no column of the database knows them afterwards, and everything else is as it was. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ErasureIT extends EvolutiveTraces {

  private static final String CONFIRM = "UserTask_ConfirmErasure";
  private static final Map<String, Object> YES = Map.of("erasureDecision", "CONFIRMED");

  @Autowired ErasureDesk erasures;
  @Autowired PersonalErasure rooms;
  @Autowired Meetings meetings;
  @Autowired Documents documents;
  @Autowired LedgerChecks ledgerChecks;
  @Autowired WalkedFlows walked;
  @Autowired JdbcClient jdbc;

  /** A company with all that can be known of it, in words that nobody else of this database bears. */
  private final class Known {

    final String mark = UUID.randomUUID().toString().replaceAll("[^a-f]", "") + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    final String digits = String.format("%09d", Math.floorMod(UUID.randomUUID().getLeastSignificantBits(), 900_000_000L) + 100_000_000L);
    final String legalName = "Riera " + mark + " i Fills";
    final String taxId = "B" + digits.substring(1) + mark.substring(0, 2).toUpperCase(Locale.ROOT);
    final String name = "Ana Peña" + mark;
    final String earlierName = "Ana Gil" + mark;
    final String email = "ana." + mark + "@riera.example";
    final String earlierEmail = "gil." + mark + "@riera.example";
    final String guest = "Marta Vila" + mark;
    final String guestEmail = "marta." + mark + "@riera.example";
    /** Somebody who wrote in another tool and never became a contact. */
    final String stranger = "otra." + mark + "@riera.example";
    final String phone = "+34 " + digits.substring(0, 3) + " " + digits.substring(3, 6) + " " + digits.substring(6);
    final long company;
    final long ana;
    final long pol;

    Known() {
      company = registry.register(new Company(0, legalName, taxId, PlatformKind.SAAS, Product.LOGICOMMERCE, SupportPlan.GOLD, false,
          AccountType.SPECIAL, LEADER, null, false, false, false, io.ciclo.messages.FormOfAddress.FORMAL, "es", "customer-care", MADRID,
          "Hablar con " + name, CompanyStatus.ACTIVE, 0));
      registry.add(new Contract(0, company, "CT-" + mark, SupportPlan.GOLD, IN_FORCE.minusYears(1), IN_FORCE, ContractStatus.ACTIVE, 0));
      registry.add(new AgreedChange(0, company, "Como pidió " + name, 2, AgreedPeriod.MONTH, 0));
      ana = registry.invite(new Contact(0, company, earlierName, earlierEmail, phone, true, null, true, true, true, 0)).contactId();
      pol = registry.invite(new Contact(0, company, "Pol", "pol." + mark + "@riera.example", "", true, null, true, true, true, 0)).contactId();
      Contact before = customers.contact(ana);
      registry.change(new Contact(ana, company, name, email, phone, true, null, true, true, true, before.version()));
    }

    String words() {
      return "Llame a " + name + " (antes " + earlierName + ", " + earlierEmail + "), " + email + ", " + phone.replace(' ', '.') + " o " + digits + "; " + legalName
          + ", NIF " + taxId + "; " + guest + " <" + guestEmail + ">.";
    }

    String origin() {
      return mark.substring(0, Math.min(12, mark.length()));
    }

    /** Never to be found again, in lower case. */
    List<String> traces() {
      return List.of(name, earlierName, email, earlierEmail, taxId, legalName, guest, guestEmail, stranger, "pol." + mark + "@riera.example", digits,
          digits.substring(0, 3) + " " + digits.substring(3, 6)).stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
    }
  }

  private Known everything() {
    Known known = new Known();
    String ticket = tickets.open(new NewTicket(known.company, known.ana, "Asunto de " + known.name, known.words(), Urgency.NORMAL, known.words(), known.name,
        known.words(), null, SELLS), List.of(new Upload("nota.txt", "text/plain", known.words().getBytes(StandardCharsets.UTF_8))));
    tickets.customerReplies(ticket, known.pol, "Soy Pol. " + known.words(), List.of());
    tickets.staffNotes(ticket, AGENT, known.words(), List.of());
    tickets.staffAnswers(ticket, AGENT, "Gracias, " + known.name, known.words(), List.of());
    classifiedAs(ticket, TicketType.QUERY);
    String task = tasks.createTaskQuery().processInstanceBusinessKey(ticket).taskDefinitionKey("UserTask_AnswerQuery").singleResult().getId();
    tasks.createComment(task, tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId(), known.words());
    Task described = tasks.createTaskQuery().taskId(task).singleResult();
    described.setDescription(known.words());
    tasks.saveTask(described);
    runtime.setVariable(described.getProcessInstanceId(), "noted", known.words());
    runtime.setVariable(described.getProcessInstanceId(), "notedLong",
        org.camunda.spin.Spin.JSON("{\"said\":\"" + known.words() + "\"}"));
    tasks.createAttachment("text/plain", task, described.getProcessInstanceId(), "nota", "De " + known.name,
        new java.io.ByteArrayInputStream(known.words().getBytes(StandardCharsets.UTF_8)));
    does(AGENT, ticket, "UserTask_AnswerQuery", Map.of("workStep", "PROPOSE", "publicText", "Para " + known.name + ". " + known.words()));
    tickets.customerAnswersSolution(ticket, known.ana, true, null, List.of());
    assertThat(tickets.ticket(ticket).state()).isEqualTo(TicketState.CLOSED);
    ledger.purchase(new io.ciclo.tpoints.Booking(io.ciclo.tpoints.FactKey.outsideCases("order-line", UUID.randomUUID()), known.company, Author.contact(known.ana),
        io.ciclo.tpoints.Reason.PACK_SOLD), new io.ciclo.tpoints.PackTerms(points("5"), new io.ciclo.tpoints.Price(10_000, "EUR"), null, null));

    meetings.held(new NewMeeting(null, known.company, null, Purpose.FOLLOW_UP, "OTHER", "Con " + known.name, TUE_2026_03_10_10H.minusSeconds(7200),
        Duration.ofHours(1), "https://meet.example/" + known.email, List.of(Attendee.contact(known.ana, known.name, known.email),
        Attendee.guest(known.guest, known.guestEmail))), new Minutes(known.words(), List.of(Attendee.contact(known.ana, known.name, known.email)),
        "Lo decidió " + known.name), LEADER);
    DocumentVersion version = documents.publish(new NewVersion("formality", known.company, null, "Alta de " + known.name, "Para " + known.name,
        new NewContent.Uploaded(new Upload("alta.txt", "text/plain", known.words().getBytes(StandardCharsets.UTF_8)))), LEADER);
    documents.deliver(new NewDelivery(version.id(), known.ana, "Alta", null, LEADER, Notice.LETTER));
    rowsOfOtherRooms(known, ticket);
    return known;
  }

  /** What is laborious to reach by its own process, with words in every column that takes any. */
  private void rowsOfOtherRooms(Known known, String ticket) {
    String words = known.words();
    jdbc.sql("update ticket set old_system = 'Zendesk' where number = ?").param(ticket).update();
    added("ticket_message", row("ticket_number", ticket, "at", now(), "author_kind", "STAFF", "author", known.stranger, "internal", false, "text", words));
    UUID file = UUID.randomUUID();
    added("exchange_file", row("id", file, "file_name", "clientes.zip", "size", 1, "sha256", "x", "created_at", now()));
    added("exchange_part", row("file_id", file, "part", 0, "content", words.getBytes(StandardCharsets.UTF_8)));
    added("exchange_import", row("origin", known.origin(), "file_name", "De " + known.email, "size", 1, "sha256", "x", "file_id", file, "state", "CHECKED", "asked_by", LEADER,
        "created_at", now(), "total", 1, "done", 1));
    jdbc.sql("insert into exchange_refusal (import_id, phase, file_name, line, source_id, field, reason, partly) select max(id), 'CHECK', 'users.json', 1, '1', 'email', ?, false"
        + " from exchange_import").param("«" + known.name + "» no tiene dirección.").update();
    String number = "E-2020-" + known.digits.substring(0, 6);
    long evolutive = added("evolutive", row("case_number", number, "company_id", known.company, "state", "CLOSED", "priority", "LOW", "versions_before", 0,
        "plugin", known.name, "answerable", false, "outcome", "DELIVERED", "ended_at", now(), "opened_at", now(), "version", 0));
    added("evolutive_event", row("evolutive_id", evolutive, "kind", "OPENED", "text", words, "contact_id", known.ana, "at", now()));
    added("evolutive_answer", row("evolutive_id", evolutive, "version", 1, "answer", "ACCEPT", "reason", words, "contact_id", known.ana, "contact_limit", 0,
        "address", ADDRESS, "at", now()));
    added("evolutive_desistance", row("evolutive_id", evolutive, "case_number", number, "company_id", known.company, "justified", true, "counted", 0, "listed", false,
        "message", words, "at", now()));
    added("evolutive_delivery", row("evolutive_id", evolutive, "day_after", LocalDate.of(2026, 1, 2), "party", known.guest, "reason", words, "person", AGENT, "at", now()));
    added("evolutive_estimate", row("case_number", number, "version", 1, "revision", 1, "state", "DRAFT", "format", 1, "draft", "{\"a\":\"" + words + "\"}", "budget",
        "{\"b\":\"" + words + "\"}", "category", "SIMPLE", "author", AGENT, "at", now()));
    added("evolutive_estimate_cover", row("case_number", number, "version", 1, "house", "Ciclo", "company", known.legalName, "author", "Irene Pons"));
    String taught = "F-2020-" + known.digits.substring(0, 6);
    long training = added("training", row("case_number", taught, "company_id", known.company, "contact_id", known.ana, "title", "Para " + known.name, "needs", words,
        "included", false, "state", "CLOSED", "themes", "", "reminded", 0, "closing_text", words, "ended_at", now(), "opened_at", now(), "version", 0));
    added("training_event", row("training_id", training, "kind", "REQUESTED", "text", words, "at", now()));
    long proposal = added("training_proposal", row("training_id", training, "number", 1, "syllabus", "GENERAL", "topics", words, "minutes", 60, "dates", "1", "per_hour",
        100, "for_syllabus", 0, "points", 100, "staff", TRAINER, "at", now()));
    added("training_session", row("training_id", training, "proposal_id", proposal, "number", 1, "meeting_id", 1, "starts_at", now(), "minutes", 60, "link",
        "https://x.example/" + known.email, "topics", words, "state", "HELD", "recording", "https://video.example/" + known.email, "progress", words));
    String prospect = "N-2020-" + known.digits.substring(0, 6);
    added("prospect", row("number", prospect, "company_id", known.company, "contact_id", known.ana, "subject", "De " + known.name, "leader", LEADER, "round", 1,
        "waiting", "NOTHING", "outcome", "NO_NEED", "end_reason", words, "opened_at", now(), "version", 0));
    added("prospect_without", row("prospect", prospect, "step", "CUSTOMISATION", "reason", words));
    added("prospect_event", row("prospect", prospect, "kind", "OPENED", "text", words, "at", now()));
    added("prospect_study", row("prospect", prospect, "round", 1, "findings", words, "need_exists", false, "reason", words, "staff", LEADER));
    added("prospect_need", row("prospect", prospect, "round", 1, "text", words));
    added("prospect_proposal", row("prospect", prospect, "version", 1, "round", 1, "title", known.name, "situation", words, "offer", words, "conditions", words,
        "author", LEADER, "saved_at", now(), "seen", 0));
    added("prospect_answer", row("prospect", prospect, "word", "CONTINUE", "version", 1, "reason", words, "contact_id", known.ana, "at", now(), "address", ADDRESS));
    added("prospect_counterpart", row("prospect", prospect, "role", "IT_SUPPORT", "name", known.guest, "area", "TI", "email", known.guestEmail, "waived", words));
    added("prospect_agent", row("prospect", prospect, "name", known.guest, "profile", "AGENT", "employer", known.legalName));
    added("prospect_check", row("prospect", prospect, "profile", "AGENT", "item", "domains", "result", "PASSED", "note", words, "staff", AGENT, "at", now()));
    added("prospect_obstacle", row("prospect", prospect, "kind", "OTHER", "text", words, "staff", AGENT, "at", now(), "solution", words));
    added("prospect_wish", row("prospect", prospect, "text", words));
    added("prospect_installation", row("prospect", prospect, "type", "CUSTOM", "ours", "Pablo", "theirs", known.guest, "agreed_on", LocalDate.of(2026, 1, 2)));
    added("prospect_feature", row("case_number", "E-2021-" + known.digits.substring(0, 6), "prospect", prospect, "title", known.name, "description", words,
        "estimated_time", "un mes", "acknowledged_by", known.guest, "acknowledged_on", LocalDate.of(2026, 1, 2), "question", words, "reminded", false, "begun_at", now()));
    added("prospect_finding", row("prospect", prospect, "meeting", 1, "route", "NONE", "text", words, "at", now()));
    String event = "C-2020-" + known.digits.substring(0, 6);
    added("customer_event", row("number", event, "company_id", known.company, "kind", "DEREGISTRATION", "reference", "CT-" + known.digits.substring(0, 6), "signed_on",
        LocalDate.of(2026, 1, 2), "plan", "GOLD", "state", "CLOSED", "opened_at", now(), "closed_at", now(), "closing_text", words, "version", 0));
    added("customer_event_entry", row("number", event, "kind", "OPENED", "text", words, "at", now()));
    added("customer_leaving", row("number", event, "ended_by", "CUSTOMER", "last_day", LocalDate.of(2026, 1, 2), "notice", words, "interview_notes", words, "version", 0));
    String said = "G-2020-" + known.digits.substring(0, 6);
    added("feedback", row("number", said, "company_id", known.company, "contact_id", known.ana, "why", "BY_HAND", "reason", words, "opened_at", now(), "period_first",
        LocalDate.of(2025, 1, 1), "period_last", LocalDate.of(2025, 12, 31), "state", "CLOSED", "arranged", false, "joint", false, "reminded", 0, "attempts", 0,
        "comments", words, "complaint", words, "ended_at", now(), "version", 0));
    added("feedback_need", row("feedback", said, "text", words));
    added("csm_finding", row("company_id", known.company, "kind", "NEED", "text", words, "source", "ERASURE", "at", now()));
    String farmed = "G-2021-" + known.digits.substring(0, 6);
    added("farming", row("number", farmed, "feedback", said, "company_id", known.company, "need", words, "leader", LEADER, "revision", 0, "state", "LOST", "reminded", 0,
        "end_reason", words, "opened_at", now(), "ended_at", now(), "version", 0));
    added("farming_sheet", row("farming", farmed, "knowledge", words, "person", known.guest, "support_areas", "", "support_question", words, "seen", 0));
    added("opportunity", row("number", "O-2020-" + known.digits.substring(0, 6), "company_id", known.company, "kind", "FARMING", "title", "De " + known.name, "stage", "ANALYSIS",
        "state", "LOST", "owner", LEADER, "case_number", farmed, "opened_at", now(), "closed_at", now(), "reason", words, "version", 0));
    added("survey", row("company_id", known.company, "subject", known.name, "contact_id", known.ana, "asked_by", LEADER, "asked_at", now(), "answered_from", ADDRESS));
    jdbc.sql("insert into survey_question (survey_id, words, answer_kind, required, answer) select max(id), ?, 'TEXT', false, ? from survey").params(known.name, words).update();
    added("tpoint_request", row("case_number", ticket, "company_id", known.company, "service", "INTEGRATION_SUPPORT", "amount", 100, "purpose", words, "third_party", known.guest,
        "written_by", "staff:" + AGENT, "written_at", now()));
    added("risk", row("case_number", ticket, "client", known.legalName, "description", "De " + known.name, "kind", "INTERNAL", "owner", LEADER, "entered_at", now(), "closed_at", now(), "closing_note", words));
    added("staff_hand_over", row("task_id", "x", "task_name", "Llamar", "case_number", ticket, "company", known.legalName, "why", "REASSIGNED", "note", words, "at", now()));
    added("on_call_alert", row("case_number", ticket, "customer", known.legalName, "summary", "Llamó " + known.name, "opened_at", now(), "ended_at", now()));
    added("task_offer", row("person", "x.test", "task_id", "x", "case_number", ticket, "task_name", "Llamar", "answer", "SKIPPED", "reason", words, "at", now()));
    added("written_answer", row("case_number", ticket, "person", "x.test", "form", "f", "fields", words, "seen_entry", 0, "saved_at", now()));
    added("value_correction", row("case_number", ticket, "process_instance", "x", "process_key", "ticket", "step", "s", "name", "n", "value_before", words, "value_after",
        words, "reason", "De " + known.name, "person", LEADER, "corrected_at", now()));
    added("ticket_extra", row("ticket_number", ticket, "name", "extra_x", "text_value", words));
    added("operation_alert", row("cause", "mail " + known.email, "title", "Rechaza " + known.email, "details", known.email, "batch", "b", "raised_at", now(), "solved_at", now()));
    added("contact_invitation", row("company_id", known.company, "name", known.guest, "email", known.guestEmail, "phone", known.phone, "sees_company", false,
        "may_buy", false, "administers_users", false, "invited_by", known.ana, "invited_at", now()));
    added("access_request", row("purpose", "LOGIN", "login_name", known.email, "requested_at", now()));
    added("login_attempt", row("subject", "user:" + known.email, "failures", 1, "last_failure_at", now(), "wait_until", now()));
    added("own_device", row("account_kind", "CONTACT", "account_id", String.valueOf(known.ana), "token_hash", known.mark + "x", "name", known.name, "created_at", now(),
        "last_used_at", now(), "expires_at", now()));
  }

  /** Made by hand, and no more than a part of a life: nobody else's lists are to come across them. */
  @AfterEach
  void rowsMadeByHandGo() {
    List.of("exchange_refusal where import_id in (select id from exchange_import where sha256 = 'x')", "exchange_import where sha256 = 'x'",
        "exchange_part where file_id in (select id from exchange_file where sha256 = 'x')", "exchange_file where sha256 = 'x'", "opportunity where case_number like 'G-2021-%'", "farming_sheet where farming like 'G-2021-%'", "farming where number like 'G-2021-%'",
        "feedback_need where feedback like 'G-2020-%'", "csm_finding where source = 'ERASURE'", "feedback where number like 'G-2020-%'",
        "customer_leaving where number like 'C-2020-%'", "customer_event_entry where number like 'C-2020-%'", "customer_event where number like 'C-2020-%'")
        .forEach(rows -> jdbc.sql("delete from " + rows).update());
  }

  private static java.time.OffsetDateTime now() {
    return TUE_2026_03_10_10H.atOffset(java.time.ZoneOffset.UTC);
  }

  private static Map<String, Object> row(Object... pairs) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      row.put((String) pairs[i], pairs[i + 1]);
    }
    return row;
  }

  /** Returns the id; 0 where there is none. */
  private long added(String table, Map<String, Object> row) {
    jdbc.sql("insert into " + table + " (" + String.join(", ", row.keySet()) + ") values ("
        + row.keySet().stream().map(name -> ":" + name).collect(Collectors.joining(", ")) + ")").params(row).update();
    return Set.of("evolutive", "training", "training_proposal").contains(table)
        ? jdbc.sql("select max(id) from " + table).query(Long.class).single() : 0;
  }

  // --- the whole company

  @Test
  void noColumnKnowsTheCompanyAndAllElseStays() {
    Known known = everything();
    Customer other = authorising("9");
    String running = opened(other, "Otra cosa de Pol y de Ana Prat");
    List<Map<String, Object>> before = rowsOf(other, running);
    assertThat(knowing(known)).as("the test knows where to look").hasSizeGreaterThan(60);

    assertThatThrownBy(() -> erasures.request(known.company, null, "RGPD-2026-14", LEADER)).isInstanceOf(InputRefused.class)
        .hasMessageContaining("La empresa sigue en el estado «Activa»").hasMessageContaining("hasta el 31 dic 2031");
    becomesInactive(known);
    itIs(at("2031-12-30T10:00"));
    assertThat(erasures.plan(known.company, null).holds()).containsExactly("La ley obliga a conservar los datos hasta el 31 dic 2031.");
    itIs(at("2032-01-02T10:00"));
    assertThat(erasures.plan(known.company, null).holds()).isEmpty();
    assertThat(erasures.plan(known.company, null).rows()).isGreaterThan(60);
    assertThatThrownBy(() -> erasures.request(known.company, null, "La pidió Ana", LEADER)).isInstanceOf(InputRefused.class)
        .hasMessageContaining("No escriba nombres");

    Erasure asked = erasures.request(known.company, null, "RGPD-2026-14", LEADER);
    assertThatThrownBy(() -> erasures.request(known.company, null, "RGPD-2026-14", LEADER)).hasMessageContaining("Ya hay un borrado pedido.");
    assertThatThrownBy(() -> does(LEADER, asked.key(), CONFIRM, YES)).isInstanceOf(InputRefused.class).hasMessageContaining("lo confirma otra persona");
    does(CARE_MANAGER, asked.key(), CONFIRM, YES);
    assertThat(messages.ofCase(asked.key())).extracting(letter -> letter.recipient()).containsExactlyInAnyOrder(known.email, "pol." + known.mark + "@riera.example");
    assertThat(messages.ofCase(asked.key()).get(0).plain()).contains("vamos a borrar los datos personales");
    letterLeaves(asked);
    eraseAll(asked);

    Erasure done = erasures.of(known.company).get(0);
    assertThat(done.state()).isEqualTo(ErasureState.DONE);
    assertThat(done).extracting(Erasure::reference, Erasure::requestedBy, Erasure::decidedBy, Erasure::told).containsExactly("RGPD-2026-14", LEADER, CARE_MANAGER, 2);
    assertThat(done.rooms()).extracting(Erasure.Emptied::room).containsExactlyInAnyOrderElementsOf(rooms.rooms());
    assertThat(done.touched()).isGreaterThan(60);
    assertThat(knowing(known)).isEmpty();

    assertThat(customers.contact(known.pol).name()).isEqualTo("Contacto " + known.pol);
    assertThat(customers.company(known.company).legalName()).isEqualTo("Empresa " + known.company);
    String ticket = jdbc.sql("select number from ticket where company_id = ?").param(known.company).query(String.class).single();
    assertThat(tickets.ticket(ticket).description()).startsWith("Llame a Contacto " + known.ana + " (antes Contacto " + known.ana + ", contacto-" + known.ana + "@borrado.invalid)");
    assertThat(tickets.attachments(ticket)).isEmpty();
    assertThat(jdbc.sql("select state from exchange_import where origin = ?").param(known.origin()).query(String.class).single()).as("it would bring them back")
        .isEqualTo("STOPPED");
    assertThat(jdbc.sql("select distinct author from ticket_message where ticket_number = ?").param(ticket).query(String.class).list())
        .contains("Contacto " + known.pol, "Pablo Ortega", "Autor de otra herramienta");
    assertThat(ledgerChecks.check(Author.SERVICE).differences().stream().filter(one -> one.company() == known.company)).isEmpty();

    assertThat(rowsOf(other, running)).as("six years later alarms may have been added, nothing else").containsAll(before);
    itIs(TUE_2026_03_10_10H);
    classifiedAs(running, TicketType.QUERY);
    assertThat(openTasks(running)).contains("UserTask_AnswerQuery");

    PersonalTraces again = new PersonalTraces(known.company, true, Set.of(known.ana, known.pol), Set.of(), Set.copyOf(rooms.casesOf(known.company)),
        List.of(new Term(Kind.NAME, known.name, PersonalTraces.pseudonym(known.ana)), new Term(Kind.EMAIL, known.email, PersonalTraces.address(known.ana)),
            new Term(Kind.TAX_ID, known.taxId, "(NIF borrado)")));
    rooms.rooms().forEach(room -> assertThat(rooms.count(room, again)).as(room).isZero());
    assertThat(erasures.plan(known.company, null).holds()).containsExactly("Los datos de esta empresa ya están borrados.");
  }

  // --- one contact

  @Test
  void oneContactIsForgottenOnRequestWhenNothingHoldsIt() {
    Known known = new Known();
    meetings.held(new NewMeeting(null, customer().company(), null, Purpose.FOLLOW_UP, "OTHER", "Visita", TUE_2026_03_10_10H.minusSeconds(7200),
        Duration.ofHours(1), null, List.of(Attendee.guest(known.name, known.email))), new Minutes("Contentos.", List.of(Attendee.guest(known.name, known.email)),
        null), LEADER);
    String open = tickets.open(new NewTicket(known.company, known.ana, "De " + known.name, "Soy " + known.name + ", " + known.email, Urgency.NORMAL, null, null, null, null,
        SELLS), List.of());
    assertThatThrownBy(() -> erasures.request(known.company, known.ana, "RGPD-1", LEADER)).isInstanceOf(InputRefused.class)
        .hasMessageContaining("El contacto sigue activo").hasMessageContaining(open);
    tickets.customerWithdraws(open, known.ana, "Ya no.");
    registry.change(left(known.ana));

    Erasure refused = erasures.request(known.company, known.ana, "RGPD-1", LEADER);
    assertThatThrownBy(() -> does(CARE_MANAGER, refused.key(), CONFIRM, Map.of("erasureDecision", "REFUSED"))).isInstanceOf(InputRefused.class)
        .hasMessageContaining("«Por qué no»");
    does(LEADER, refused.key(), CONFIRM, Map.of("erasureDecision", "REFUSED", "erasureWhy", "La solicitud era de otra persona."));
    assertThat(erasures.of(known.company).get(0).state()).isEqualTo(ErasureState.REFUSED);
    assertThat(customers.contact(known.ana).name()).isEqualTo(known.name);

    Erasure asked = erasures.request(known.company, known.ana, "RGPD-2", LEADER);
    does(CARE_MANAGER, asked.key(), CONFIRM, YES);
    Contact back = customers.contact(known.ana);
    assertThatThrownBy(() -> registry.change(new Contact(back.id(), back.companyId(), back.name(), back.email(), back.phone(), true, null, true, true, true, back.version())))
        .isInstanceOf(InputRefused.class).hasMessageContaining("se están borrando los datos personales");
    letterLeaves(asked);
    eraseAll(asked);
    assertThat(customers.contact(known.ana)).extracting(Contact::name, Contact::email, Contact::phone)
        .containsExactly("Contacto " + known.ana, "contacto-" + known.ana + "@borrado.invalid", "");
    assertThat(tickets.ticket(open).description()).isEqualTo("Soy Contacto " + known.ana + ", contacto-" + known.ana + "@borrado.invalid");
    assertThat(knowing(List.of(known.name, known.earlierName, known.email, known.earlierEmail))).isEmpty();
    assertThat(customers.company(known.company).legalName()).as("the company stays").isEqualTo(known.legalName);
    assertThat(customers.contact(known.pol).name()).isEqualTo("Pol");
    assertThat(erasures.plan(known.company, known.ana).holds()).containsExactly("Los datos de este contacto ya están borrados.");
  }

  @Test
  void whatPassedOnToAColleagueIsTheirsAndAFullTextLosesItsEnd() {
    Known known = new Known();
    Contact pol = customers.contact(known.pol);
    registry.change(new Contact(pol.id(), pol.companyId(), pol.name(), known.earlierEmail, "", true, null, true, true, true, pol.version()));
    registry.change(left(known.ana));
    String full = "x".repeat(500 - 10) + " " + known.digits;
    registry.add(new AgreedChange(0, known.company, full, 2, AgreedPeriod.MONTH, 0));
    meetings.held(new NewMeeting(null, known.company, null, Purpose.FOLLOW_UP, "OTHER", "Con Pol", TUE_2026_03_10_10H.minusSeconds(7200), Duration.ofHours(1), null,
        List.of(Attendee.contact(known.pol, "Pol", known.earlierEmail))), new Minutes("Nada.", List.of(Attendee.contact(known.pol, "Pol", known.earlierEmail)), "Nada"), LEADER);
    jdbc.sql("update meeting set state = 'PLANNED' where company_id = ?").param(known.company).update();
    added("access_request", row("purpose", "LOGIN", "login_name", known.earlierEmail, "requested_at", now()));

    assertThat(erasures.plan(known.company, null).holds()).anyMatch(hold -> hold.contains("«Con Pol»"));
    assertThat(erasures.plan(known.company, known.ana).holds()).as("others' meetings go on").isEmpty();
    Erasure asked = erasures.request(known.company, known.ana, "RGPD-3", LEADER);
    does(CARE_MANAGER, asked.key(), CONFIRM, YES);
    letterLeaves(asked);
    eraseAll(asked);
    assertThat(customers.contact(known.pol).email()).isEqualTo(known.earlierEmail);
    assertThat(jdbc.sql("select count(*) from access_request where login_name = ?").param(known.earlierEmail).query(Integer.class).single()).isEqualTo(1);
    assertThat(jdbc.sql("select new_value from customer_change where subject = 'CONTACT' and subject_id = ? and field = 'email'").param(known.pol).query(String.class).list())
        .contains(known.earlierEmail);
    assertThat(customers.agreedChanges(known.company)).extracting(AgreedChange::description).anyMatch(text -> text.startsWith("xxx") && text.length() <= 500)
        .noneMatch(text -> text.contains(known.digits));
    jdbc.sql("update meeting set state = 'HELD' where company_id = ?").param(known.company).update();
    jdbc.sql("delete from access_request where login_name = ?").param(known.earlierEmail).update();
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void theTracesWalkEveryNodeAndEveryFlowOfTheModel() {
    assertThat(walked.notWalked("data-erasure", repository, history)).isEmpty();
  }

  // --- what the traces are made of

  private void becomesInactive(Known known) {
    Company active = customers.company(known.company);
    registry.change(SomeCompany.inactive(active));
  }

  private Contact left(long contact) {
    Contact c = customers.contact(contact);
    return new Contact(c.id(), c.companyId(), c.name(), c.email(), c.phone(), c.seesCompany(), c.mayAuthoriseUpTo(), c.mayBuy(), c.administersUsers(), false, c.version());
  }

  /** Nobody's address goes while the letter is on its way. */
  private void letterLeaves(Erasure asked) {
    jdbc.sql("update message_outbox set status = 'PENDING' where case_number = ?").param(asked.key()).update();
    fires(asked.key(), "Timer_LettersLeave");
    assertThat(jobs(asked, "ServiceTask_EraseRoom")).as("the letter is on its way").isEmpty();
    jdbc.sql("update message_outbox set status = 'SENT' where case_number = ?").param(asked.key()).update();
    fires(asked.key(), "Timer_LettersLeave");
  }

  private void eraseAll(Erasure asked) {
    List<Job> next = jobs(asked, "ServiceTask_EraseRoom");
    int rounds = 0;
    while (!next.isEmpty()) {
      management.executeJob(next.get(0).getId());
      next = jobs(asked, "ServiceTask_EraseRoom");
      rounds++;
    }
    assertThat(rounds).as("each room in its own transaction").isEqualTo(rooms.rooms().size());
  }

  private List<Job> jobs(Erasure asked, String activity) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(asked.key(), "data-erasure").list().stream().map(ProcessInstance::getId)
        .flatMap(id -> management.createJobQuery().processInstanceId(id).activityId(activity).list().stream()).toList();
  }

  private List<Map<String, Object>> rowsOf(Customer other, String number) {
    List<Map<String, Object>> rows = new ArrayList<>();
    rows.addAll(jdbc.sql("select * from company where id = ?").param(other.company()).query().listOfRows());
    rows.addAll(jdbc.sql("select * from contact where company_id = ? order by id").param(other.company()).query().listOfRows());
    rows.addAll(jdbc.sql("select number, subject, description, author, text_no from ticket where number = ?").param(number).query().listOfRows());
    rows.addAll(jdbc.sql("select id, author, actor_id, details from (select id, actor as author, actor_id, details from ticket_event where ticket_number = ?) e order by id")
        .param(number).query().listOfRows());
    return rows;
  }

  private List<String> knowing(Known known) {
    return knowing(known.traces());
  }

  private List<String> knowing(List<String> traces) {
    return new WrittenAnywhere(jdbc).columnsWith(traces);
  }
}
