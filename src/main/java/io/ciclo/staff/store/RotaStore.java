package io.ciclo.staff.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;

import io.ciclo.staff.Shift;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Shifts and the telephone numbers of those who have them. */
@Repository
public class RotaStore {

  private final JdbcClient jdbc;

  RotaStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whoever changes shifts waits here for whoever does so already: two could not see each other's overlap. */
  public void lock(Instant now) {
    jdbc.sql("update on_call_rota set changed_at = ? where id = 1").param(utc(now)).update();
  }

  public List<Shift> between(Instant start, Instant end) {
    return jdbc.sql("select * from on_call_shift where starts_at < ? and ends_at > ? order by starts_at")
        .params(utc(end), utc(start)).query(RotaStore::shift).list();
  }

  public Optional<Shift> shift(long id) {
    return jdbc.sql("select * from on_call_shift where id = ?").param(id).query(RotaStore::shift).optional();
  }

  public long add(Shift shift) {
    GeneratedKeyHolder id = new GeneratedKeyHolder();
    jdbc.sql("insert into on_call_shift (starts_at, ends_at, first_person, second_person, version) values (?, ?, ?, ?, 1)")
        .params(utc(shift.start()), utc(shift.end()), shift.first(), shift.second()).update(id, "id");
    return id.getKey().longValue();
  }

  /** False when it is gone or another version than was read. */
  public boolean change(Shift shift) {
    return jdbc.sql("update on_call_shift set starts_at = ?, ends_at = ?, first_person = ?, second_person = ?,"
        + " version = version + 1 where id = ? and version = ?")
        .params(utc(shift.start()), utc(shift.end()), shift.first(), shift.second(), shift.id(), shift.version()).update() == 1;
  }

  public void remove(long id) {
    jdbc.sql("delete from on_call_shift where id = ?").param(id).update();
  }

  public Map<String, String> phones() {
    Map<String, String> phones = new HashMap<>();
    jdbc.sql("select person, phone from staff_phone").query(row -> {
      phones.put(row.getString("person"), row.getString("phone"));
    });
    return phones;
  }

  public Optional<String> phone(String person) {
    return jdbc.sql("select phone from staff_phone where person = ?").param(person).query(String.class).optional();
  }

  public void phone(String person, String phone) {
    if (jdbc.sql("update staff_phone set phone = ? where person = ?").params(phone, person).update() == 0) {
      jdbc.sql("insert into staff_phone (person, phone) values (?, ?)").params(person, phone).update();
    }
  }

  public void forgetPhone(String person) {
    jdbc.sql("delete from staff_phone where person = ?").param(person).update();
  }

  private static Shift shift(ResultSet row, int ignored) throws SQLException {
    return new Shift(row.getLong("id"), instant(row, "starts_at"), instant(row, "ends_at"), row.getString("first_person"),
        row.getString("second_person"), row.getInt("version"));
  }
}
