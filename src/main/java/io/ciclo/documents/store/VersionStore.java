package io.ciclo.documents.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;

import io.ciclo.documents.Document;
import io.ciclo.documents.DocumentContent;
import io.ciclo.documents.DocumentVersion;
import io.ciclo.documents.NewVersion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Documents, their versions and their contents. */
@Repository
public class VersionStore {

  /** A version with its document and the kind's own title, which is null where the vocabulary has it. */
  static final String COLUMNS = "v.id as v_id, v.number, v.published_at, v.published_by, v.note, v.content_kind, v.address,"
      + " v.file_name, v.content_type, v.size, v.removed_at, d.id as d_id, d.kind_key, d.company_id as d_company,"
      + " d.case_number as d_case, d.title as d_title, k.title as k_title";
  static final String TABLES = " from document_version v join document d on d.id = v.document_id"
      + " join document_kind k on k.kind_key = d.kind_key";
  private static final String SELECT = "select " + COLUMNS + TABLES;
  private static final String NEWEST = " and v.number = (select max(n.number) from document_version n where n.document_id = d.id)";

  private final JdbcClient jdbc;
  private final KindStore kinds;

  VersionStore(JdbcClient jdbc, KindStore kinds) {
    this.jdbc = jdbc;
    this.kinds = kinds;
  }

  /** Empty while nothing was published of it. */
  public Optional<Long> document(NewVersion version) {
    return jdbc.sql("select id from document where same_as = ?").param(sameAs(version)).query(Long.class).optional();
  }

  public long addDocument(NewVersion version) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql("insert into document (kind_key, company_id, case_number, title, same_as) values (?, ?, ?, ?, ?)")
        .param(version.kind()).param(version.company()).param(version.caseNumber()).param(version.title()).param(sameAs(version))
        .update(key, "id");
    return key.getKey().longValue();
  }

  private static String sameAs(NewVersion version) {
    return version.kind() + "|" + (version.company() == null ? "" : version.company()) + "|"
        + (version.caseNumber() == null ? "" : version.caseNumber()) + "|" + version.title();
  }

  /** Until the transaction ends nobody else publishes a version of it. */
  public void lock(long document) {
    jdbc.sql("select id from document where id = ? for update").param(document).query(Long.class).single();
  }

  /**
   * @param content null unless it is stored here
   * @return id of the version
   */
  public long add(long document, int number, Instant at, String by, String note, DocumentContent what, String fingerprint,
      byte[] content) {
    UUID contentId = null;
    if (content != null) {
      contentId = UUID.randomUUID();
      jdbc.sql("insert into document_content (id, content) values (?, ?)").param(contentId).param(content).update();
    }
    Written row = Written.of(what);
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql("insert into document_version (document_id, number, published_at, published_by, note, content_kind, fingerprint, address,"
        + " file_name, content_type, size, content_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .param(document).param(number).param(utc(at)).param(by).param(note).param(row.kind()).param(fingerprint).param(row.address())
        .param(row.fileName()).param(row.contentType()).param(row.size()).param(contentId).update(key, "id");
    return key.getKey().longValue();
  }

  /** How a content stands in its columns. */
  private record Written(String kind, String address, String fileName, String contentType, Long size) {

    static Written of(DocumentContent what) {
      if (what instanceof DocumentContent.Stored stored) {
        return new Written("STORED", null, stored.fileName(), stored.contentType(), stored.size());
      }
      if (what instanceof DocumentContent.Link link) {
        return new Written("LINK", link.url(), null, null, null);
      }
      return new Written("ELSEWHERE", ((DocumentContent.Elsewhere) what).reference(), null, null, null);
    }
  }

  public Optional<DocumentVersion> find(long id) {
    return jdbc.sql(SELECT + " where v.id = ?").param(id).query(this::version).optional();
  }

  /** Latest first. */
  public List<DocumentVersion> of(long document) {
    return jdbc.sql(SELECT + " where d.id = ? order by v.number desc").param(document).query(this::version).list();
  }

  public Optional<DocumentVersion> newest(long document) {
    return jdbc.sql(SELECT + " where d.id = ?" + NEWEST).param(document).query(this::version).optional();
  }

  public String fingerprint(long version) {
    return jdbc.sql("select fingerprint from document_version where id = ?").param(version).query(String.class).single();
  }

  /** The newest version of each document that is nobody's own. */
  public List<DocumentVersion> newestForEverybody() {
    return jdbc.sql(SELECT + " where d.company_id is null and d.case_number is null" + NEWEST + " order by k.position, d.id")
        .query(this::version).list();
  }

  /** Of all versions that are nobody's own, of one kind, latest first. */
  public List<DocumentVersion> forEverybody(String kind) {
    return jdbc.sql(SELECT + " where d.company_id is null and d.case_number is null and d.kind_key = ? order by v.number desc")
        .param(kind).query(this::version).list();
  }

  /** The newest version of each document of a case, oldest document first. */
  public List<DocumentVersion> newestOfCase(String caseNumber) {
    return jdbc.sql(SELECT + " where d.case_number = ?" + NEWEST + " order by d.id").param(caseNumber).query(this::version).list();
  }

  /** The newest version of each document of a company and its cases. */
  public List<DocumentVersion> newestOfCompany(long company) {
    return jdbc.sql(SELECT + " where d.company_id = ?" + NEWEST + " order by k.position, d.id").param(company).query(this::version)
        .list();
  }

  /** Empty when it is not stored here, or no longer. */
  public Optional<byte[]> content(long version) {
    return jdbc.sql("select c.content from document_version v join document_content c on c.id = v.content_id where v.id = ?")
        .param(version).query((row, ignored) -> row.getBytes("content")).optional();
  }

  /**
   * Versions with a content that nobody published or was handed since then. The newest of what all customers are handed alike is
   * still in use, however old it is.
   */
  public List<Long> keptSince(Instant before) {
    return jdbc.sql("select v.id from document_version v join document d on d.id = v.document_id where v.content_id is not null"
        + " and v.published_at < :before"
        + " and not exists (select 1 from document_delivery g where g.version_id = v.id and g.at >= :before)"
        + " and (d.company_id is not null or d.case_number is not null"
        + " or v.number < (select max(n.number) from document_version n where n.document_id = d.id))")
        .param("before", utc(before)).query(Long.class).list();
  }

  public void removeContent(long version, Instant at) {
    UUID content = jdbc.sql("select content_id from document_version where id = ?").param(version).query(UUID.class).single();
    jdbc.sql("update document_version set content_id = null, removed_at = ? where id = ?").param(utc(at)).param(version).update();
    jdbc.sql("delete from document_content where id = ?").param(content).update();
  }

  DocumentVersion version(ResultSet row, int ignored) throws SQLException {
    String kind = row.getString("kind_key");
    String title = row.getString("d_title");
    Document document = new Document(row.getLong("d_id"), kind, row.getObject("d_company", Long.class), row.getString("d_case"),
        title.isEmpty() ? kinds.title(kind, row.getString("k_title")) : title);
    return new DocumentVersion(row.getLong("v_id"), document, row.getInt("number"), instant(row, "published_at"),
        row.getString("published_by"), row.getString("note"), content(row));
  }

  private static DocumentContent content(ResultSet row) throws SQLException {
    Instant removed = instant(row, "removed_at");
    if (removed != null) {
      return new DocumentContent.Removed(row.getString("file_name"), removed);
    }
    String kind = row.getString("content_kind");
    return switch (kind) {
      case "STORED" -> new DocumentContent.Stored(row.getString("file_name"), row.getString("content_type"), row.getLong("size"));
      case "LINK" -> new DocumentContent.Link(row.getString("address"));
      case "ELSEWHERE" -> new DocumentContent.Elsewhere(row.getString("address"));
      default -> throw new IllegalStateException("document_version.content_kind = " + kind);
    };
  }
}
