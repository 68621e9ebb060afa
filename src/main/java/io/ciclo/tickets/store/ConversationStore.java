package io.ciclo.tickets.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;
import static io.ciclo.engine.Columns.word;

import io.ciclo.tickets.Attachment;
import io.ciclo.tickets.AuthorKind;
import io.ciclo.tickets.Download;
import io.ciclo.tickets.Entry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Messages and their files. */
@Repository
public class ConversationStore {

  private final JdbcClient jdbc;
  private final TicketTexts texts;

  ConversationStore(JdbcClient jdbc, TicketTexts texts) {
    this.jdbc = jdbc;
    this.texts = texts;
  }

  /** Stores the message without its attachments; id and attachments of the argument are not read. */
  public long append(Entry entry) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql("insert into ticket_message (ticket_number, at, author_kind, author_id, author, internal, text, next_step,"
        + " from_number) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .param(entry.number()).param(utc(entry.at())).param(entry.kind().name()).param(entry.authorId())
        .param(entry.author()).param(entry.internal()).param(entry.text()).param(entry.nextStep())
        .param(entry.fromNumber()).update(key, "id");
    texts.changed(entry.number());
    return key.getKey().longValue();
  }

  public void attach(Attachment file, byte[] content) {
    UUID contentId = UUID.randomUUID();
    jdbc.sql("insert into ticket_attachment_content (id, content) values (?, ?)")
        .param(contentId).param(content).update();
    insert(file, contentId);
  }

  /** The same content under another message, stored once. */
  public void attachCopy(Attachment copy, UUID original) {
    insert(copy, jdbc.sql("select content_id from ticket_attachment where id = ?").param(original).query(UUID.class).single());
  }

  private void insert(Attachment file, UUID contentId) {
    jdbc.sql("insert into ticket_attachment (id, ticket_number, message_id, file_name, content_type, size, internal, at,"
        + " content_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .param(file.id()).param(file.number()).param(file.entryId()).param(file.fileName()).param(file.contentType())
        .param(file.size()).param(file.internal()).param(utc(file.at())).param(contentId).update();
  }

  public List<Entry> of(String number, boolean withInternal) {
    Map<Long, List<Attachment>> files = attachments(number).stream().collect(Collectors.groupingBy(Attachment::entryId));
    return jdbc.sql("select * from ticket_message where ticket_number = ?"
        + (withInternal ? "" : " and internal = false") + " order by id").param(number)
        .query((r, ignored) -> entry(r, files.getOrDefault(r.getLong("id"), List.of()))).list();
  }

  /** 0 while nothing has been said. */
  public long newest(String number) {
    return jdbc.sql("select coalesce(max(id), 0) from ticket_message where ticket_number = ?").param(number).query(Long.class).single();
  }

  /** Without attachments; oldest first. */
  public List<Entry> since(String number, long entry) {
    return jdbc.sql("select * from ticket_message where ticket_number = ? and id > ? order by id").params(number, entry)
        .query((r, ignored) -> entry(r, List.of())).list();
  }

  private static Entry entry(ResultSet r, List<Attachment> files) throws SQLException {
    return new Entry(r.getLong("id"), r.getString("ticket_number"), instant(r, "at"), word(r, "author_kind", AuthorKind.class),
        r.getString("author_id"), r.getString("author"), r.getBoolean("internal"), r.getString("text"), r.getString("next_step"),
        r.getString("from_number"), files);
  }

  public List<Attachment> attachments(String number) {
    return jdbc.sql("select * from ticket_attachment where ticket_number = ? order by message_id, file_name").param(number)
        .query(ConversationStore::attachment).list();
  }

  public Optional<Download> download(String number, UUID id) {
    return jdbc.sql("select a.*, c.content from ticket_attachment a join ticket_attachment_content c on c.id = a.content_id"
        + " where a.ticket_number = ? and a.id = ?").param(number).param(id)
        .query((r, row) -> new Download(attachment(r, row), r.getBytes("content"))).optional();
  }

  private static Attachment attachment(ResultSet r, int ignored) throws SQLException {
    return new Attachment(r.getObject("id", UUID.class), r.getString("ticket_number"), r.getLong("message_id"),
        r.getString("file_name"), r.getString("content_type"), r.getLong("size"), r.getBoolean("internal"),
        instant(r, "at"));
  }
}
