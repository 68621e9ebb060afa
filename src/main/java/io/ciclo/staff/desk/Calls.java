package io.ciclo.staff.desk;

import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.Person;
import io.ciclo.engine.Times;
import io.ciclo.messages.MessageSettings;
import io.ciclo.staff.OnCallSettings;
import io.ciclo.staff.Rota;
import io.ciclo.staff.Shift;
import io.ciclo.staff.Staff;
import io.ciclo.staff.process.StaffProcesses;
import io.ciclo.staff.store.AlertStore;
import io.ciclo.staff.store.RotaStore;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Calls people, each at most once an alert and channel. */
@Service
public class Calls {

  private static final int TOKEN_BYTES = 32;

  private final AlertStore store;
  private final RotaStore phones;
  private final AlertSteps steps;
  private final Rota rota;
  private final Staff staff;
  private final List<AlertPath> paths;
  private final StaffProcesses processes;
  private final OnCallSettings settings;
  private final MessageSettings addresses;
  private final Times times;
  private final Clock clock;
  private final TransactionTemplate apart;
  private final SecureRandom random = new SecureRandom();

  Calls(AlertStore store, RotaStore phones, AlertSteps steps, Rota rota, Staff staff, List<AlertPath> paths,
      StaffProcesses processes, OnCallSettings settings, MessageSettings addresses, EngineSettings engine, Clock clock,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.phones = phones;
    this.steps = steps;
    this.rota = rota;
    this.staff = staff;
    this.paths = paths;
    this.processes = processes;
    this.settings = settings;
    this.addresses = addresses;
    this.times = new Times(engine.zone());
    this.clock = clock;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * Calls whoever stands on this rung at this moment over every channel that reaches them.
   *
   * @return false when there was nobody to call, so that there is no answer to wait for
   * @throws IllegalStateException when the last rung is reached and nobody at all has been called
   */
  @Transactional
  public boolean call(String caseNumber, Rung rung) {
    Alert alert = store.ofCase(caseNumber).orElseThrow(() -> new IllegalStateException("No alert of " + caseNumber));
    Set<String> people = on(rung, alert);
    boolean called = false;
    for (String person : people) {
      called |= call(alert, rung, person);
    }
    if (rung == Rung.MANAGER && !store.calledAnybody(alert.id())) {
      throw new IllegalStateException("No se ha podido avisar a nadie de " + caseNumber + ": no hay guardia, y el responsable"
          + " (ciclo.on-call.manager, ciclo.on-call.manager-group) no existe o ningún canal le alcanza.");
    }
    return called;
  }

  private Set<String> on(Rung rung, Alert alert) {
    if (rung == Rung.MANAGER) {
      return managers(alert);
    }
    Optional<Shift> shift = rota.at(clock.instant());
    if (shift.isEmpty()) {
      steps.nobody(alert, null, Nobody.NO_SHIFT);
      return Set.of();
    }
    String person = rung == Rung.FIRST ? shift.get().first() : shift.get().second();
    if (person == null) {
      steps.nobody(alert, null, Nobody.NO_SECOND);
      return Set.of();
    }
    return Set.of(person);
  }

  private Set<String> managers(Alert alert) {
    if (staff.worksHere(settings.manager())) {
      return Set.of(settings.manager());
    }
    Set<String> managers = new LinkedHashSet<>();
    staff.inGroup(settings.managerGroup()).forEach(person -> managers.add(person.id()));
    if (managers.isEmpty()) {
      steps.nobody(alert, null, Nobody.NO_MANAGER);
    }
    return managers;
  }

  private boolean call(Alert alert, Rung rung, String id) {
    Optional<Person> person = staff.person(id).filter(one -> staff.worksHere(id));
    if (person.isEmpty()) {
      steps.nobody(alert, id, Nobody.GONE);
      return false;
    }
    if (store.called(alert.id(), id)) {
      steps.nobody(alert, id, Nobody.ALREADY_CALLED);
      return false;
    }
    String phone = phones.phone(id).orElse(null);
    List<AlertPath> reaching = paths.stream().filter(path -> path.reaches(person.get(), phone)).toList();
    if (reaching.isEmpty()) {
      steps.nobody(alert, id, Nobody.UNREACHABLE);
      return false;
    }
    String token = token();
    store.call(alert.id(), id, rung, token, clock.instant());
    for (AlertPath path : reaching) {
      String key = UUID.randomUUID().toString();
      long message = store.write(alert.id(), id, path.channel(), key);
      if (path.leavesTheDatabase()) {
        processes.alertWritten(alert.caseNumber(), message);
      } else {
        path.send(note(alert, person.get(), phone, token, key));
        store.sent(message, clock.instant());
        steps.sent(alert, id, path.channel());
      }
    }
    return true;
  }

  /**
   * One try to hand a message to another system. What left already, or is not needed any more, does not leave. The try that fails
   * is noted in a transaction of its own, because the caller's rolls back.
   *
   * @throws NotDelivered when the other system did not take it
   */
  @Transactional
  public void deliver(long messageId) {
    AlertMessage message = store.message(messageId);
    if (!message.waiting()) {
      return;
    }
    Alert alert = store.alert(message.alertId());
    Optional<Person> person = staff.person(message.person());
    if (!alert.open() || person.isEmpty()) {
      store.notNeeded(messageId);
      return;
    }
    AlertPath path = paths.stream().filter(one -> one.channel() == message.channel()).findFirst().orElseThrow();
    try {
      path.send(note(alert, person.get(), phones.phone(message.person()).orElse(null), message.token(),
          message.idempotencyKey()));
    } catch (NotDelivered e) {
      apart.executeWithoutResult(status -> {
        store.failed(messageId, e.getMessage());
        if (message.attempts() == 0) {
          steps.failed(alert, message.person(), message.channel(), e.getMessage());
        }
      });
      throw e;
    }
    store.sent(messageId, clock.instant());
    steps.sent(alert, message.person(), message.channel());
  }

  private AlertNote note(Alert alert, Person person, String phone, String token, String key) {
    return new AlertNote(alert.caseNumber(), alert.customer(), alert.summary(), times.at(alert.openedAt()), person, phone,
        addresses.portalUrl() + "/guardia/" + token, key);
  }

  /** Nobody guesses 256 random bits. */
  private String token() {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
