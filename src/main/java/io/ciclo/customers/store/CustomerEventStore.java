package io.ciclo.customers.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;
import static io.ciclo.engine.Columns.word;

import io.ciclo.customers.CustomerEvent;
import io.ciclo.customers.CustomerEvent.Ending;
import io.ciclo.customers.CustomerEventEntry;
import io.ciclo.customers.CustomerEventKind;
import io.ciclo.customers.CustomerEventOutcome;
import io.ciclo.customers.CustomerEventState;
import io.ciclo.customers.CustomerEventTask;
import io.ciclo.customers.SupportPlan;
import io.ciclo.engine.SearchedWords;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code customer_event}, its history, which only grows, and its list of tasks. */
@Repository
public class CustomerEventStore {

  private static final String READ = "select e.* from customer_event e ";

  private final JdbcClient jdbc;

  CustomerEventStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What follows in this transaction begins nothing for the company at the same time as another one. */
  public void lockCompany(long company) {
    jdbc.sql("select id from company where id = ? for update").param(company).query(Long.class).optional();
  }

  /** Whether a contract of another company bears this reference: there is one of each. */
  public boolean namesContractOfAnother(long company, String reference) {
    return !jdbc.sql("select id from contract where reference = ? and company_id <> ?").params(reference, company).query(Long.class).list().isEmpty();
  }

  /** @throws org.springframework.dao.DuplicateKeyException when this reference was signed already for the company and the kind */
  public void insert(CustomerEvent event) {
    jdbc.sql("""
            insert into customer_event (number, company_id, kind, reference, signed_on, plan, starts_on, ends_on, from_case, state,
              opened_at, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""")
        .params(event.number(), event.company(), event.kind().name(), event.reference(), event.signedOn(), event.plan().name(),
            event.startsOn(), event.endsOn(), event.fromCase(), event.state().name(), utc(event.openedAt())).update();
  }

  /** @throws OptimisticLockingFailureException when somebody else was faster */
  public void change(CustomerEvent event) {
    Ending ending = event.ending();
    int changed = jdbc.sql("""
            update customer_event set plan = ?, starts_on = ?, ends_on = ?, state = ?, closed_at = ?, outcome = ?, closing_text = ?,
              version = version + 1 where number = ? and version = ?""")
        .params(event.plan().name(), event.startsOn(), event.endsOn(), event.state().name(), ending == null ? null : utc(ending.at()),
            ending == null ? null : ending.outcome().name(), ending == null ? null : ending.text(), event.number(), event.version()).update();
    if (changed != 1) {
      throw new OptimisticLockingFailureException(event.number() + " was changed by somebody else");
    }
  }

  public Optional<CustomerEvent> find(String number) {
    return jdbc.sql(READ + "where e.number = ?").param(number).query(CustomerEventStore::event).optional();
  }

  /** One that came to nothing is none. */
  public Optional<CustomerEvent> signed(long company, CustomerEventKind kind, String reference) {
    return jdbc.sql(READ + "where e.company_id = ? and e.kind = ? and e.reference = ? order by e.number").params(company, kind.name(), reference)
        .query(CustomerEventStore::event).list().stream().filter(event -> !event.withoutEffect()).findFirst();
  }

  /** Newest first. */
  public List<CustomerEvent> ofCompany(long company) {
    return jdbc.sql(READ + "where e.company_id = ? order by e.opened_at desc, e.number desc").param(company).query(CustomerEventStore::event).list();
  }

  /** Oldest first. */
  public List<CustomerEvent> openOf(long company) {
    return jdbc.sql(READ + "where e.company_id = ? and e.state <> 'CLOSED' order by e.opened_at, e.number").param(company)
        .query(CustomerEventStore::event).list();
  }

  /** Newest first. */
  public List<CustomerEvent> find(SearchedWords words, int most) {
    return jdbc.sql(READ + "join company c on c.id = e.company_id where " + words.standIn("e.number", "e.reference", "c.legal_name")
        + " order by e.opened_at desc, e.number desc limit " + most).params(words.words()).query(CustomerEventStore::event).list();
  }

  /** The id is ignored. */
  public void append(CustomerEventEntry entry) {
    jdbc.sql("insert into customer_event_entry (number, kind, text, staff, at) values (?, ?, ?, ?, ?)")
        .params(entry.number(), entry.kind().name(), entry.text(), entry.staff(), utc(entry.at())).update();
  }

  /** Oldest first. */
  public List<CustomerEventEntry> entries(String number) {
    return jdbc.sql("select * from customer_event_entry where number = ? order by id").param(number)
        .query((row, ignored) -> new CustomerEventEntry(row.getLong("id"), number, word(row, "kind", CustomerEventEntry.Kind.class),
            row.getString("text"), row.getString("staff"), instant(row, "at"))).list();
  }

  /** In the list's order. */
  public List<CustomerEventTask> tasks(String number) {
    return jdbc.sql("select * from customer_event_task where number = ? order by place, item").param(number)
        .query((row, ignored) -> new CustomerEventTask(row.getString("item"), row.getString("label"),
            "SYSTEM".equals(row.getString("done_by")), instant(row, "done_at"), row.getString("staff"), row.getString("note"))).list();
  }

  public void add(String number, int place, CustomerEventTask task) {
    jdbc.sql("insert into customer_event_task (number, item, place, label, done_by) values (?, ?, ?, ?, ?)")
        .params(number, task.item(), place, task.label(), task.bySystem() ? "SYSTEM" : "PERSON").update();
  }

  /** @param at null: it is to be done again */
  public boolean tick(String number, String item, Instant at, String staff, String note) {
    return jdbc.sql("update customer_event_task set done_at = ?, staff = ?, note = ? where number = ? and item = ?")
        .params(utc(at), staff, note, number, item).update() == 1;
  }

  private static CustomerEvent event(ResultSet row, int ignored) throws SQLException {
    CustomerEventOutcome outcome = word(row, "outcome", CustomerEventOutcome.class);
    return new CustomerEvent(row.getString("number"), row.getLong("company_id"), word(row, "kind", CustomerEventKind.class),
        row.getString("reference"), row.getObject("signed_on", LocalDate.class), word(row, "plan", SupportPlan.class),
        row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class), row.getString("from_case"),
        word(row, "state", CustomerEventState.class), instant(row, "opened_at"),
        outcome == null ? null : new Ending(outcome, instant(row, "closed_at"), row.getString("closing_text")), row.getLong("version"));
  }
}
