package io.ciclo.growth.desk;

import io.ciclo.customers.Company;
import io.ciclo.evolutives.Evolutive;
import io.ciclo.evolutives.Evolutives;
import io.ciclo.growth.Feedback;
import io.ciclo.growth.Figures;
import io.ciclo.servicelevels.Attainments;
import io.ciclo.tickets.TicketFigures;
import io.ciclo.tpoints.Entry;
import io.ciclo.tpoints.EntryKind;
import io.ciclo.tpoints.TPointLedger;
import io.ciclo.tpoints.TPoints;
import io.ciclo.training.Training;
import io.ciclo.training.Trainings;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Looks up a period's figures in the rooms that know them (FF-02). */
@Component
class FeedbackFigures {

  private final TicketFigures tickets;
  private final Attainments attainments;
  private final TPointLedger ledger;
  private final Trainings trainings;
  private final Evolutives evolutives;
  private final FeedbackFile file;

  FeedbackFigures(TicketFigures tickets, Attainments attainments, TPointLedger ledger, Trainings trainings, Evolutives evolutives, FeedbackFile file) {
    this.tickets = tickets;
    this.attainments = attainments;
    this.ledger = ledger;
    this.trainings = trainings;
    this.evolutives = evolutives;
    this.file = file;
  }

  Figures of(Feedback feedback) {
    Company company = file.company(feedback);
    Instant from = feedback.periodFirst().atStartOfDay(company.zone()).toInstant();
    Instant to = feedback.periodLast().plusDays(1).atStartOfDay(company.zone()).toInstant();
    Attainments.Attained attained = attainments.contractual(company.legalName(), from, to);
    TicketFigures.Satisfaction satisfaction = tickets.satisfaction(company.id(), from, to);
    List<Entry> entries = ledger.statement(company.id(), feedback.periodFirst(), feedback.periodLast()).entries();
    List<Training> taught = trainings.ofCompany(company.id());
    List<Evolutive> built = evolutives.ofCompany(company.id());
    return new Figures(file.now(),
        tickets.opened(company.id(), from, to).stream().map(one -> new Figures.Tickets(one.type(), one.state(), one.count())).toList(),
        attained.met(), attained.late(), sum(entries, EntryKind.PURCHASE), sum(entries, EntryKind.CONSUME).minus(sum(entries, EntryKind.REFUND)),
        ledger.account(company.id()).balance(), satisfaction.ratings(), satisfaction.mean(),
        count(taught, one -> one.ending() != null && one.ending().outcome().given() && within(one.ending().at(), from, to)),
        count(taught, Training::open), count(built, one -> one.delivered() && within(one.ending().at(), from, to)),
        count(built, Evolutive::open));
  }

  private static TPoints sum(List<Entry> entries, EntryKind kind) {
    return entries.stream().filter(entry -> entry.kind() == kind).map(Entry::amount).reduce(TPoints.ZERO, TPoints::plus);
  }

  private static boolean within(Instant moment, Instant from, Instant to) {
    return !moment.isBefore(from) && moment.isBefore(to);
  }

  private static <T> int count(List<T> all, Predicate<T> which) {
    return (int) all.stream().filter(which).count();
  }
}
