package io.ciclo.messages;

import io.ciclo.engine.EngineSettings;
import io.ciclo.messages.store.MailCounts;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class MailFigures implements MessageFigures {

  private final MailCounts counts;
  private final ZoneId zone;
  private final Clock clock;

  MailFigures(MailCounts counts, EngineSettings settings, Clock clock) {
    this.counts = counts;
    this.zone = settings.zone();
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Month> perCase(int months) {
    YearMonth first = YearMonth.from(clock.instant().atZone(zone)).minusMonths(months - 1L);
    Instant since = first.atDay(1).atStartOfDay(zone).toInstant();
    return counts.perCase(since).stream()
        .collect(Collectors.groupingBy(one -> YearMonth.from(one.first().atZone(zone)))).entrySet().stream()
        .map(month -> figures(month.getKey(), month.getValue())).sorted(Comparator.comparing(Month::month).reversed()).toList();
  }

  private static Month figures(YearMonth month, List<MailCounts.OfCase> cases) {
    return new Month(month, cases.size(), cases.stream().mapToInt(MailCounts.OfCase::mails).average().orElse(0),
        (int) cases.stream().filter(one -> one.mails() > GOAL).count());
  }
}
