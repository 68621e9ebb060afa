package io.ciclo.tpoints.desk;

import io.ciclo.engine.EngineSettings;
import io.ciclo.tpoints.store.AccountStore;
import io.ciclo.tpoints.store.Question;
import io.ciclo.tpoints.store.Wire.Answers;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

  /** @param answers to what was asked once the account was locked */
  record Opened(AccountPage page, Answers answers) {}

  AccountPage open(long company) {
    return open(company, List.of()).page();
  }

  /** Waits for whoever else books on this account, and only then asks; the first time, the account is opened. */
  Opened open(long company, List<Question<?>> questions) {
    Question<AccountStore.Row> lock = shelves.accounts().lock(company);
    List<Question<?>> all = new ArrayList<>(List.of(lock));
    all.addAll(questions);
    Answers answers = shelves.wire().ask(all);
    if (answers.to(lock).isEmpty()) {
      begin(company);
      answers = shelves.wire().ask(all);
    }
    return new Opened(new AccountPage(shelves, service.zone(), answers.to(lock).get(0), clock.instant()), answers);
  }

  private void begin(long company) {
    shelves.accounts().lockBook();
    if (shelves.accounts().find(company).isEmpty()) {
      shelves.accounts().insert(company, settings.overdraft(), clock.instant());
    }
  }

  /** What has expired by now is booked as lost. */
  void expire(long company) {
    boolean due = shelves.accounts().find(company)
        .filter(row -> row.nextExpiry() != null && !clock.instant().isBefore(row.nextExpiry())).isPresent();
    if (due) {
      AccountPage page = open(company);
      page.expireDue();
      page.write();
    }
  }

  /** As {@link #expire(long)}, for every account. */
  void expireAll(Instant now) {
    shelves.accounts().expiring(now).forEach(this::expire);
  }
}
