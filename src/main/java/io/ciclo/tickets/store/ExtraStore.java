package io.ciclo.tickets.store;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Free fields that process owners add to forms; the latest value of each is kept. */
@Repository
public class ExtraStore {

  private static final int LONGEST = 4000;

  private final JdbcClient jdbc;

  ExtraStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Values are cut at 4000 characters. */
  public void keep(String number, Map<String, String> extras) {
    extras.forEach((name, value) -> {
      String text = value != null && value.length() > LONGEST ? value.substring(0, LONGEST) : value;
      int changed = jdbc.sql("update ticket_extra set text_value = ? where ticket_number = ? and name = ?")
          .param(text).param(number).param(name).update();
      if (changed == 0) {
        jdbc.sql("insert into ticket_extra (ticket_number, name, text_value) values (?, ?, ?)")
            .param(number).param(name).param(text).update();
      }
    });
  }

  public Map<String, String> of(String number) {
    Map<String, String> extras = new LinkedHashMap<>();
    jdbc.sql("select name, text_value from ticket_extra where ticket_number = ? order by name").param(number)
        .query((r, ignored) -> extras.put(r.getString("name"), r.getString("text_value"))).list();
    return extras;
  }
}
