package io.ciclo.staff.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;
import static io.ciclo.engine.Columns.word;

import io.ciclo.staff.Risk;
import io.ciclo.staff.Risk.Closing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code risk}. */
@Repository
public class RiskStore {

  private final JdbcClient jdbc;

  RiskStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Leaves alone what that case has already. */
  public void insert(String caseNumber, String client, String description, Risk.Kind kind, String owner, Instant now) {
    jdbc.sql("""
            insert into risk (case_number, client, description, kind, owner, entered_at)
              select :number, :client, :description, :kind, :owner, :now from (values (1)) as once (no)
                where not exists (select 1 from risk where case_number = :number and description = :description)""")
        .param("number", caseNumber).param("client", client).param("description", description).param("kind", kind.name())
        .param("owner", owner).param("now", utc(now)).update();
  }

  public void closeAll(String caseNumber, Instant now) {
    jdbc.sql("update risk set closed_at = ? where case_number = ? and closed_at is null").params(utc(now), caseNumber).update();
  }

  /** @return false when it is closed already */
  public boolean close(long id, Closing.ByPerson closing) {
    return jdbc.sql("update risk set closed_at = ?, closed_by = ?, closing_note = ? where id = ? and closed_at is null")
        .params(utc(closing.at()), closing.staffId(), closing.note(), id).update() == 1;
  }

  public Optional<Risk> find(long id) {
    return jdbc.sql("select * from risk where id = ?").param(id).query(RiskStore::risk).optional();
  }

  public List<Risk> open() {
    return jdbc.sql("select * from risk where closed_at is null order by entered_at, id").query(RiskStore::risk).list();
  }

  public List<Risk> ofCase(String caseNumber) {
    return jdbc.sql("select * from risk where case_number = ? order by id").param(caseNumber).query(RiskStore::risk).list();
  }

  private static Risk risk(ResultSet row, int ignored) throws SQLException {
    return new Risk(row.getLong("id"), row.getString("case_number"), row.getString("client"), row.getString("description"),
        word(row, "kind", Risk.Kind.class), row.getString("owner"), instant(row, "entered_at"),
        closing(row));
  }

  private static Closing closing(ResultSet row) throws SQLException {
    Instant at = instant(row, "closed_at");
    String person = row.getString("closed_by");
    if (at == null) {
      return null;
    }
    return person == null ? new Closing.WithItsCase(at) : new Closing.ByPerson(at, person, row.getString("closing_note"));
  }
}
