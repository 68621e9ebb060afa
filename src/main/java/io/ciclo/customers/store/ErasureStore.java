package io.ciclo.customers.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;
import static io.ciclo.engine.Columns.word;

import io.ciclo.customers.desk.Erasure;
import io.ciclo.customers.desk.ErasureState;
import io.ciclo.engine.PersonalTraces;
import io.ciclo.engine.PersonalTraces.Kind;
import io.ciclo.engine.PersonalTraces.Term;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Records of erasures, and what the registry and its log of changes know about somebody, now and before. */
@Repository
public class ErasureStore {

  private static final String CASE = "CASE";
  private static final String CONTACT = "CONTACT";
  private static final String INVITATION = "INVITATION";
  private static final int LONGEST_TERM = 400;

  private final JdbcClient jdbc;

  ErasureStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  // records

  public long add(long company, Long contact, String reference, String by, Instant at) {
    GeneratedKeyHolder id = new GeneratedKeyHolder();
    jdbc.sql("insert into personal_erasure (company_id, contact_id, reference, requested_by, requested_at, state, told)"
        + " values (?, ?, ?, ?, ?, 'REQUESTED', 0)").params(company, contact, reference, by, utc(at)).update(id, "id");
    return id.getKeyAs(Long.class);
  }

  public Optional<Erasure> find(long id) {
    return jdbc.sql("select * from personal_erasure where id = ?").param(id).query(this::erasure).optional();
  }

  /** The latest first. */
  public List<Erasure> all(int most) {
    return jdbc.sql("select * from personal_erasure order by id desc limit ?").param(most).query(this::erasure).list();
  }

  /** The latest first. */
  public List<Erasure> of(long company) {
    return jdbc.sql("select * from personal_erasure where company_id = ? order by id desc").param(company).query(this::erasure).list();
  }

  private Erasure erasure(ResultSet row, int number) throws SQLException {
    long id = row.getLong("id");
    List<Erasure.Emptied> rooms = jdbc.sql("select room, touched from personal_erasure_room where erasure_id = ? order by at, room").param(id)
        .query((room, ignored) -> new Erasure.Emptied(room.getString("room"), room.getInt("touched"))).list();
    return new Erasure(id, row.getLong("company_id"), row.getObject("contact_id", Long.class), row.getString("reference"),
        row.getString("requested_by"), instant(row, "requested_at"), word(row, "state", ErasureState.class), row.getString("decided_by"),
        instant(row, "decided_at"), row.getString("refused_why"), row.getInt("told"), instant(row, "erased_at"), rooms);
  }

  /** One request or decision about a company at a time; the registry locks the same row. */
  public void lock(long company) {
    jdbc.sql("select id from company where id = ? for update").param(company).query(Long.class).optional();
  }

  /** @param why null when it is confirmed */
  public void decide(long id, ErasureState state, String by, Instant at, String why) {
    jdbc.sql("update personal_erasure set state = ?, decided_by = ?, decided_at = ?, refused_why = ? where id = ?")
        .params(state.name(), by, utc(at), why, id).update();
  }

  public void told(long id, int letters) {
    jdbc.sql("update personal_erasure set told = ? where id = ?").params(letters, id).update();
  }

  public void emptied(long id, String room, int touched, Instant at) {
    jdbc.sql("insert into personal_erasure_room (erasure_id, room, touched, at) values (?, ?, ?, ?)").params(id, room, touched, utc(at)).update();
  }

  public void done(long id, Instant at) {
    jdbc.sql("delete from personal_erasure_term where erasure_id = ?").param(id).update();
    jdbc.sql("update personal_erasure set state = 'DONE', erased_at = ? where id = ?").params(utc(at), id).update();
  }

  // by what somebody is known, while it is being erased

  public void keep(long id, PersonalTraces traces) {
    traces.contacts().forEach(contact -> keep(id, CONTACT, String.valueOf(contact), ""));
    traces.invitations().forEach(invitation -> keep(id, INVITATION, String.valueOf(invitation), ""));
    traces.cases().forEach(number -> keep(id, CASE, number, ""));
    traces.terms().forEach(term -> keep(id, term.kind().name(), term.value(), term.pseudonym()));
  }

  private void keep(long id, String kind, String term, String pseudonym) {
    if (term.length() <= LONGEST_TERM) {
      jdbc.sql("insert into personal_erasure_term (erasure_id, kind, term, pseudonym) values (?, ?, ?, ?)").params(id, kind, term, pseudonym)
          .update();
    }
  }

  public PersonalTraces kept(Erasure erasure) {
    Set<Long> contacts = new HashSet<>();
    Set<Long> invitations = new HashSet<>();
    Set<String> cases = new HashSet<>();
    List<Term> terms = new ArrayList<>();
    jdbc.sql("select kind, term, pseudonym from personal_erasure_term where erasure_id = ? order by id").param(erasure.id()).query(row -> {
      String term = row.getString("term");
      switch (row.getString("kind")) {
        case CONTACT -> contacts.add(Long.valueOf(term));
        case INVITATION -> invitations.add(Long.valueOf(term));
        case CASE -> cases.add(term);
        default -> terms.add(new Term(Kind.valueOf(row.getString("kind")), term, row.getString("pseudonym")));
      }
    });
    return new PersonalTraces(erasure.company(), erasure.wholeCompany(), contacts, invitations, cases, terms);
  }

  // what the registry knows

  /** Names, addresses and phones that a contact bears or has borne. */
  public List<Term> termsOfContact(long contact) {
    List<Term> terms = new ArrayList<>();
    jdbc.sql("""
        select 'name' as field, name as said from contact where id = :id
        union select 'email', email from contact where id = :id
        union select 'phone', phone from contact where id = :id
        union select field, old_value from customer_change where subject = 'CONTACT' and subject_id = :id and field in ('name', 'email', 'phone')
        union select field, new_value from customer_change where subject = 'CONTACT' and subject_id = :id and field in ('name', 'email', 'phone')
        """).param("id", contact).query(row -> {
          String said = row.getString("said");
          if (said != null && !said.isBlank()) {
            terms.add(switch (row.getString("field")) {
              case "name" -> new Term(Kind.NAME, said, PersonalTraces.pseudonym(contact));
              case "email" -> new Term(Kind.EMAIL, said, PersonalTraces.address(contact));
              default -> new Term(Kind.PHONE, said, "(teléfono borrado)");
            });
          }
        });
    return terms;
  }

  /** Names and tax ids that a company bears or has borne. */
  public List<Term> termsOfCompany(long company) {
    List<Term> terms = new ArrayList<>();
    jdbc.sql("""
        select 'legalName' as field, legal_name as said from company where id = :id
        union select 'taxId', tax_id from company where id = :id
        union select field, old_value from customer_change where subject = 'COMPANY' and subject_id = :id and field in ('legalName', 'taxId')
        union select field, new_value from customer_change where subject = 'COMPANY' and subject_id = :id and field in ('legalName', 'taxId')
        """).param("id", company).query(row -> {
          String said = row.getString("said");
          if (said != null && !said.isBlank()) {
            terms.add(row.getString("field").equals("taxId") ? new Term(Kind.TAX_ID, said, "(NIF borrado)")
                : new Term(Kind.COMPANY, said, PersonalTraces.companyPseudonym(company)));
          }
        });
    return terms;
  }

  /** Ids of invitations, those that were accepted or withdrawn included, with what they say of whom they invite. */
  public Map<Long, List<Term>> invitationsOf(long company) {
    Map<Long, List<Term>> invited = new LinkedHashMap<>();
    jdbc.sql("select id, name, email, phone from contact_invitation where company_id = ? order by id").param(company).query(row -> {
      List<Term> terms = new ArrayList<>();
      terms.add(new Term(Kind.NAME, row.getString("name"), "Persona invitada"));
      terms.add(new Term(Kind.EMAIL, row.getString("email"), "invitacion-" + row.getLong("id") + "@borrado.invalid"));
      if (!row.getString("phone").isBlank()) {
        terms.add(new Term(Kind.PHONE, row.getString("phone"), "(teléfono borrado)"));
      }
      invited.put(row.getLong("id"), terms);
    });
    return invited;
  }

  /** The last day on which something was agreed with the company, or it became inactive; empty when neither is known. */
  public Optional<LocalDate> lastDayAsCustomer(long company, ZoneId zone) {
    Optional<LocalDate> contract = jdbc.sql("select max(end_date) from contract where company_id = ?").param(company)
        .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class))).single();
    Optional<LocalDate> inactive = jdbc.sql("select max(changed_at) as at from customer_change where company_id = ? and subject = 'COMPANY'"
            + " and field = 'status' and new_value = 'INACTIVE'").param(company)
        .query((row, number) -> Optional.ofNullable(instant(row, "at")).map(at -> LocalDate.ofInstant(at, zone))).single();
    return contract.isPresent() && inactive.isPresent() ? contract.map(day -> day.isAfter(inactive.get()) ? day : inactive.get())
        : contract.or(() -> inactive);
  }
}
