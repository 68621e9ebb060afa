package io.ciclo.testing;

import io.ciclo.engine.Appointment;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps appointments while the scheduler is off, as it would: what was written down is read from its table and goes when it was kept. */
@Component
public class DueAppointments {

  private final ObjectProvider<Appointment> known;
  private final JdbcClient jdbc;

  DueAppointments(ObjectProvider<Appointment> known, JdbcClient jdbc) {
    this.known = known;
    this.jdbc = jdbc;
  }

  /** All of that name, in the order of their times, with those that they make. */
  public void keep(String name) {
    Appointment appointment = known.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    List<String> due = due(name);
    while (!due.isEmpty()) {
      due.forEach(row -> {
        appointment.keep(row.substring(name.length() + 1));
        jdbc.sql("delete from scheduled_tasks where task_name = 'appointment' and task_instance = ?").param(row).update();
      });
      due = due(name);
    }
  }

  private List<String> due(String name) {
    return jdbc.sql("select task_instance from scheduled_tasks where task_name = 'appointment' and task_instance like ?"
        + " order by execution_time, length(task_instance), task_instance").param(name + "/%").query(String.class).list();
  }
}
