package io.ciclo.messages.store;

import io.ciclo.engine.ConcurrentChange;
import io.ciclo.messages.FormOfAddress;
import io.ciclo.messages.QuickAnswer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The table {@code quick_answer}. Other fields stand as lines "field=value". */
@Repository
public class QuickAnswerStore {

  private final JdbcClient jdbc;

  QuickAnswerStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The most used first. */
  public List<QuickAnswer> usableBy(String person) {
    return jdbc.sql("select * from quick_answer where owner is null or owner = ? order by uses desc, title, id").param(person)
        .query((r, n) -> answer(r)).list();
  }

  public Optional<QuickAnswer> find(long id) {
    return jdbc.sql("select * from quick_answer where id = ?").param(id).query((r, n) -> answer(r)).optional();
  }

  public long add(QuickAnswer answer) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql("insert into quick_answer (owner, title, text, next_step, action, fields, address, language, uses, version)"
        + " values (?, ?, ?, ?, ?, ?, ?, ?, 0, 0)")
        .param(answer.owner()).param(answer.title()).param(answer.text()).param(answer.nextStep()).param(answer.action())
        .param(lines(answer.fields())).param(answer.address() == null ? null : answer.address().name()).param(answer.language())
        .update(key, "id");
    return key.getKey().longValue();
  }

  /** @throws ConcurrentChange when somebody else was faster */
  public void change(QuickAnswer answer) {
    int changed = jdbc.sql("update quick_answer set owner = ?, title = ?, text = ?, next_step = ?, action = ?, fields = ?, address = ?,"
        + " language = ?, version = version + 1 where id = ? and version = ?")
        .param(answer.owner()).param(answer.title()).param(answer.text()).param(answer.nextStep()).param(answer.action())
        .param(lines(answer.fields())).param(answer.address() == null ? null : answer.address().name()).param(answer.language())
        .param(answer.id()).param(answer.version()).update();
    if (changed != 1) {
      throw new ConcurrentChange(null);
    }
  }

  public void remove(long id) {
    jdbc.sql("delete from quick_answer where id = ?").param(id).update();
  }

  public void used(long id) {
    jdbc.sql("update quick_answer set uses = uses + 1 where id = ?").param(id).update();
  }

  private static QuickAnswer answer(ResultSet r) throws SQLException {
    String address = r.getString("address");
    return new QuickAnswer(r.getLong("id"), r.getString("owner"), r.getString("title"), r.getString("text"), r.getString("next_step"),
        r.getString("action"), fields(r.getString("fields")), address == null ? null : FormOfAddress.valueOf(address),
        r.getString("language"), r.getInt("uses"), r.getInt("version"));
  }

  private static String lines(Map<String, String> fields) {
    return fields.entrySet().stream().map(field -> field.getKey() + "=" + field.getValue()).collect(Collectors.joining("\n"));
  }

  private static Map<String, String> fields(String lines) {
    Map<String, String> fields = new LinkedHashMap<>();
    lines.lines().filter(line -> line.contains("=")).forEach(line ->
        fields.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
    return fields;
  }
}
