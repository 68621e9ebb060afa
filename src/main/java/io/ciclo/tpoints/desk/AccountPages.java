package io.ciclo.tpoints.desk;

import io.ciclo.engine.EngineSettings;
import io.ciclo.tpoints.Operation;
import io.ciclo.tpoints.store.AccountStore;
import io.ciclo.tpoints.store.EntryStore;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Locks accounts, and opens them. */
@Component
class AccountPages {

  private final Shelves shelves;
  private final TPointSettings settings;
  private final EngineSettings service;
  private final Clock clock;

  AccountPages(Shelves shelves, TPointSettings settings, EngineSettings service, Clock clock) {
    this.shelves = shelves;
    this.settings = settings;
    this.service = service;
    this.clock = clock;
  }

  /** @param before what was booked for the fact; null: nothing */
  record Opened(AccountPage page, Operation before) {}

  /** Waits for whoever else books on this account; the first time, it is opened. */
  Opened open(long company, String fact) {
    AccountStore.Row row = shelves.accounts().lock(company).orElseGet(() -> begun(company));
    // only now, when nobody else can book on this account
    EntryStore.Known known = shelves.entries().known(fact);
    return new Opened(new AccountPage(shelves, service.zone(), row, known.closed(), clock.instant()), known.before());
  }

  private AccountStore.Row begun(long company) {
    shelves.accounts().lockBook();
    if (shelves.accounts().find(company).isEmpty()) {
      shelves.accounts().insert(company, settings.overdraft(), clock.instant());
    }
    return shelves.accounts().lock(company).orElseThrow();
  }

  /** What has expired by now is booked as lost. */
  void expire(long company) {
    boolean due = shelves.accounts().find(company)
        .filter(row -> row.nextExpiry() != null && !clock.instant().isBefore(row.nextExpiry())).isPresent();
    if (due) {
      AccountPage page = open(company, "").page();
      page.expireDue();
      page.write();
    }
  }

  /** As {@link #expire(long)}, for every account. */
  void expireAll(Instant now) {
    shelves.accounts().expiring(now).forEach(this::expire);
  }
}
