package io.ciclo.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.engine.OpenTask;
import io.ciclo.messages.OutboxEntry;
import io.ciclo.servicelevels.desk.DueAlarms;
import io.ciclo.testing.Requirement;
import io.ciclo.worktime.WorkCalendar;
import io.ciclo.worktime.WorkCalendars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Days of service, hour by hour, with customers and staff who act at random and sometimes not at all. After each hour: while it
 * is our turn no open ticket has gone 48 working hours without our word or a task for it; in the customer's turn nobody owes
 * news, and every reminder of the table was sent and none more. A week with few tickets in each build, a month with many in
 * the full proof; drawn again with {@code -Dciclo.proof.seed}.
 *
 * <p>When news are due is reckoned here from what was done, and from no clock of the application.
 */
@Tag("own-application")
class SimulatedMonthIT extends TicketTraces {

  private static final int DAYS = Integer.getInteger("ciclo.proof.days", 7);
  private static final int TICKETS = Integer.getInteger("ciclo.proof.tickets", 20);
  private static final long SEED = Long.getLong("ciclo.proof.seed", 20261122);
  private static final Duration STEP = Duration.ofHours(1);
  private static final Duration SILENCE_OF_OURS = Duration.ofHours(48);
  private static final List<String> NEWS = List.of("UserTask_GiveUpdate", "UserTask_GiveFourthUpdate");
  private static final Map<String, List<Integer>> REMINDERS = Map.of("INFORMATION", List.of(2, 4, 6), "VALIDATION", List.of(2, 4));

  @Autowired DueAlarms alarms;
  @Autowired WorkCalendars calendars;

  private final Random random = new Random(SEED);
  private final Map<String, Course> courses = new LinkedHashMap<>();
  private final Map<String, Integer> figures = new TreeMap<>();
  private WorkCalendar service;
  private WorkCalendar days;
  private Instant now;

  /** A ticket as the simulation knows it. */
  private static final class Course {
    private final Customer customer;
    private final boolean silent;
    /** From when the 48 hours count. */
    private Instant heard;

    private Course(Customer customer, boolean silent, Instant heard) {
      this.customer = customer;
      this.silent = silent;
      this.heard = heard;
    }
  }

  @Test
  @Requirement({"SL-26", "FU-02", "FU-26"})
  void nobodyIsEverLeftWithoutAWord() throws IOException {
    service = calendars.get("customer-care");
    days = calendars.get("customer-care-days");
    now = at("2026-03-16T08:00");
    int hours = DAYS * 24;
    for (int hour = 0; hour < hours; hour++) {
      itIs(now);
      whatIsDueHappens();
      if (service.isOpen(now)) {
        staffAct();
      }
      customersAct(hour, hours);
      nobodyWaitsForNews();
      now = now.plus(STEP);
    }
    courses.keySet().forEach(this::everyReminderWasSentAndNoneMore);
    assertThat(figures.getOrDefault("noticias debidas", 0)).as("news that were owed").isPositive();
    assertThat(figures.getOrDefault("recordatorios", 0)).as("reminders").isPositive();
    writeFigures();
  }

  private void whatIsDueHappens() {
    for (Job job : jobs()) {
      management.executeJob(job.getId());
    }
    alarms.due().stream().filter(courses::containsKey).forEach(alarms::handleAndFollow);
  }

  private List<Job> jobs() {
    return management.createJobQuery().executable().list().stream()
        .filter(job -> !"message-delivery".equals(job.getProcessDefinitionKey())).toList();
  }

  private void staffAct() {
    courses.keySet().forEach(number -> {
      if (random.nextInt(100) < 15 && tickets.ticket(number).open()) {
        List<OpenTask> open = caseTasks.open(number);
        if (!open.isEmpty()) {
          done(number, open.get(random.nextInt(open.size())).key());
        }
      }
    });
  }

  private void done(String number, String task) {
    String date = service.addDays(now, 3).atZone(MADRID).toLocalDate().toString();
    Map<String, Object> update = Map.of("updateDetail", "Seguimos: medimos la base de datos.", "updateDepartment", "Sistemas",
        "updateCause", "Un índice que falta.", "updateDate", date);
    switch (task) {
      case "UserTask_TriageTicket" -> does(LEADER, number, task, Map.of("finding", "CLASSIFY"));
      case "UserTask_ClassifyTicket" -> does(LEADER, number, task, random.nextBoolean() ? Map.of("ticketType", "QUERY")
          : Map.of("ticketType", "INCIDENT", "impact", "MEDIUM", "symptom", "MAJOR_SLOWNESS"));
      case "UserTask_WorkOnIncident", "UserTask_AnswerQuery" -> {
        boolean asks = random.nextInt(3) == 0;
        Map<String, Object> fields = new LinkedHashMap<>(Map.of("workStep", asks ? "ASK" : "PROPOSE",
            "publicText", asks ? "¿Desde cuándo ocurre?" : "Hemos creado el índice."));
        if (task.equals("UserTask_WorkOnIncident") && !asks) {
          fields.put("solutionKind", "SOLUTION");
        }
        does(AGENT, number, task, fields);
        heard(number);
      }
      case "UserTask_GiveUpdate", "UserTask_GiveFourthUpdate" -> {
        does(task.equals(NEWS.get(0)) ? LEADER : HEAD, number, task, update);
        heard(number);
        count(task.equals(NEWS.get(0)) ? "noticias del líder" : "noticias del jefe de departamento");
      }
      case "UserTask_ReviewRejection", "UserTask_ReviewRejectedAnswer" ->
          does(HEAD, number, task, Map.of("instruction", "Medir antes de tocar nada."));
      case "UserTask_ReviewReply" -> does(REVIEWER, number, task, Map.of());
      case "UserTask_AttendLateAnswer", "UserTask_AttendLateSolution" -> {
        // there may be one for each clock
        if (tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(task).count() == 1) {
          does(task.equals("UserTask_AttendLateAnswer") ? CARE_MANAGER : HEAD, number, task,
              Map.of("attendNote", "Mañana, una persona más."));
        }
      }
      default -> count("tareas que nadie hizo: " + task);
    }
  }

  private void customersAct(int hour, int hours) {
    // all of them in the first third, so that most have a course worth looking at
    while (courses.size() < 3L * TICKETS * (hour + 1) / hours + 1 && courses.size() < TICKETS) {
      Customer customer = customer();
      courses.put(opened(customer, "La portada tarda mucho"), new Course(customer, random.nextInt(100) < 40, now));
    }
    courses.forEach((number, course) -> {
      if (random.nextInt(1000) >= 15) {
        return;
      }
      Ticket ticket = tickets.ticket(number);
      boolean theirs = theirTurn(ticket);
      if (theirs && course.silent) {
        return;
      }
      if (ticket.state() == TicketState.IN_VALIDATION) {
        if (random.nextInt(3) > 0) {
          accepts(number, course.customer);
          count("soluciones aceptadas");
        } else {
          rejects(number, course.customer);
          ourTurnAgain(course);
        }
      } else if (ticket.open() && (theirs || random.nextInt(4) == 0)) {
        tickets.customerReplies(number, course.customer.contact(), "Ocurre desde el lunes, también fuera de la oficina.", List.of());
        if (theirs) {
          ourTurnAgain(course);
        }
      } else if (!ticket.open() && random.nextInt(10) == 0 && tickets.takesReplies(ticket)) {
        tickets.customerReplies(number, course.customer.contact(), "Vuelve a pasar lo mismo en la portada.", List.of());
        course.heard = now;
        count("tickets reabiertos");
      }
    });
  }

  private void heard(String number) {
    courses.get(number).heard = now;
  }

  /** What ran out in the customer's turn begins anew; what had not goes on. */
  private void ourTurnAgain(Course course) {
    if (now.isAfter(newsBy(course))) {
      course.heard = now;
    }
  }

  private Instant newsBy(Course course) {
    return days.add(course.heard, SILENCE_OF_OURS);
  }

  private static boolean theirTurn(Ticket ticket) {
    return switch (ticket.state()) {
      case WAITING_CUSTOMER, IN_VALIDATION, ON_HOLD -> true;
      default -> false;
    };
  }

  private void nobodyWaitsForNews() {
    courses.forEach((number, course) -> {
      Ticket ticket = tickets.ticket(number);
      if (!ticket.open()) {
        return;
      }
      if (now.isAfter(newsBy(course))) {
        List<OpenTask> news = caseTasks.open(number).stream().filter(task -> NEWS.contains(task.key())).toList();
        if (theirTurn(ticket)) {
          assertThat(news).as("%s at %s: it is the customer's turn", number, now).isEmpty();
        } else {
          assertThat(news).as("%s at %s: nobody has written since %s", number, now, course.heard).hasSize(1);
          OpenTask task = news.get(0);
          assertThat(task.assignee()).as("%s of %s", task.key(), number).isEqualTo(task.key().equals(NEWS.get(0)) ? LEADER : null);
          assertThat(task.candidateGroups()).contains(task.key().equals(NEWS.get(0)) ? "account-leaders" : "department-heads");
          if (!now.minus(STEP).isAfter(newsBy(course))) {
            count("noticias debidas");
          }
        }
      }
    });
  }

  private void everyReminderWasSentAndNoneMore(String number) {
    List<TicketEvent> events = tickets.events(number);
    int reminded = 0;
    for (TicketEvent start : events) {
      if (start.kind() != EventKind.WAITING_STARTED) {
        continue;
      }
      TicketEvent end = events.stream().filter(event -> event.id() > start.id())
          .filter(event -> event.kind() == EventKind.WAITING_ENDED || event.kind() == EventKind.CLOSED).findFirst().orElse(null);
      Instant until = end == null ? now.minus(STEP) : end.at();
      long due = REMINDERS.get(start.details()).stream().filter(day -> !service.addDays(start.at(), day).isAfter(until)).count();
      long sent = events.stream().filter(event -> event.kind() == EventKind.REMINDED)
          .filter(event -> event.id() > start.id() && (end == null || event.id() < end.id())).count();
      assertThat(sent).as("reminders of %s, which waits for %s from %s until %s", number, start.details(), start.at(), until)
          .isEqualTo(due);
      reminded += (int) sent;
      count("esperas al cliente");
    }
    long letters = messages.ofCase(number).stream().map(OutboxEntry::text)
        .filter(text -> text.startsWith("MT-29") && !text.equals("MT-29-CIERRE")).count();
    assertThat(letters).as("reminders that the customer of %s got", number).isEqualTo(reminded);
    figures.merge("recordatorios", reminded, Integer::sum);
    Ticket ticket = tickets.ticket(number);
    count(ticket.open() ? "tickets abiertos al final" : "tickets cerrados: " + ticket.closing().reason());
  }

  private void count(String what) {
    figures.merge(what, 1, Integer::sum);
  }

  private void writeFigures() throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("days: " + DAYS + ", tickets: " + courses.size() + ", seed: " + SEED + ", last hour: "
        + LocalDate.ofInstant(now.minus(STEP), MADRID));
    figures.forEach((what, times) -> lines.add(what + ": " + times));
    lines.add("horas en las que alguien esperaba noticias sin tarea: 0");
    Path report = Path.of(System.getProperty("ciclo.proof.reports", "target/proof"), "follow-up.txt");
    Files.createDirectories(report.getParent());
    Files.write(report, lines);
  }
}
