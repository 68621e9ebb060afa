package io.ciclo.customers.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;

import io.ciclo.customers.Colleagues.Invited;
import io.ciclo.customers.Contact;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Whom customer administrators have invited and who has not accepted yet. */
@Repository
public class ColleagueInvitations {

  private static final String OPEN = """
      select * from contact_invitation i where i.closed_at is null and not exists (
        select 1 from contact c where c.company_id = i.company_id and c.email = i.email)
      """;

  private final JdbcClient jdbc;
  private final RegistryTables tables;
  private final Clock clock;

  ColleagueInvitations(JdbcClient jdbc, RegistryTables tables, Clock clock) {
    this.jdbc = jdbc;
    this.tables = tables;
    this.clock = clock;
  }

  /** @param inviter id of the contact who invites */
  public record Row(Invited invited, long inviter) {}

  /** What follows in this transaction sees no other invitation of the company before it ends. */
  public void lock(long companyId) {
    tables.lockCompany(companyId);
  }

  public long add(Contact as, long inviter) {
    GeneratedKeyHolder id = new GeneratedKeyHolder();
    jdbc.sql("""
            insert into contact_invitation (company_id, name, email, phone, sees_company, may_authorise_up_to, may_buy,
              administers_users, invited_by, invited_at)
            values (:company, :name, :email, :phone, :seesCompany, :upTo, :mayBuy, :administers, :by, :at)""")
        .param("company", as.companyId()).param("name", as.name()).param("email", as.email()).param("phone", as.phone())
        .param("seesCompany", as.seesCompany()).param("upTo", as.mayAuthoriseUpTo()).param("mayBuy", as.mayBuy())
        .param("administers", as.administersUsers()).param("by", inviter).param("at", utc(clock.instant()))
        .update(id, "id");
    return id.getKeyAs(Long.class);
  }

  public void again(long id, long inviter) {
    jdbc.sql("update contact_invitation set invited_by = ?, invited_at = ? where id = ?")
        .params(inviter, utc(clock.instant()), id).update();
  }

  public void close(long id) {
    jdbc.sql("update contact_invitation set closed_at = ? where id = ?").params(utc(clock.instant()), id).update();
  }

  /** The latest first. */
  public List<Invited> openOf(long companyId) {
    return jdbc.sql(OPEN + " and i.company_id = ? order by i.invited_at desc, i.id desc").param(companyId)
        .query(ColleagueInvitations::row).list().stream().map(Row::invited).toList();
  }

  public Optional<Row> open(long id) {
    return jdbc.sql(OPEN + " and i.id = ?").param(id).query(ColleagueInvitations::row).optional();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    Contact as = new Contact(0, row.getLong("company_id"), row.getString("name"), row.getString("email"),
        row.getString("phone"), row.getBoolean("sees_company"), row.getBigDecimal("may_authorise_up_to"),
        row.getBoolean("may_buy"), row.getBoolean("administers_users"), true, 0);
    return new Row(new Invited(row.getLong("id"), as, instant(row, "invited_at")), row.getLong("invited_by"));
  }
}
