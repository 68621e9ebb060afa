package io.ciclo.tickets.desk;

import io.ciclo.customers.Company;
import io.ciclo.customers.Customers;
import io.ciclo.tickets.CaseLine;
import io.ciclo.tickets.Need;
import io.ciclo.tickets.Portfolio;
import io.ciclo.tickets.PortfolioLine;
import io.ciclo.tickets.Portfolios;
import io.ciclo.tickets.store.LineStore;
import io.ciclo.tickets.store.PortfolioRow;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Judges all open cases of somebody's companies, and reads in full those that are shown. */
@Service
class PortfolioDesk implements Portfolios {

  private final LineStore store;
  private final Lists lists;
  private final Customers customers;
  private final StateTable states;

  PortfolioDesk(LineStore store, Lists lists, Customers customers, StateTable states) {
    this.store = store;
    this.lists = lists;
    this.customers = customers;
    this.states = states;
  }

  @Override
  public Portfolio of(String person, Long companyId, int page, int size) {
    List<Company> companies = customers.portfolio(person);
    List<Long> asked = companies.stream().map(Company::id).filter(id -> companyId == null || companyId.equals(id)).toList();
    List<Judged> judged = store.portfolio(asked).stream().map(this::judged).sorted(Judged.FIRST_WHAT_NEEDS_ATTENTION).toList();
    Map<Need, Integer> counts = new EnumMap<>(Need.class);
    judged.forEach(one -> counts.merge(one.need(), 1, Integer::sum));
    List<Judged> shown = judged.stream().skip((long) page * size).limit(size).toList();
    return new Portfolio(companies, lines(shown), judged.size() > (page + 1L) * size, counts);
  }

  /** An open case with the reason for its place. */
  private record Judged(PortfolioRow row, Need need, Instant unansweredSince) {

    /** What presses equally: what is due first, then whoever has heard nothing for the longest time. */
    static final Comparator<Judged> FIRST_WHAT_NEEDS_ATTENTION = Comparator.comparing(Judged::need)
        .thenComparing(one -> one.row().levels().due(), Comparator.nullsLast(Comparator.naturalOrder()))
        .thenComparing(Judged::heard).thenComparing(one -> one.row().number());

    Instant heard() {
      return row.levels().lastHeard() == null ? row.openedAt() : row.levels().lastHeard();
    }
  }

  private Judged judged(PortfolioRow row) {
    Instant unanswered = row.replyOwedSince() != null ? row.replyOwedSince()
        : row.levels().lastHeard() == null ? row.openedAt() : null;
    return new Judged(row, Need.of(row.levels(), unanswered != null, states.of(row.state()).turn()), unanswered);
  }

  private List<PortfolioLine> lines(List<Judged> judged) {
    Map<String, CaseLine> known = new HashMap<>();
    lists.lines(judged.stream().map(one -> one.row().number()).toList()).forEach(line -> known.put(line.ticket().number(), line));
    return judged.stream().filter(one -> known.containsKey(one.row().number()))
        .map(one -> new PortfolioLine(known.get(one.row().number()), one.need(), one.unansweredSince(),
            one.row().commitment())).toList();
  }
}
