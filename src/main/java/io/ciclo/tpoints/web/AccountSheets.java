package io.ciclo.tpoints.web;

import io.ciclo.engine.Times;
import io.ciclo.tpoints.Account;
import io.ciclo.tpoints.EntryPage;
import io.ciclo.tpoints.Pack;
import io.ciclo.tpoints.TPointLedger;
import io.ciclo.tpoints.desk.Money;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** A customer's points on a page: the same for the customer and for staff. */
@Component
class AccountSheets {

  private static final int SHOWN = 25;

  /** @param lastDay empty: it never expires */
  record PackLine(long id, String size, String bought, String lastDay, boolean expired, String free, String reserved, String used,
      String price) {}

  private final TPointLedger ledger;
  private final Lines lines;
  private final Clock clock;

  AccountSheets(TPointLedger ledger, Lines lines, Clock clock) {
    this.ledger = ledger;
    this.lines = lines;
    this.clock = clock;
  }

  /** @param before number of an entry: those older than it are shown; null for the newest */
  void show(long company, Long before, ZoneId zone, Model model) {
    Account account = ledger.account(company);
    EntryPage page = before == null ? ledger.entries(company, SHOWN) : ledger.entriesBefore(company, before, SHOWN);
    model.addAttribute("account", account);
    model.addAttribute("lines", lines.of(page.entries(), zone));
    model.addAttribute("older", page.before().isPresent() ? page.before().getAsLong() : null);
    model.addAttribute("newest", before == null);
    List<PackLine> packs = ledger.packs(company).stream().map(pack -> line(pack, zone)).toList();
    model.addAttribute("packs", packs.stream().filter(pack -> !pack.free().equals("0") || !pack.reserved().equals("0")).toList());
    model.addAttribute("allPacks", packs);
  }

  private PackLine line(Pack pack, ZoneId zone) {
    String lastDay = pack.expiresAt() == null ? "" : Times.digits(pack.expiresAt().atZone(zone).toLocalDate().minusDays(1));
    return new PackLine(pack.id(), pack.size().words(), Times.digits(pack.boughtAt().atZone(zone).toLocalDate()), lastDay,
        pack.expired(clock.instant()), pack.free().spanish(), pack.reserved().spanish(), pack.used().spanish(),
        Money.words(pack.price().cents(), pack.price().currency()));
  }
}
