package io.ciclo.customers.life;

import io.ciclo.customers.Contract;
import io.ciclo.customers.ContractStatus;
import io.ciclo.customers.CustomerRegistry;
import io.ciclo.customers.LifeEntry;
import io.ciclo.customers.LifeSource;
import io.ciclo.customers.LifeStage;
import io.ciclo.customers.RecordedChange;
import io.ciclo.customers.RecordedChange.Subject;
import io.ciclo.customers.desk.ChangeWords;
import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.Vocabulary;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The contracts of a company, and what changed of its terms. */
@Component
class LifeOfRegistry implements LifeSource {

  private final CustomerRegistry registry;
  private final ChangeWords words;
  private final Vocabulary vocabulary;
  private final ZoneId zone;
  private final Clock clock;

  LifeOfRegistry(CustomerRegistry registry, ChangeWords words, Vocabulary vocabulary, EngineSettings service, Clock clock) {
    this.registry = registry;
    this.words = words;
    this.vocabulary = vocabulary;
    this.zone = service.zone();
    this.clock = clock;
  }

  @Override
  public List<LifeEntry> of(long company) {
    List<RecordedChange> changes = registry.changesOfNote(company, MOST);
    List<LifeEntry> entries = new ArrayList<>();
    registry.contractsOf(company).forEach(contract -> entries.add(entry(contract, changes)));
    changes.forEach(change -> entries.add(entry(company, change)));
    return entries;
  }

  private LifeEntry entry(Contract contract, List<RecordedChange> changes) {
    Instant now = clock.instant();
    Instant from = contract.start().atStartOfDay(zone).toInstant();
    Instant lastDayOver = contract.end().plusDays(1).atStartOfDay(zone).toInstant();
    Optional<Instant> until = contract.status() == ContractStatus.TERMINATED
        ? Optional.of(terminated(contract, changes).filter(at -> at.isBefore(lastDayOver)).orElse(lastDayOver))
        : Optional.of(lastDayOver).filter(end -> !end.isAfter(now));
    String state = until.isPresent() && contract.status() == ContractStatus.ACTIVE ? vocabulary.word("customers.life.contractOver")
        : vocabulary.word("customers.contractStatus", contract.status());
    return new LifeEntry(LifeStage.CONTRACT, LifeKind.CONTRACT.key(), "",
        contract.reference() + " · " + vocabulary.word("customers.plan", contract.plan()), state, from, until,
        page(contract.companyId()) + "#contratos");
  }

  /** When it was marked as terminated; empty when it was entered like that. */
  private static Optional<Instant> terminated(Contract contract, List<RecordedChange> changes) {
    return changes.stream().filter(change -> change.subject() == Subject.CONTRACT && change.subjectId() == contract.id()
        && change.field().equals("status") && ContractStatus.TERMINATED.name().equals(change.newValue())).map(RecordedChange::at).findFirst();
  }

  private LifeEntry entry(long company, RecordedChange change) {
    String title = change.field().equals("created") ? vocabulary.word("customers.life.registered")
        : words.field(change) + ": " + said(words.before(change)) + " → " + said(words.after(change));
    return LifeEntry.moment(LifeStage.CONTRACT, LifeKind.CHANGE.key(), "", title,
        change.subject() == Subject.CONTRACT ? vocabulary.word("customers.subject", change.subject()) : "", change.at(), page(company));
  }

  private static String said(String value) {
    return value.isEmpty() ? "—" : value;
  }

  private static String page(long company) {
    return "/clientes/" + company;
  }
}
