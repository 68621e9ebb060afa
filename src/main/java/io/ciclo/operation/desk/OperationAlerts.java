package io.ciclo.operation.desk;

import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.Person;
import io.ciclo.engine.PlainText;
import io.ciclo.engine.Times;
import io.ciclo.messages.Addressee;
import io.ciclo.messages.Deliveries;
import io.ciclo.messages.FormOfAddress;
import io.ciclo.messages.Letter;
import io.ciclo.messages.MessageSettings;
import io.ciclo.messages.Messages;
import io.ciclo.operation.Trouble;
import io.ciclo.operation.process.OperationProcesses;
import io.ciclo.operation.store.AlertLog;
import io.ciclo.operation.store.AlertLog.Alert;
import io.ciclo.staff.Staff;
import io.ciclo.staff.StaffGroup;
import io.ciclo.staff.TeamChat;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells administrators of each cause once, until it is solved; all that is new at a moment is one message. */
@Service
public class OperationAlerts {

  private static final Logger log = LoggerFactory.getLogger(OperationAlerts.class);
  private static final String TEXT = "AV-OPERACION";
  private static final int LONGEST = 500;

  private final Troubles troubles;
  private final AlertLog alerts;
  private final Messages messages;
  private final Staff staff;
  private final TeamChat chat;
  private final OperationProcesses processes;
  private final OperationSettings settings;
  private final String page;
  private final Times times;
  private final Clock clock;

  OperationAlerts(Troubles troubles, AlertLog alerts, Messages messages, Staff staff, TeamChat chat,
      OperationProcesses processes, OperationSettings settings, MessageSettings mail, EngineSettings service, Clock clock) {
    this.troubles = troubles;
    this.alerts = alerts;
    this.messages = messages;
    this.staff = staff;
    this.chat = chat;
    this.processes = processes;
    this.settings = settings;
    this.page = mail.portalUrl() + "/operacion";
    this.times = new Times(service.zone());
    this.clock = clock;
  }

  /** What is new is told, what is over is noted, so that it is told again when it comes back. */
  @Transactional
  public void look() {
    Instant now = clock.instant();
    Map<String, Instant> told = alerts.open();
    Map<String, Troubles.Group> present = troubles.byCause();
    told.keySet().stream().filter(cause -> !present.containsKey(cause)).forEach(cause -> alerts.solved(cause, now));
    List<Trouble> fresh = present.values().stream().map(Troubles.Group::trouble)
        .filter(trouble -> AlertPolicy.judge(trouble, told.get(trouble.cause().key()), now, settings.alertAfter())
            == AlertPolicy.Judgement.TELL)
        .toList();
    if (!fresh.isEmpty()) {
      tell(fresh.stream().map(trouble -> new Alert(trouble.cause().key(), cut(trouble.cause().title()), details(trouble), now))
          .toList());
    }
  }

  private void tell(List<Alert> fresh) {
    String batch = UUID.randomUUID().toString();
    fresh.forEach(alert -> alerts.raise(alert, batch));
    boolean byChat = settings.alertByChat() && chat.present();
    if (byChat) {
      processes.alertRaised(batch);
    }
    // a mail about the mail server would arrive when there is nothing left to be told
    boolean mailIsIdle = byChat && fresh.stream().allMatch(alert -> alert.cause().equals(Deliveries.SERVER_DOWN));
    if (settings.alertByMail() && !mailIsIdle) {
      readers().forEach(person -> messages.send(
          new Letter(TEXT, null, new Addressee(person.displayName(), person.email(), FormOfAddress.INFORMAL, "es"),
              Map.of("fallos", lines(fresh, "- "), "enlaceOperacion", page))));
    }
    log.warn("Administrators are told: {}", lines(fresh, ""));
  }

  /** Called in a step of its own; nothing leaves when all of it came right meanwhile. */
  @Transactional(readOnly = true)
  public void post(String batch) {
    List<Alert> lasting = alerts.lasting(batch);
    if (!lasting.isEmpty()) {
      chat.post(new TeamChat.Post("Ciclo necesita que alguien lo mire", lines(lasting, ""), times.at(lasting.get(0).raised()), page,
          "operacion-" + batch));
    }
  }

  /** Administrators who share a mailbox read one mail. */
  private Collection<Person> readers() {
    return staff.inGroup(StaffGroup.CAMUNDA_ADMIN).stream().filter(person -> person.email() != null && !person.email().isBlank())
        .collect(Collectors.toMap(person -> person.email().toLowerCase(Locale.ROOT), Function.identity(), (first, again) -> first)).values();
  }

  private static String lines(List<Alert> alerts, String mark) {
    return alerts.stream().map(alert -> mark + alert.title() + ": " + alert.details()).collect(Collectors.joining("\n"));
  }

  private String details(Trouble trouble) {
    int cases = trouble.cases().size();
    return cut(Words.count(trouble.affected().size(), "fallo", "fallos") + (cases == 0 ? "" : " en "
        + Words.count(cases, "caso", "casos")) + (trouble.since() == null ? "" : ", desde el " + times.digits(trouble.since())));
  }

  /** Longer words would not fit into the log; a cause's key never is. */
  private static String cut(String text) {
    return PlainText.cut(text, LONGEST);
  }
}
