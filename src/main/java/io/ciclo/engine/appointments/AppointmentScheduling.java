package io.ciclo.engine.appointments;

import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.ciclo.engine.Appointment;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One row of the scheduler for each appointment, shared by all nodes; it goes once the appointment was kept. */
@Configuration(proxyBeanMethods = false)
class AppointmentScheduling {

  static final String SEPARATOR = "/";

  private static final Logger LOG = LoggerFactory.getLogger(AppointmentScheduling.class);
  private static final String TASK = "appointment";
  /** Grows by half with each failure. */
  private static final Duration FIRST_RETRY = Duration.ofMinutes(1);

  @Bean
  OneTimeTask<Void> appointmentTask(ObjectProvider<Appointment> appointments) {
    return Tasks.oneTime(TASK, Void.class)
        .onFailure(new ExponentialBackoffFailureHandler<>(FIRST_RETRY))
        .execute((row, context) -> keep(appointments, row.getId()));
  }

  private static void keep(ObjectProvider<Appointment> appointments, String id) {
    int end = id.indexOf(SEPARATOR);
    String name = id.substring(0, end);
    appointments.stream().filter(known -> known.name().equals(name)).findFirst().ifPresentOrElse(
        appointment -> appointment.keep(id.substring(end + 1)),
        // a release took it away
        () -> LOG.warn("Nobody keeps the appointment {}", id));
  }
}
