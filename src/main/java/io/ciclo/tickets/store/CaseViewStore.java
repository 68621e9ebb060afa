package io.ciclo.tickets.store;

import io.ciclo.engine.ConcurrentChange;
import io.ciclo.tickets.CaseView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The tables {@code case_view} and {@code case_view_first}. */
@Repository
public class CaseViewStore {

  private final JdbcClient jdbc;

  CaseViewStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public List<CaseView> seenBy(String person) {
    return jdbc.sql("select * from case_view where owner = :person or shared = true"
            + " order by case when owner = :person then 0 else 1 end, lower(name), id")
        .param("person", person).query(CaseViewStore::view).list();
  }

  public Optional<CaseView> find(long id) {
    return jdbc.sql("select * from case_view where id = ?").param(id).query(CaseViewStore::view).optional();
  }

  public Optional<CaseView> firstOf(String person) {
    return jdbc.sql("select v.* from case_view v join case_view_first f on f.view_id = v.id where f.person = ?").param(person)
        .query(CaseViewStore::view).optional();
  }

  public boolean named(String owner, String name, long butId) {
    return jdbc.sql("select count(*) from case_view where owner = ? and lower(name) = lower(?) and id <> ?")
        .params(owner, name, butId).query(Long.class).single() > 0;
  }

  public long insert(CaseView view) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql("insert into case_view (owner, name, shared, filters, version) values (?, ?, ?, ?, 0)")
        .params(view.owner(), view.name(), view.shared(), view.filters()).update(key, "id");
    return key.getKeyAs(Long.class);
  }

  public void update(CaseView view) {
    int changed = jdbc.sql("update case_view set name = ?, shared = ?, filters = ?, version = version + 1"
            + " where id = ? and version = ?")
        .params(view.name(), view.shared(), view.filters(), view.id(), view.version()).update();
    if (changed != 1) {
      throw new ConcurrentChange(new OptimisticLockingFailureException("view " + view.id() + " has another version"));
    }
  }

  /** Whoever began with it begins with all open cases again. */
  public void delete(long id) {
    jdbc.sql("delete from case_view where id = ?").param(id).update();
  }

  public void beginWith(String person, Long id) {
    jdbc.sql("delete from case_view_first where person = ?").param(person).update();
    if (id != null) {
      jdbc.sql("insert into case_view_first (person, view_id) values (?, ?)").params(person, id).update();
    }
  }

  /** Nobody but its owner begins with it. */
  public void beginNoMore(long id, String butOwner) {
    jdbc.sql("delete from case_view_first where view_id = ? and person <> ?").params(id, butOwner).update();
  }

  private static CaseView view(ResultSet row, int ignored) throws SQLException {
    return new CaseView(row.getLong("id"), row.getString("owner"), row.getString("name"), row.getBoolean("shared"),
        row.getString("filters"), row.getInt("version"));
  }
}
