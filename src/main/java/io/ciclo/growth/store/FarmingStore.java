package io.ciclo.growth.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.plain;
import static io.ciclo.engine.Columns.utc;
import static io.ciclo.engine.Columns.word;

import io.ciclo.customers.SupportPlan;
import io.ciclo.engine.SearchedWords;
import io.ciclo.growth.Farming;
import io.ciclo.growth.FarmingEvent;
import io.ciclo.growth.FarmingPaper;
import io.ciclo.growth.FarmingReply;
import io.ciclo.growth.FarmingState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Farmings, what happened to them, what customers answered and the contracts in which they ended. */
@Repository
public class FarmingStore {

  private final JdbcClient jdbc;

  FarmingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The contract as it was changed (FF-20). */
  public record Contract(LocalDate signedOn, SupportPlan plan, String reference, String details) {}

  public void insert(Farming farming) {
    jdbc.sql("""
            insert into farming (number, feedback, company_id, need, leader, revision, state, reminded, opened_at, version)
            values (?, ?, ?, ?, ?, ?, ?, 0, ?, 0)""")
        .params(farming.number(), farming.feedback(), farming.company(), farming.need(), farming.leader(), farming.revision(),
            farming.state().name(), utc(farming.openedAt()))
        .update();
  }

  /** What may change is written as it is handed in; whoever read an older one is refused. */
  public Farming change(Farming changed) {
    int rows = jdbc.sql("""
            update farming set revision = ?, state = ?, asked = ?, reminded = ?, end_reason = ?, ended_by = ?, ended_at = ?, version = version + 1
            where number = ? and version = ?""")
        .params(changed.revision(), changed.state().name(), plain(changed.asked()), changed.reminded(), changed.endReason(), changed.endedBy(),
            utc(changed.endedAt()), changed.number(), changed.version())
        .update();
    if (rows != 1) {
      throw new OptimisticLockingFailureException(changed.number() + " was changed by somebody else");
    }
    return find(changed.number()).orElseThrow();
  }

  public Optional<Farming> find(String number) {
    return jdbc.sql("select * from farming where number = ?").param(number).query(FarmingStore::farming).optional();
  }

  /** Oldest first. */
  public List<Farming> open() {
    return jdbc.sql("select * from farming where ended_at is null order by opened_at, number").query(FarmingStore::farming).list();
  }

  /** Newest first. */
  public List<Farming> ofCompany(long company) {
    return jdbc.sql("select * from farming where company_id = ? order by opened_at desc, number desc").param(company)
        .query(FarmingStore::farming).list();
  }

  private static Farming farming(ResultSet row, int ignored) throws SQLException {
    return new Farming(row.getString("number"), row.getString("feedback"), row.getLong("company_id"), row.getString("need"),
        row.getString("leader"), row.getInt("revision"), word(row, "state", FarmingState.class), word(row, "asked", FarmingPaper.Kind.class),
        row.getInt("reminded"), row.getString("end_reason"), row.getString("ended_by"), instant(row, "opened_at"), instant(row, "ended_at"),
        row.getLong("version"));
  }

  public void append(String number, FarmingEvent event) {
    jdbc.sql("insert into farming_event (farming, kind, text, staff, contact_id, at) values (?, ?, ?, ?, ?, ?)")
        .params(number, event.kind().name(), event.text(), event.staff(), event.contact(), utc(event.at())).update();
  }

  /** Oldest first. */
  public List<FarmingEvent> events(String number) {
    return jdbc.sql("select * from farming_event where farming = ? order by id").param(number)
        .query((row, ignored) -> new FarmingEvent(word(row, "kind", FarmingEvent.Kind.class), row.getString("text"), row.getString("staff"),
            row.getObject("contact_id", Long.class), instant(row, "at"))).list();
  }

  public void append(String number, FarmingReply reply) {
    jdbc.sql("insert into farming_reply (farming, kind, version, word, reason, contact_id, at, address) values (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(number, reply.kind().name(), reply.version(), reply.word().name(), reply.reason(), reply.contact(), utc(reply.at()),
            reply.address()).update();
  }

  /** Oldest first. */
  public List<FarmingReply> replies(String number) {
    return jdbc.sql("select * from farming_reply where farming = ? order by id").param(number)
        .query((row, ignored) -> new FarmingReply(word(row, "kind", FarmingPaper.Kind.class), row.getInt("version"),
            word(row, "word", FarmingReply.Word.class), row.getString("reason"), row.getLong("contact_id"), instant(row, "at"),
            row.getString("address"))).list();
  }

  public void signed(String number, Contract contract) {
    jdbc.sql("insert into farming_contract (farming, signed_on, plan, reference, details) values (?, ?, ?, ?, ?)")
        .params(number, contract.signedOn(), contract.plan().name(), contract.reference(), contract.details()).update();
  }

  public Optional<Contract> contract(String number) {
    return jdbc.sql("select * from farming_contract where farming = ?").param(number)
        .query((row, ignored) -> new Contract(row.getObject("signed_on", LocalDate.class), word(row, "plan", SupportPlan.class),
            row.getString("reference"), row.getString("details"))).optional();
  }

  /** Numbers of those in which every word stands, newest first. */
  public List<String> found(SearchedWords words, int most) {
    return jdbc.sql("select f.number from farming f join company c on c.id = f.company_id where "
            + words.standIn("f.number", "f.need", "c.legal_name") + " order by f.opened_at desc, f.number desc limit " + most)
        .params(words.words()).query(String.class).list();
  }
}
