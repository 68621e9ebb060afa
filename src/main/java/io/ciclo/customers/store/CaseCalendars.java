package io.ciclo.customers.store;

import io.ciclo.engine.InputRefused;
import io.ciclo.worktime.WorkCalendars;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Calendars that may serve a customer's cases: they exist, and so does the companion that counts whole days. */
@Component
public class CaseCalendars implements ApplicationRunner {

  private static final String DAYS = "-days";

  private final WorkCalendars calendars;
  private final JdbcClient jdbc;

  CaseCalendars(WorkCalendars calendars, JdbcClient jdbc) {
    this.calendars = calendars;
    this.jdbc = jdbc;
  }

  /** Ids that a company may have, sorted. */
  public List<String> ids() {
    return calendars.ids().stream().filter(id -> calendars.ids().contains(id + DAYS)).sorted().toList();
  }

  void requireForCases(String calendar) {
    if (!ids().contains(calendar)) {
      throw new InputRefused("calendar", "El calendario «" + calendar + "» no existe o le falta su pareja «" + calendar
          + DAYS + "». Hay: " + String.join(", ", ids()) + ".");
    }
  }

  /** A company whose calendar has gone would have no deadlines: the application does not start with it. */
  @Override
  public void run(ApplicationArguments arguments) {
    List<String> missing = new ArrayList<>(jdbc.sql("select distinct calendar from company order by calendar")
        .query(String.class).list());
    missing.removeAll(ids());
    if (!missing.isEmpty()) {
      throw new IllegalStateException("calendars.yaml: hay empresas con calendarios que no existen o a los que les falta "
          + "su pareja <id>-days: " + String.join(", ", missing));
    }
  }
}
