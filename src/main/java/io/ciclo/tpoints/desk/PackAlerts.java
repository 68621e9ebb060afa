package io.ciclo.tpoints.desk;

import io.ciclo.tpoints.Pack;
import io.ciclo.tpoints.PackExpiresSoon;
import io.ciclo.tpoints.PackNearlyUsed;
import io.ciclo.tpoints.TPoints;
import io.ciclo.tpoints.store.PackStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Each threshold of each pack is told once: what was given stands in a table, and is published in the same transaction. */
@Component
class PackAlerts {

  private static final String USED = "USED";
  private static final String EXPIRY = "EXPIRY";

  private final PackStore packs;
  private final TPointSettings settings;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PackAlerts(PackStore packs, TPointSettings settings, ApplicationEventPublisher events, Clock clock) {
    this.packs = packs;
    this.settings = settings;
    this.events = events;
    this.clock = clock;
  }

  /** Thresholds of use that this page has crossed. */
  void crossed(AccountPage page) {
    page.packsAtFirst().values().forEach(before -> {
      Pack after = page.pack(before.id());
      if (after.used().equals(before.used())) {
        return;
      }
      settings.alertPercents().stream().sorted()
          .filter(percent -> !reached(before, percent) && reached(after, percent))
          .filter(percent -> packs.alert(after.id(), USED, percent, page.now()))
          .forEach(percent -> events.publishEvent(new PackNearlyUsed(after.company(), after.id(), percent, after.used(), after.size())));
    });
  }

  private static boolean reached(Pack pack, int percent) {
    TPoints threshold = pack.size().times(percent);
    return pack.used().times(100).compareTo(threshold) >= 0;
  }

  /** Companies with packs whose expiry comes near. */
  List<Long> withExpiryNear() {
    return near().stream().map(Pack::company).distinct().toList();
  }

  /** Warns of packs of that company; of warnings that were missed together, only the last is given. Whoever calls holds its account. */
  void warnOfExpiry(long company) {
    Instant now = clock.instant();
    near().stream().filter(pack -> pack.company() == company).forEach(pack -> settings.expiryWarningDays().stream()
        .filter(days -> due(pack, days, now)).filter(days -> packs.alert(pack.id(), EXPIRY, days, now))
        .min(Comparator.naturalOrder())
        .ifPresent(days -> events.publishEvent(
            new PackExpiresSoon(pack.company(), pack.id(), days, pack.expiresAt(), pack.free()))));
  }

  /** A pack sold for less than that many days is not warned of at its sale. */
  private static boolean due(Pack pack, int days, Instant now) {
    Instant warning = pack.expiresAt().minus(Duration.ofDays(days));
    return pack.boughtAt().isBefore(warning) && !now.isBefore(warning);
  }

  private List<Pack> near() {
    int first = settings.expiryWarningDays().stream().max(Comparator.naturalOrder()).orElse(0);
    Instant now = clock.instant();
    return packs.expiring(now, now.plus(Duration.ofDays(first)));
  }
}
