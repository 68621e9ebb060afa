package io.ciclo.tpoints.desk;

import io.ciclo.engine.EngineSettings;
import io.ciclo.tpoints.Author;
import io.ciclo.tpoints.Entry;
import io.ciclo.tpoints.Finding;
import io.ciclo.tpoints.MonthClosing;
import io.ciclo.tpoints.MonthSum;
import io.ciclo.tpoints.Pack;
import io.ciclo.tpoints.TPointBooks;
import io.ciclo.tpoints.store.LedgerAudit;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class BooksDesk implements TPointBooks {

  private final AccountPages pages;
  private final Shelves shelves;
  private final LedgerAudit audit;
  private final EngineSettings service;
  private final Clock clock;

  BooksDesk(AccountPages pages, Shelves shelves, LedgerAudit audit, EngineSettings service, Clock clock) {
    this.pages = pages;
    this.shelves = shelves;
    this.audit = audit;
    this.service = service;
    this.clock = clock;
  }

  @Override
  public MonthClosing close(YearMonth month, Author by) {
    shelves.accounts().lockBook();
    shelves.accounts().lockAll();
    Instant now = clock.instant();
    if (closedThrough().filter(closed -> !month.isAfter(closed)).isPresent()) {
      return MonthClosing.ALREADY_CLOSED;
    }
    if (!month.isBefore(YearMonth.from(now.atZone(service.zone())))) {
      return MonthClosing.NOT_OVER;
    }
    pages.expireAll(now);
    shelves.accounts().close(month, by, now);
    return MonthClosing.CLOSED;
  }

  @Override
  public Optional<YearMonth> closedThrough() {
    return shelves.accounts().closedThrough();
  }

  @Override
  public List<MonthSum> sums(YearMonth month) {
    return shelves.entries().sums(month);
  }

  @Override
  public List<Entry> entries(YearMonth month) {
    return shelves.entries().ofMonth(month);
  }

  @Override
  public List<Pack> owed() {
    return shelves.packs().withPoints();
  }

  @Override
  public List<Finding> audit() {
    return audit.all();
  }

  @Override
  public List<Finding> audit(long company) {
    return audit.of(company);
  }
}
