package io.ciclo.engine.actions;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ciclo.engine.CaseActions.KeptFile;
import io.ciclo.engine.Upload;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The tables {@code written_answer} and {@code written_answer_file}: drafts, and what waits to be sent. */
@Repository
class WrittenStore {

  private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  WrittenStore(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  Optional<Written> find(long id) {
    return jdbc.sql("select * from written_answer where id = ?").param(id).query(this::written).optional();
  }

  /** Whoever has the row at the moment is waited for; empty when it is not waiting any more. */
  Optional<Written> lockWaiting(long id) {
    return jdbc.sql("select * from written_answer where id = ? and due_at is not null for update").param(id)
        .query(this::written).optional();
  }

  List<Written> drafts(String caseNumber, String person) {
    return jdbc.sql("select * from written_answer where case_number = ? and person = ? and due_at is null order by id")
        .params(caseNumber, person).query(this::written).list();
  }

  List<Written> waiting(String caseNumber) {
    return jdbc.sql("select * from written_answer where case_number = ? and due_at is not null order by id")
        .param(caseNumber).query(this::written).list();
  }

  List<Written> returned(String person) {
    return jdbc.sql("select * from written_answer where person = ? and returned_because is not null order by id")
        .param(person).query(this::written).list();
  }

  /** Who else has written in the case since then, and has not sent it yet. */
  List<String> writersSince(String caseNumber, String except, Instant since) {
    return jdbc.sql("select distinct person from written_answer where case_number = ? and person <> ? and due_at is null"
        + " and saved_at >= ? order by person").params(caseNumber, except, utc(since)).query(String.class).list();
  }

  /** Keeps the draft of this form; the one there is is overwritten. */
  long keep(String caseNumber, String person, String form, Map<String, String> fields, Instant now) {
    Optional<Long> known = jdbc.sql("select id from written_answer where case_number = ? and person = ? and form = ? and due_at is null")
        .params(caseNumber, person, form).query(Long.class).optional();
    if (known.isPresent()) {
      jdbc.sql("update written_answer set fields = ?, saved_at = ? where id = ?").params(text(fields), utc(now), known.get()).update();
      return known.get();
    }
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql("insert into written_answer (case_number, person, form, fields, seen_entry, saved_at) values (?, ?, ?, ?, 0, ?)")
        .params(caseNumber, person, form, text(fields), utc(now)).update(key, "id");
    return key.getKey().longValue();
  }

  void waits(long id, String task, String action, long seenEntry, Instant pressed, Instant due) {
    jdbc.sql("update written_answer set task_id = ?, action = ?, seen_entry = ?, pressed_at = ?, due_at = ?, returned_because = null"
        + " where id = ?").params(task, action, seenEntry, utc(pressed), utc(due), id).update();
  }

  /** False when it has left already. */
  boolean takeBack(long id, String person, String because) {
    return jdbc.sql("update written_answer set pressed_at = null, due_at = null, returned_because = ?"
        + " where id = ? and person = ? and due_at is not null").params(because, id, person).update() == 1;
  }

  void forget(long id) {
    jdbc.sql("delete from written_answer where id = ?").param(id).update();
  }

  /** Drafts that nobody has touched since then. */
  int forgetDraftsBefore(Instant moment) {
    return jdbc.sql("delete from written_answer where due_at is null and saved_at < ?").param(utc(moment)).update();
  }

  void add(long id, Upload file) {
    jdbc.sql("insert into written_answer_file (answer_id, file_name, content_type, size, content) values (?, ?, ?, ?, ?)")
        .param(id).param(file.fileName()).param(file.contentType()).param(file.content().length).param(file.content()).update();
  }

  void drop(long id, long file) {
    jdbc.sql("delete from written_answer_file where answer_id = ? and id = ?").params(id, file).update();
  }

  List<KeptFile> files(long id) {
    return jdbc.sql("select id, file_name, size from written_answer_file where answer_id = ? order by id").param(id)
        .query((r, n) -> new KeptFile(r.getLong("id"), r.getString("file_name"), r.getLong("size"))).list();
  }

  List<Upload> uploads(long id) {
    return jdbc.sql("select file_name, content_type, content from written_answer_file where answer_id = ? order by id").param(id)
        .query((r, n) -> new Upload(r.getString("file_name"), r.getString("content_type"), r.getBytes("content"))).list();
  }

  private Written written(ResultSet r, int ignored) throws SQLException {
    return new Written(r.getLong("id"), r.getString("case_number"), r.getString("person"), r.getString("form"), r.getString("task_id"),
        r.getString("action"), fields(r.getString("fields")), r.getLong("seen_entry"), instant(r, "pressed_at"), instant(r, "due_at"),
        r.getString("returned_because"));
  }

  private String text(Map<String, String> fields) {
    try {
      return json.writeValueAsString(fields);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<String, String> fields(String text) {
    try {
      return json.readValue(text, FIELDS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A draft cannot be read", e);
    }
  }
}
