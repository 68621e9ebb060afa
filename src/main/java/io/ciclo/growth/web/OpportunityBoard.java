package io.ciclo.growth.web;

import io.ciclo.customers.Company;
import io.ciclo.customers.Customers;
import io.ciclo.engine.Vocabulary;
import io.ciclo.growth.Opportunity;
import io.ciclo.growth.OpportunityKind;
import io.ciclo.growth.OpportunityStage;
import io.ciclo.growth.OpportunityState;
import io.ciclo.growth.desk.CrmSight;
import io.ciclo.growth.desk.Euros;
import io.ciclo.growth.store.OpportunityStore;
import io.ciclo.staff.Staff;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Opportunities in columns: the open ones by how far they are, then what was won and what was lost. */
@Component
class OpportunityBoard {

  private final OpportunityStore store;
  private final CrmSight crm;
  private final Customers customers;
  private final Staff staff;
  private final Vocabulary vocabulary;
  private final Clock clock;

  OpportunityBoard(OpportunityStore store, CrmSight crm, Customers customers, Staff staff, Vocabulary vocabulary, Clock clock) {
    this.store = store;
    this.crm = crm;
    this.customers = customers;
    this.staff = staff;
    this.vocabulary = vocabulary;
    this.clock = clock;
  }

  /**
   * @param owner staff id, empty for everybody
   * @param kind null for both
   * @param company 0 for all
   * @param age opened at least so many days ago
   * @param closed of those that are closed, the ones of so many last days
   */
  record Filter(String owner, OpportunityKind kind, long company, int age, int closed) {}

  /** @param days since it was opened, until it was closed @param crm null when another CRM has heard nothing of it */
  record Line(Opportunity one, Company company, String owner, String amount, long days, CrmSight.State crm) {}

  /** @param told what they come to, and how many have no amount yet */
  record Column(String key, String title, List<Line> lines, String told) {}

  List<Column> columns(Filter filter) {
    List<Line> lines = lines(filter);
    List<Column> columns = new ArrayList<>();
    for (OpportunityStage stage : OpportunityStage.values()) {
      columns.add(column(stage.name(), vocabulary.word("growth.stage", stage),
          lines.stream().filter(line -> line.one().open() && line.one().stage() == stage).toList()));
    }
    Stream.of(OpportunityState.WON, OpportunityState.LOST).forEach(state -> columns.add(column(state.name(),
        vocabulary.word("growth.opportunityStates", state), lines.stream().filter(line -> line.one().state() == state).toList())));
    return columns;
  }

  private static Column column(String key, String title, List<Line> lines) {
    BigDecimal sum = lines.stream().map(line -> line.one().amount()).flatMap(Optional::stream).reduce(BigDecimal.ZERO, BigDecimal::add);
    long unknown = lines.stream().filter(line -> line.one().amount().isEmpty()).count();
    String told = Stream.of(unknown == lines.size() ? "" : Euros.words(sum), unknown == 0 ? "" : unknown + " sin importe")
        .filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    return new Column(key, title, lines, told);
  }

  List<Line> lines(Filter filter) {
    Instant now = clock.instant();
    Map<String, CrmSight.State> states = crm.states();
    Map<Long, Company> companies = new HashMap<>();
    return store.openOrClosedSince(now.minus(Duration.ofDays(filter.closed()))).stream()
        .filter(one -> filter.owner().isEmpty() || filter.owner().equals(one.owner()))
        .filter(one -> filter.kind() == null || filter.kind() == one.kind())
        .filter(one -> filter.company() == 0 || filter.company() == one.company())
        .filter(one -> days(one, now) >= filter.age())
        .map(one -> new Line(one, companies.computeIfAbsent(one.company(), customers::company), staff.displayName(one.owner()),
            one.amount().map(Euros::words).orElse(""), days(one, now), states.get(one.number())))
        .toList();
  }

  private static long days(Opportunity one, Instant now) {
    return Duration.between(one.opened(), one.closed().orElse(now)).toDays();
  }
}
