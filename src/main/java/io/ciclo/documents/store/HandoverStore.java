package io.ciclo.documents.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;

import io.ciclo.documents.Delivery;
import io.ciclo.documents.NewDelivery;
import io.ciclo.documents.Receivers.Receiver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Who was handed what, and who opened it. Neither is ever changed. */
@Repository
public class HandoverStore {

  private static final String SELECT = "select g.id as g_id, g.company_id, g.contact_id, g.receiver, g.stage, g.case_number, g.at,"
      + " g.delivered_by, (select min(o.at) from document_opening o where o.delivery_id = g.id) as first_opened, "
      + VersionStore.COLUMNS + VersionStore.TABLES + " join document_delivery g on g.version_id = v.id";
  private static final String NEWEST_FIRST = " order by g.at desc, g.id desc";

  private final JdbcClient jdbc;
  private final VersionStore versions;

  HandoverStore(JdbcClient jdbc, VersionStore versions) {
    this.jdbc = jdbc;
    this.versions = versions;
  }

  /** Somebody opened what was handed over. */
  public record Opening(long delivery, String reader, Instant at) {}

  public Delivery add(NewDelivery delivery, String stage, Receiver to, Instant at) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql("insert into document_delivery (version_id, company_id, contact_id, receiver, stage, case_number, at, delivered_by)"
        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
        .param(delivery.version()).param(to.company()).param(to.contact()).param(to.name()).param(stage)
        .param(none(delivery.caseNumber())).param(utc(at)).param(delivery.by()).update(key, "id");
    return find(key.getKey().longValue()).orElseThrow();
  }

  public Optional<Delivery> same(NewDelivery delivery, String stage) {
    return jdbc.sql(SELECT + " where g.version_id = ? and g.contact_id = ? and g.stage = ? and g.case_number = ?")
        .param(delivery.version()).param(delivery.contact()).param(stage).param(none(delivery.caseNumber()))
        .query(this::delivery).optional();
  }

  public Optional<Delivery> find(long id) {
    return jdbc.sql(SELECT + " where g.id = ?").param(id).query(this::delivery).optional();
  }

  /** Oldest first. */
  public List<Delivery> ofCase(String caseNumber) {
    return jdbc.sql(SELECT + " where g.case_number = ? order by g.at, g.id").param(caseNumber).query(this::delivery).list();
  }

  public List<Delivery> ofCompany(long company) {
    return jdbc.sql(SELECT + " where g.company_id = ?" + NEWEST_FIRST).param(company).query(this::delivery).list();
  }

  public List<Delivery> ofCompany(long company, int most) {
    return jdbc.sql(SELECT + " where g.company_id = ?" + NEWEST_FIRST + " limit ?").params(company, most).query(this::delivery).list();
  }

  public List<Delivery> ofVersion(long version) {
    return jdbc.sql(SELECT + " where v.id = ?" + NEWEST_FIRST).param(version).query(this::delivery).list();
  }

  /** Of what is nobody's own. */
  public List<Delivery> ofKindForEverybody(String kind) {
    return jdbc.sql(SELECT + " where d.kind_key = ? and d.company_id is null" + NEWEST_FIRST).param(kind).query(this::delivery).list();
  }

  public void opened(long delivery, Receiver reader, Instant at) {
    jdbc.sql("insert into document_opening (delivery_id, contact_id, reader, at) values (?, ?, ?, ?)")
        .param(delivery).param(reader.contact()).param(reader.name()).param(utc(at)).update();
  }

  /** Of all that the company was handed, oldest first. */
  public List<Opening> openings(long company) {
    return jdbc.sql("select o.delivery_id, o.reader, o.at from document_opening o join document_delivery g on g.id = o.delivery_id"
        + " where g.company_id = ? order by o.at, o.id").param(company)
        .query((row, ignored) -> new Opening(row.getLong("delivery_id"), row.getString("reader"), instant(row, "at"))).list();
  }

  /** Deliveries that this contact has opened. */
  public Set<Long> openedBy(long contact) {
    return jdbc.sql("select distinct delivery_id from document_opening where contact_id = ?").param(contact).query(Long.class).list()
        .stream().collect(Collectors.toSet());
  }

  private static String none(String caseNumber) {
    return caseNumber == null ? "" : caseNumber;
  }

  private Delivery delivery(ResultSet row, int number) throws SQLException {
    String caseNumber = row.getString("case_number");
    return new Delivery(row.getLong("g_id"), versions.version(row, number), row.getLong("company_id"), row.getLong("contact_id"),
        row.getString("receiver"), row.getString("stage"), caseNumber.isEmpty() ? null : caseNumber, instant(row, "at"),
        row.getString("delivered_by"), instant(row, "first_opened"));
  }
}
