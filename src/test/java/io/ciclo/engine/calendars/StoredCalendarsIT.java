package io.ciclo.engine.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ciclo.engine.CalendarArchive;
import io.ciclo.testing.CicloIT;
import io.ciclo.worktime.WorkCalendar;
import io.ciclo.worktime.WorkCalendars;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** A start is a new {@link StoredCalendars}, a node is one too. */
class StoredCalendarsIT extends CicloIT {

  private static final Instant MON_2026_11_23 = Instant.parse("2026-11-23T07:00:00Z");

  @Autowired CalendarArchive archive;
  @Autowired WorkCalendars shipped;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;
  @Autowired Clock clock;

  @AfterEach
  void forget() {
    jdbc.sql("delete from calendar_version where calendar like 'probe%'").update();
    jdbc.sql("delete from calendar_file where hash not in (select file from calendar_version)").update();
  }

  @Test
  void whatTheApplicationStartedWithIsKeptAndIsWhatItRunsWith() {
    for (String id : shipped.ids()) {
      assertThat(archive.get(id, shipped.get(id).version())).isSameAs(shipped.get(id));
    }
    assertThat(jdbc.sql("select calendar from calendar_version").query(String.class).list())
        .containsAll(shipped.ids());
  }

  @Test
  void anEditedFileLeavesTheVersionBeforeToBeJudgedBy() {
    StoredCalendars before = start(file("probe", "09:00-14:00"));
    String old = version("probe", "09:00-14:00");
    StoredCalendars after = start(file("probe", "09:00-18:00"));
    WorkCalendar kept = after.get("probe", old);

    assertThat(kept.version()).isEqualTo(old);
    assertThat(kept.between(MON_2026_11_23, MON_2026_11_23.plus(Duration.ofDays(1)))).isEqualTo(Duration.ofHours(5));
    assertThat(after.get("probe", old)).as("parsed once").isSameAs(kept);

    String later = version("probe", "09:00-18:00");
    assertThat(before.get("probe", later).between(MON_2026_11_23, MON_2026_11_23.plus(Duration.ofDays(1))))
        .as("a node that still runs with the old file judges what a newer one wrote").isEqualTo(Duration.ofHours(9));
  }

  @Test
  void aCalendarThatLeftTheFileIsStillKnown() {
    start(file("probe-gone", "09:00-14:00"));
    StoredCalendars without = start(file("probe", "09:00-14:00"));
    assertThat(without.get("probe-gone", version("probe", "09:00-14:00")).id()).isEqualTo("probe-gone");
  }

  @Test
  void startingAgainWritesNothing() {
    start(file("probe", "09:00-14:00"));
    List<Object> rows = rows();
    start(file("probe", "09:00-14:00"));
    assertThat(rows()).isEqualTo(rows);

    start(new SettingsFile("# una nota\n" + file("probe", "09:00-14:00").text()));
    assertThat(jdbc.sql("select count(*) from calendar_version where calendar = 'probe'").query(Long.class).single())
        .as("another text with the same settings is no new version").isEqualTo(1);
  }

  @Test
  void aStartThatWasCutShortIsMendedByTheNext() {
    SettingsFile file = file("probe", "10:00-14:00");
    start(file);
    jdbc.sql("delete from calendar_version where calendar = 'probe'").update();
    StoredCalendars next = new StoredCalendars(file("probe", "01:00-02:00"), shipped, jdbc, transactions, clock);
    assertThatThrownBy(() -> next.get("probe", version("probe", "10:00-14:00")))
        .isInstanceOf(IllegalArgumentException.class);
    start(file);
    assertThat(next.get("probe", version("probe", "10:00-14:00")).id()).isEqualTo("probe");
  }

  @Test
  void nodesThatStartAtOnceDoNotHurtEachOther() throws Exception {
    int nodes = 6;
    SettingsFile file = new SettingsFile("calendars:\n" + IntStream.range(0, 40)
        .mapToObj(i -> "  probe-" + i + ": { zone: Europe/Madrid, week: { mon-fri: [\"08:00-17:%02d\"] } }\n".formatted(i))
        .collect(Collectors.joining()));
    CyclicBarrier atOnce = new CyclicBarrier(nodes);
    ExecutorService threads = Executors.newFixedThreadPool(nodes);
    try {
      Callable<StoredCalendars> node = () -> {
        StoredCalendars stored = new StoredCalendars(file, file.calendars(), jdbc, transactions, clock);
        atOnce.await();
        stored.afterPropertiesSet();
        return stored;
      };
      for (Future<StoredCalendars> started : threads.invokeAll(IntStream.range(0, nodes).mapToObj(i -> node).toList())) {
        started.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(jdbc.sql("select count(*) from calendar_version where calendar like 'probe-%'").query(Long.class).single())
        .isEqualTo(40);
    assertThat(jdbc.sql("select count(*) from calendar_file where hash = ?").param(file.hash()).query(Long.class).single())
        .isEqualTo(1);
  }

  @Test
  void anUnknownVersionIsNamed() {
    assertThatThrownBy(() -> archive.get("customer-care", "0000")).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("customer-care").hasMessageContaining("0000");
    assertThatThrownBy(() -> archive.get("nowhere", "0000")).isInstanceOf(IllegalArgumentException.class);
  }

  private StoredCalendars start(SettingsFile file) {
    StoredCalendars stored = new StoredCalendars(file, file.calendars(), jdbc, transactions, clock);
    stored.afterPropertiesSet();
    return stored;
  }

  private static SettingsFile file(String calendar, String hours) {
    return new SettingsFile(
        "calendars: { " + calendar + ": { zone: Europe/Madrid, week: { mon-fri: [\"" + hours + "\"] } } }");
  }

  private static String version(String calendar, String hours) {
    return file(calendar, hours).calendars().get(calendar).version();
  }

  private List<Object> rows() {
    return jdbc.sql("select calendar, version, file, first_seen from calendar_version order by 1, 2")
        .query((row, n) -> (Object) List.of(row.getString(1), row.getString(2), row.getString(3), row.getString(4))).list();
  }
}
