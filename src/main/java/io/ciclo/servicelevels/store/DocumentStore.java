package io.ciclo.servicelevels.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;

import io.ciclo.servicelevels.ServiceDocument;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Published versions of the service-level document. */
@Repository
public class DocumentStore {

  private final JdbcClient jdbc;

  DocumentStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Two people who publish at the same moment: the second fails on the version. */
  public void add(ServiceDocument document) {
    jdbc.sql("insert into service_level_document (version, published_at, published_by, note, body) values (?, ?, ?, ?, ?)")
        .params(document.version(), utc(document.publishedAt()), document.publishedBy(), document.note(), document.body())
        .update();
  }

  /** The same version as a profile of the vocabulary words it. */
  public void addWording(int version, String profile, String body) {
    jdbc.sql("insert into service_level_document_wording (version, profile, body) values (?, ?, ?)")
        .params(version, profile, body).update();
  }

  /** Empty for versions published before there were profiles. */
  public Optional<String> wording(int version, String profile) {
    return jdbc.sql("select body from service_level_document_wording where version = ? and profile = ?").params(version, profile)
        .query(String.class).optional();
  }

  /** Latest first. */
  public List<ServiceDocument> all() {
    return jdbc.sql("select * from service_level_document order by version desc").query(DocumentStore::document).list();
  }

  public Optional<ServiceDocument> find(int version) {
    return jdbc.sql("select * from service_level_document where version = ?").param(version).query(DocumentStore::document)
        .optional();
  }

  private static ServiceDocument document(ResultSet row, int ignored) throws SQLException {
    return new ServiceDocument(row.getInt("version"), instant(row, "published_at"), row.getString("published_by"),
        row.getString("note"), row.getString("body"));
  }
}
