package io.ciclo.engine.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import io.ciclo.engine.Identities;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.OnceOnly;
import io.ciclo.engine.SentDifferently;
import io.ciclo.engine.SentForm;
import io.ciclo.engine.Vocabulary;
import io.ciclo.testing.Requirement;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.IdentityService;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Each database makes the second of two wait in its own way. */
@Requirement("DW-09")
class RememberedFormsIT {

  private static final Instant FRI_2026_04_03 = Instant.parse("2026-04-03T10:00:00Z");
  private static final int AT_ONCE = 6;

  enum Database { H2, POSTGRESQL }

  private static EmbeddedPostgres server;
  private static DataSource h2;

  @BeforeAll
  static void databases() throws IOException {
    server = EmbeddedPostgres.start();
    JdbcDataSource memory = new JdbcDataSource();
    memory.setURL("jdbc:h2:mem:remembered-forms;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000");
    h2 = memory;
    List.of(h2, server.getPostgresDatabase()).forEach(database -> new ResourceDatabasePopulator(
        new ClassPathResource("db/migration/common/V90__sent_forms.sql")).execute(database));
  }

  @AfterAll
  static void serverStops() throws IOException {
    server.close();
  }

  @ParameterizedTest
  @EnumSource
  void theSameFormHasItsEffectOnceAndIsAnsweredAlike(Database database) {
    OnceOnly once = onceOnly(database);
    AtomicInteger opened = new AtomicInteger();
    SentForm form = form("Una avería");
    assertThat(once.write(form, () -> "T-" + opened.incrementAndGet())).isEqualTo("T-1");
    assertThat(once.write(form, () -> "T-" + opened.incrementAndGet())).isEqualTo("T-1");
    assertThat(opened).hasValue(1);
  }

  @ParameterizedTest
  @EnumSource
  void manyAtTheSameMomentHaveOneEffect(Database database) throws Exception {
    OnceOnly once = onceOnly(database);
    AtomicInteger opened = new AtomicInteger();
    CountDownLatch working = new CountDownLatch(1);
    CountDownLatch others = new CountDownLatch(AT_ONCE - 1);
    SentForm form = form("Una avería");
    List<CompletableFuture<String>> answers = IntStream.range(0, AT_ONCE).mapToObj(i -> CompletableFuture.supplyAsync(() -> {
      if (i > 0) {
        awaited(working);
        others.countDown();
      }
      return once.write(form, () -> {
        working.countDown();
        awaited(others);
        return "T-" + opened.incrementAndGet();
      });
    }, task -> new Thread(task).start())).toList();
    for (CompletableFuture<String> answer : answers) {
      assertThat(answer.get(30, TimeUnit.SECONDS)).isEqualTo("T-1");
    }
    assertThat(opened).hasValue(1);
  }

  @ParameterizedTest
  @EnumSource
  void whatWasRefusedMayComeAgain(Database database) {
    OnceOnly once = onceOnly(database);
    SentForm form = form("Una avería");
    assertThatThrownBy(() -> once.write(form, () -> {
      throw new InputRefused("text", "«Texto»: falta.");
    })).isInstanceOf(InputRefused.class);
    assertThat(once.write(form("Una avería, con texto", form.key()), () -> "T-2")).isEqualTo("T-2");
  }

  @ParameterizedTest
  @EnumSource
  void somethingNewUnderAKeyThatHasDoneItsWorkIsNotLostInSilence(Database database) {
    OnceOnly once = onceOnly(database);
    SentForm form = form("Una avería");
    once.write(form, () -> "T-1");
    assertThatThrownBy(() -> once.write(form("Otra avería", form.key()), () -> "T-2"))
        .isInstanceOfSatisfying(SentDifferently.class, before -> assertThat(before.answer()).isEqualTo("T-1"));
  }

  @ParameterizedTest
  @EnumSource
  void aKeySaysNothingOfOtherPeopleOtherPurposesOrFormsWithoutOne(Database database) {
    OnceOnly once = onceOnly(database);
    SentForm form = form("Una avería");
    once.write(form, () -> "T-1");
    assertThat(once.write(new SentForm("contact:18", form.key(), "OPEN", form.content()), () -> "T-2")).isEqualTo("T-2");
    assertThat(once.write(new SentForm("contact:17", form.key(), "REPLY T-1", form.content()), () -> "R-1")).isEqualTo("R-1");
    for (String key : List.of("", "short", "' or 1 = 1 --         ")) {
      SentForm nameless = new SentForm("contact:17", key, "OPEN", form.content());
      assertThat(once.write(nameless, () -> "T-3")).isEqualTo("T-3");
      assertThat(once.write(nameless, () -> "T-4")).isEqualTo("T-4");
    }
  }

  @ParameterizedTest
  @EnumSource
  void formsAreForgottenAfterTheirTime(Database database) {
    OnceOnly once = onceOnly(database);
    SentForm form = form("Una avería");
    once.write(form, () -> "T-1");
    OnceOnly later = onceOnly(database, FRI_2026_04_03.plus(Duration.ofDays(OnceOnly.KEPT_DAYS)).plusSeconds(1));
    later.write(form("Otra avería"), () -> "T-2");
    assertThat(later.write(form, () -> "T-3")).isEqualTo("T-3");
  }

  @Test
  void contentIsEveryPartInItsPlace() {
    assertThat(SentForm.digest("ab", "c")).isNotEqualTo(SentForm.digest("a", "bc"));
    assertThat(SentForm.digest("foto", new byte[] {1})).isNotEqualTo(SentForm.digest("foto", new byte[] {2}));
    assertThat(SentForm.digest("a", null)).isEqualTo(SentForm.digest("a", null)).hasSize(64);
  }

  private static OnceOnly onceOnly(Database database) {
    return onceOnly(database, FRI_2026_04_03);
  }

  private static OnceOnly onceOnly(Database database, Instant now) {
    DataSource source = database == Database.H2 ? h2 : server.getPostgresDatabase();
    return new RememberedForms(JdbcClient.create(source),
        new RetryingWrite(new JdbcTransactionManager(source), mock(IdentityService.class), mock(Identities.class), Vocabulary.of("es-ES")), Clock.fixed(now, ZoneOffset.UTC));
  }

  private static SentForm form(String content) {
    return form(content, SentForm.newKey());
  }

  private static SentForm form(String content, String key) {
    return new SentForm("contact:17", key, "OPEN", SentForm.digest(content));
  }

  private static void awaited(CountDownLatch latch) {
    try {
      if (!latch.await(20, TimeUnit.SECONDS)) {
        throw new IllegalStateException("waited in vain");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
