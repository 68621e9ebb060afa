package io.ciclo.training.store;

import static io.ciclo.engine.Columns.word;

import io.ciclo.training.Level;
import io.ciclo.training.Workshop;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is offered (TR-14), and who teaches what (TR-01). */
@Repository
public class TrainingCatalogueStore {

  private final JdbcClient jdbc;

  TrainingCatalogueStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By title. */
  public List<Workshop> workshops() {
    return jdbc.sql("select * from training_workshop order by lower(title), id").query(TrainingCatalogueStore::workshop).list();
  }

  public Optional<Workshop> workshop(long id) {
    return jdbc.sql("select * from training_workshop where id = ?").param(id).query(TrainingCatalogueStore::workshop).optional();
  }

  public void add(Workshop workshop) {
    jdbc.sql("insert into training_workshop (title, summary, platform, level, hours, offered, version) values (?, ?, ?, ?, ?, ?, 0)")
        .params(workshop.title(), workshop.summary(), workshop.platform(), workshop.level().name(), workshop.hours(), workshop.offered())
        .update();
  }

  public void change(long id, Workshop workshop) {
    int changed = jdbc.sql("""
            update training_workshop set title = ?, summary = ?, platform = ?, level = ?, hours = ?, offered = ?, version = version + 1
            where id = ? and version = ?""")
        .params(workshop.title(), workshop.summary(), workshop.platform(), workshop.level().name(), workshop.hours(), workshop.offered(), id,
            workshop.version()).update();
    if (changed != 1) {
      throw new OptimisticLockingFailureException("Workshop " + id + " was changed by somebody else");
    }
  }

  /** Staff ids by platform. */
  public Map<String, List<String>> trainers() {
    return jdbc.sql("select staff, platform from training_skill order by platform, staff")
        .query((row, ignored) -> Map.entry(row.getString("platform"), row.getString("staff"))).list().stream()
        .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  public void teaches(String staffId, List<String> platforms) {
    jdbc.sql("delete from training_skill where staff = ?").param(staffId).update();
    platforms.forEach(platform ->
        jdbc.sql("insert into training_skill (staff, platform) values (?, ?)").params(staffId, platform).update());
  }

  private static Workshop workshop(ResultSet row, int ignored) throws SQLException {
    return new Workshop(row.getLong("id"), row.getString("title"), row.getString("summary"), row.getString("platform"),
        word(row, "level", Level.class), row.getInt("hours"), row.getBoolean("offered"), row.getLong("version"));
  }
}
