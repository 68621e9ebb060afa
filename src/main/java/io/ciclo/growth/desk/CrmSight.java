package io.ciclo.growth.desk;

import io.ciclo.engine.FailedJob;
import io.ciclo.engine.FailedWork;
import io.ciclo.growth.CrmMessage;
import io.ciclo.growth.OpportunityEvent;
import io.ciclo.growth.process.CrmProcesses;
import io.ciclo.growth.store.CrmStore;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What people see of the way to another CRM. */
@Component
public class CrmSight {

  private static final int MOST = 5000;

  private final CrmSettings settings;
  private final CrmStore store;
  private final FailedWork work;

  CrmSight(CrmSettings settings, CrmStore store, FailedWork work) {
    this.settings = settings;
    this.store = store;
    this.work = work;
  }

  /** Spanish words: vocabulary {@code growth.crm.*}. STOPPED: it waits for a person. */
  public enum State { DELIVERED, PENDING, STOPPED, KEPT }

  /** @param trouble what was said when it failed last; empty when it did not fail, or has arrived */
  public record Sent(OpportunityEvent.Kind what, Instant writtenAt, State state, String trouble) {}

  /** Whether there is another CRM at all. */
  public boolean outside() {
    return settings.outside();
  }

  /** How each opportunity of which another CRM hears stands there. */
  public Map<String, State> states() {
    if (!outside()) {
      return Map.of();
    }
    Map<String, State> states = new HashMap<>();
    store.told().forEach(number -> states.put(number, State.DELIVERED));
    store.waiting().forEach(number -> states.put(number, State.PENDING));
    failing().forEach((number, job) -> states.computeIfPresent(number,
        (known, state) -> state == State.PENDING && job.stopped() ? State.STOPPED : state));
    return states;
  }

  /** What was, and is to be, delivered of one; the oldest first. */
  public List<Sent> sent(String opportunity) {
    Optional<FailedJob> failed = Optional.ofNullable(failing().get(opportunity));
    List<CrmMessage> messages = store.ofOpportunity(opportunity);
    // they go one after another: what fails is the first that has not arrived
    long first = messages.stream().filter(CrmSight::pending).mapToLong(CrmMessage::id).min().orElse(0);
    return messages.stream().map(message -> sent(message, message.id() == first ? failed : Optional.empty())).toList();
  }

  private static Sent sent(CrmMessage message, Optional<FailedJob> failed) {
    State state = switch (message.status()) {
      case DELIVERED -> State.DELIVERED;
      case KEPT -> State.KEPT;
      case PENDING -> failed.filter(FailedJob::stopped).isPresent() ? State.STOPPED : State.PENDING;
    };
    return new Sent(message.what(), message.writtenAt(), state, pending(message) ? failed.map(FailedJob::message).orElse("") : "");
  }

  private static boolean pending(CrmMessage message) {
    return message.status() == CrmMessage.Status.PENDING;
  }

  private Map<String, FailedJob> failing() {
    return work.failed(MOST).stream().filter(job -> CrmProcesses.delivers(job.process().id()) && job.caseNumber() != null)
        .collect(Collectors.toMap(FailedJob::caseNumber, Function.identity(), (first, second) -> first));
  }
}
