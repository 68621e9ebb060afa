package io.ciclo.customers;

import static io.ciclo.engine.Columns.utc;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** What is over in the life of a customer, one of each kind for each number: written into the tables, because living it takes years. */
public final class SomeLife {

  private static final String A_YEAR = "1987";

  private final JdbcClient jdbc;
  private final long company;
  private final long contact;

  public SomeLife(JdbcClient jdbc, long company, long contact) {
    this.jdbc = jdbc;
    this.company = company;
    this.contact = contact;
  }

  /** Numbers of cases, such as {@code T-1987-017000001}: made of the company's id and this one. */
  public String number(char letter, int no) {
    return letter + "-" + A_YEAR + "-%09d".formatted(company * 1000 + no);
  }

  public void write(int no, Instant begun) {
    Instant at = begun.truncatedTo(ChronoUnit.MILLIS);
    prospect(no, at);
    ticket(no, at.plus(Duration.ofDays(100)));
    training(no, at.plus(Duration.ofDays(120)));
    meeting(no, at.plus(Duration.ofDays(130)));
    document(no, at.plus(Duration.ofDays(140)));
    pack(no, at.plus(Duration.ofDays(150)));
    registration(no, at.plus(Duration.ofDays(92)));
    growth(no, at.plus(Duration.ofDays(160)));
  }

  /** Two rounds, the proof of concept, a feature with its own evolutive, and in the end no need. */
  private void prospect(int no, Instant at) {
    String number = number('N', no);
    jdbc.sql("""
            insert into prospect (number, company_id, contact_id, subject, leader, round, waiting, outcome, end_reason, opened_at, version)
            values (?, ?, ?, ?, 'lucia.ferrer', 2, 'NOTHING', 'DESISTED', 'Fin', ?, 0)""")
        .params(number, company, contact, "Chat para la tienda " + no, utc(at)).update();
    milestone(number, "BUSINESS_CASE", 1, "OPENING", at.plus(Duration.ofDays(1)));
    milestone(number, "BUSINESS_CASE", 1, "CLOSING", at.plus(Duration.ofDays(5)));
    milestone(number, "PROPOSAL", 1, "OPENING", at.plus(Duration.ofDays(6)));
    milestone(number, "PROPOSAL", 2, "OPENING", at.plus(Duration.ofDays(20)));
    milestone(number, "PROPOSAL", 2, "CLOSING", at.plus(Duration.ofDays(25)));
    milestone(number, "PROOF_OF_CONCEPT", 2, "OPENING", at.plus(Duration.ofDays(30)));
    milestone(number, "PROOF_OF_CONCEPT", 2, "CLOSING", at.plus(Duration.ofDays(50)));
    proposal(number, 1, "IMPROVE", at.plus(Duration.ofDays(8)));
    proposal(number, 2, "CONTINUE", at.plus(Duration.ofDays(24)));
    String feature = number('E', no);
    jdbc.sql("""
            insert into prospect_feature (case_number, prospect, title, description, estimated_time, acknowledged_by, acknowledged_on, reminded, begun_at)
            values (?, ?, ?, 'Descripción', 'dos semanas', 'Ana Prat', ?, false, ?)""")
        .params(feature, number, "Botón propio " + no, LocalDate.ofInstant(at, ZoneOffset.UTC), utc(at.plus(Duration.ofDays(55)))).update();
    evolutive(feature, at.plus(Duration.ofDays(55)));
    jdbc.sql("insert into case_link (from_case, to_case, kind, linked_at) values (?, ?, 'FEATURE', ?)")
        .params(number, feature, utc(at.plus(Duration.ofDays(55)))).update();
    jdbc.sql("insert into prospect_event (prospect, kind, text, at) values (?, 'ENDED', 'DESISTED', ?)")
        .params(number, utc(at.plus(Duration.ofDays(90)))).update();
  }

  private void milestone(String number, String phase, int round, String purpose, Instant at) {
    jdbc.sql("insert into prospect_milestone (prospect, phase, round, purpose, at) values (?, ?, ?, ?, ?)")
        .params(number, phase, round, purpose, utc(at)).update();
  }

  private void proposal(String number, int version, String answer, Instant at) {
    jdbc.sql("""
            insert into prospect_proposal (prospect, version, round, title, situation, offer, conditions, author, saved_at, sent_at, seen)
            values (?, ?, ?, 'Atender por chat', 'Situación', 'Oferta', '', 'lucia.ferrer', ?, ?, 1)""")
        .params(number, version, version, utc(at), utc(at)).update();
    jdbc.sql("insert into prospect_answer (prospect, word, version, reason, contact_id, at, address) values (?, ?, ?, '', ?, ?, '192.0.2.1')")
        .params(number, answer, version, contact, utc(at.plus(Duration.ofDays(3)))).update();
  }

  private void evolutive(String number, Instant at) {
    jdbc.sql("""
            insert into evolutive (case_number, company_id, state, priority, versions_before, answerable, outcome, ended_at, opened_at, version)
            values (?, ?, 'CLOSED', 'LOW', 0, false, 'DELIVERED', ?, ?, 0)""")
        .params(number, company, utc(at.plus(Duration.ofDays(20))), utc(at)).update();
  }

  /** A closed one, with an evolutive of its own number and a case of the CSM. */
  private void ticket(int no, Instant at) {
    String number = number('T', no);
    Instant closed = at.plus(Duration.ofDays(30));
    jdbc.sql("""
            insert into ticket (number, company_id, contact_id, subject, description, urgency, can_enter, can_add_products, can_finish_order,
              urgent, origin, author_kind, author, opened_at, state, type, provisional, immediate, rejections, close_reason, closed_at,
              last_activity_at, version)
            values (?, ?, ?, ?, 'Descripción', 'NORMAL', true, true, true, false, 'PORTAL', 'CUSTOMER', 'Ana Prat', ?, 'CLOSED', 'CHANGE',
              false, false, 0, 'SOLVED', ?, ?, 0)""")
        .params(number, company, contact, "Un filtro por talla " + no, utc(at), utc(closed), utc(closed)).update();
    evolutive(number, at.plus(Duration.ofDays(2)));
    String csm = number('S', no);
    jdbc.sql("insert into csm_case (number, kind, company_id, ticket_number, origin, story, opened_at, closed_at)"
            + " values (?, 'UNHAPPY', ?, ?, ?, 'Historia', ?, ?)")
        .params(csm, company, number, number, utc(at.plus(Duration.ofDays(10))), utc(at.plus(Duration.ofDays(12)))).update();
    jdbc.sql("insert into case_link (from_case, to_case, kind, linked_at) values (?, ?, 'CSM', ?)")
        .params(csm, number, utc(at.plus(Duration.ofDays(10)))).update();
  }

  private void training(int no, Instant at) {
    jdbc.sql("""
            insert into training (case_number, company_id, contact_id, title, needs, included, state, themes, reminded, outcome, ended_at,
              opened_at, version)
            values (?, ?, ?, ?, 'Necesidades', false, 'CLOSED', '', 0, 'COMPLETED', ?, ?, 0)""")
        .params(number('F', no), company, contact, "Aprender el panel " + no, utc(at.plus(Duration.ofDays(9))), utc(at)).update();
  }

  private void meeting(int no, Instant at) {
    jdbc.sql("""
            insert into meeting (uid, company_id, purpose, kind, subject, start_at, length_minutes, state, sequence_number, minutes_text, planner, version)
            values (?, ?, 'FOLLOW_UP', 'OTHER', ?, ?, 60, 'HELD', 0, 'Acta', 'lucia.ferrer', 0)""")
        .params("vida-" + company + "-" + no, company, "Cómo va todo " + no, utc(at)).update();
  }

  private void document(int no, Instant at) {
    GeneratedKeyHolder document = new GeneratedKeyHolder();
    jdbc.sql("insert into document (kind_key, company_id, title, same_as) values ('contract', ?, ?, ?)")
        .params(company, "Contrato firmado " + no, "vida|" + company + "|" + no).update(document, "id");
    GeneratedKeyHolder version = new GeneratedKeyHolder();
    jdbc.sql("""
            insert into document_version (document_id, number, published_at, published_by, note, content_kind, fingerprint, address)
            values (?, 1, ?, 'lucia.ferrer', '', 'LINK', ?, 'https://documentos.example/contrato')""")
        .params(document.getKeyAs(Long.class), utc(at), "vida").update(version, "id");
    jdbc.sql("""
            insert into document_delivery (version_id, company_id, contact_id, receiver, stage, case_number, at, delivered_by)
            values (?, ?, ?, 'Ana Prat', 'REGISTRATION', '', ?, 'lucia.ferrer')""")
        .params(version.getKeyAs(Long.class), company, contact, utc(at)).update();
  }

  private void pack(int no, Instant at) {
    GeneratedKeyHolder sale = new GeneratedKeyHolder();
    jdbc.sql("""
            insert into tpoint_sale (company_id, case_number, started_by, started_at, offered_until, discount, state, version)
            values (?, ?, 'lucia.ferrer', ?, ?, 0, 'SOLD', 0)""")
        .params(company, number('T', no), utc(at), utc(at)).update(sale, "id");
    jdbc.sql("""
            insert into tpoint_order (sale_id, company_id, case_number, ordered_at, ordered_by, size, list_cents, discount_cents, tax_percent,
              tax_cents, currency, counted_when, version)
            values (?, ?, ?, ?, 'contact:1', 5000, 100000, 0, 21.00, 21000, 'EUR', 'SOLD', 0)""")
        .params(sale.getKeyAs(Long.class), company, number('T', no), utc(at)).update();
  }

  private void registration(int no, Instant at) {
    jdbc.sql("""
            insert into customer_event (number, company_id, kind, reference, signed_on, plan, from_case, state, opened_at, closed_at, outcome, version)
            values (?, ?, 'REGISTRATION', ?, ?, 'GOLD', ?, 'CLOSED', ?, ?, 'REGISTERED', 0)""")
        .params(number('C', no), company, "CT-1987-" + company + "-" + no, LocalDate.ofInstant(at, ZoneOffset.UTC), number('N', no), utc(at),
            utc(at.plus(Duration.ofDays(7)))).update();
    jdbc.sql("insert into case_link (from_case, to_case, kind, linked_at) values (?, ?, 'CONTRACT_SIGNED', ?)")
        .params(number('N', no), number('C', no), utc(at)).update();
  }

  /** A Feedback, and an opportunity that was won. */
  private void growth(int no, Instant at) {
    jdbc.sql("""
            insert into feedback (number, company_id, contact_id, why, reason, opened_at, period_first, period_last, state, arranged, joint,
              reminded, attempts, satisfaction, outcome, ended_at, version)
            values (?, ?, ?, 'BY_HAND', '', ?, ?, ?, 'CLOSED', false, false, 0, 0, 4, 'TAKEN', ?, 0)""")
        .params(number('G', no), company, contact, utc(at), LocalDate.ofInstant(at, ZoneOffset.UTC).minusDays(90),
            LocalDate.ofInstant(at, ZoneOffset.UTC), utc(at.plus(Duration.ofDays(6)))).update();
    jdbc.sql("""
            insert into opportunity (number, company_id, kind, title, stage, state, owner, case_number, opened_at, closed_at, version)
            values (?, ?, 'FARMING', ?, 'CONTRACT', 'WON', 'lucia.ferrer', ?, ?, ?, 0)""")
        .params(number('O', no), company, "Atender también por teléfono " + no, number('G', no), utc(at.plus(Duration.ofDays(7))),
            utc(at.plus(Duration.ofDays(40)))).update();
  }
}
