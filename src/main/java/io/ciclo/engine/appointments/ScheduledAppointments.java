package io.ciclo.engine.appointments;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import io.ciclo.engine.Appointment;
import io.ciclo.engine.Appointments;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/** Rows of the scheduler's table; written also by a node that keeps no appointments itself. */
@Component
class ScheduledAppointments implements Appointments {

  private final SchedulerClient scheduler;
  private final OneTimeTask<Void> task;

  ScheduledAppointments(DataSource dataSource, OneTimeTask<Void> appointmentTask) {
    this.scheduler = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource), appointmentTask).build();
    this.task = appointmentTask;
  }

  @Override
  public void make(Appointment appointment, String subject, Instant when) {
    scheduler.scheduleIfNotExists(task.instance(appointment.name() + AppointmentScheduling.SEPARATOR + subject), when);
  }
}
