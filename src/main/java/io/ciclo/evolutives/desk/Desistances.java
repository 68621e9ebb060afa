package io.ciclo.evolutives.desk;

import io.ciclo.customers.Company;
import io.ciclo.customers.CustomerRegistry;
import io.ciclo.customers.Customers;
import io.ciclo.engine.Appointment;
import io.ciclo.engine.Appointments;
import io.ciclo.engine.Decisions;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.SafeWrite;
import io.ciclo.engine.Vocabulary;
import io.ciclo.evolutives.Desistance;
import io.ciclo.evolutives.Evolutive;
import io.ciclo.evolutives.EvolutiveEvent;
import io.ciclo.evolutives.EvolutiveEvent.Kind;
import io.ciclo.evolutives.store.EvolutiveHistory;
import io.ciclo.tpoints.Author;
import io.ciclo.tpoints.Reason;
import io.ciclo.tpoints.TPointRequests;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who did not carry out what was estimated, and who pays for valuations because of it (EA-04, EA-09, EA-10). */
@Service
public class Desistances implements Appointment {

  /** "Rolling twelve months" (EA-10). */
  private static final Period COUNTED = Period.ofMonths(12);
  private static final String SINCE = "@";

  private final EvolutiveFile file;
  private final EvolutiveHistory history;
  private final Customers customers;
  private final CustomerRegistry registry;
  private final TPointRequests requests;
  private final Decisions decisions;
  private final Appointments appointments;
  private final SafeWrite safely;
  private final Vocabulary vocabulary;

  // Lazy: the engine's catalogue of beans contains delegates that lead back here.
  Desistances(EvolutiveFile file, EvolutiveHistory history, Customers customers, CustomerRegistry registry, TPointRequests requests,
      @Lazy Decisions decisions, Appointments appointments, SafeWrite safely, Vocabulary vocabulary) {
    this.file = file;
    this.history = history;
    this.customers = customers;
    this.registry = registry;
    this.requests = requests;
    this.decisions = decisions;
    this.appointments = appointments;
    this.safely = safely;
    this.vocabulary = vocabulary;
  }

  /** Without a reasonable cause within twelve months, those that come now not included. */
  public int previous(String caseNumber) {
    return unjustified(file.get(caseNumber).company());
  }

  private int unjustified(long company) {
    return history.unjustified(company, file.now().atZone(customers.company(company).zone()).minus(COUNTED).toInstant());
  }

  /** Reasons, and what was tried; kept for good (EA-04). Whether it counts is decided next, by {@link #apply}. */
  @Transactional
  public void noted(String caseNumber, String staffId, String message) {
    file.written(file.get(caseNumber), Kind.DESISTANCE, message, staffId);
    file.room(caseNumber).note(caseNumber, staffId, vocabulary.word("evolutives.rejected", "message", message));
  }

  /** As the decision {@code desistance} says; nothing stays reserved. */
  @Transactional
  public void apply(String caseNumber, boolean justified, int count, boolean paidList) {
    Evolutive evolutive = file.get(caseNumber);
    EvolutiveEvent noted = file.latest(evolutive, Kind.DESISTANCE)
        .orElseThrow(() -> new IllegalStateException("Nobody wrote why " + caseNumber + " does not go on"));
    add(evolutive, justified, count, paidList, noted.text(), noted.staff());
    file.room(caseNumber).awaitsNothing(caseNumber);
    requests.caseOver(caseNumber, Reason.ESTIMATE_REJECTED, Author.SERVICE);
  }

  /** Where the setting says that silence counts (EA-11). */
  void bySilence(Evolutive evolutive) {
    Map<String, Object> said = decisions.evaluate(EvolutiveDecisions.DESISTANCE,
        Map.of("justified", false, "previousUnjustified", unjustified(evolutive.company())));
    add(evolutive, false, ((Number) said.get("count")).intValue(), Boolean.TRUE.equals(said.get("paidList")),
        vocabulary.word("evolutives.silence"), null);
  }

  private void add(Evolutive evolutive, boolean justified, int count, boolean paidList, String message, String staffId) {
    Instant now = file.now();
    history.append(evolutive.id(), new Desistance(0, evolutive.caseNumber(), evolutive.company(), justified, count, paidList, message,
        staffId, now));
    if (paidList) {
      flag(evolutive.company(), true);
    }
    if (!justified) {
      // a year without another one, and the flag falls
      appointments.make(this, evolutive.company() + SINCE + now.toEpochMilli(),
          now.atZone(customers.company(evolutive.company()).zone()).plus(COUNTED).toInstant());
    }
  }

  private void flag(long company, boolean paid) {
    Company before = customers.company(company);
    if (before.paidValuation() != paid) {
      registry.change(before.payingForValuations(paid));
    }
  }

  @Override
  public String name() {
    return "paid-valuation-list";
  }

  /** Only what stands on the list because of us is taken off it: a flag that somebody set by hand stays. */
  @Override
  public void keep(String subject) {
    long company = Long.parseLong(subject.substring(0, subject.indexOf(SINCE)));
    safely.run(() -> {
      boolean ours = history.desistances(company).stream().anyMatch(Desistance::listed);
      if (ours && unjustified(company) == 0) {
        flag(company, false);
      }
    });
  }

  List<Desistance> of(long company) {
    return history.desistances(company);
  }

  /** The latest one that put each company on the list where it still stands. */
  List<Desistance> listed() {
    return history.listing().stream().filter(one -> customers.company(one.company()).paidValuation()).toList();
  }

  /** A manager takes the company off the list (EA-10). */
  void forgive(long company) {
    if (!customers.company(company).paidValuation()) {
      throw new InputRefused("company", "«Empresa»: no está en la lista de valoración de pago.");
    }
    flag(company, false);
  }
}
