package io.ciclo.growth.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.zaxxer.hikari.HikariDataSource;
import io.ciclo.engine.SearchedWords;
import io.ciclo.growth.CrmMessage;
import io.ciclo.growth.Opportunity;
import io.ciclo.growth.OpportunityEvent;
import io.ciclo.growth.OpportunityEvent.Kind;
import io.ciclo.growth.OpportunityKind;
import io.ciclo.growth.OpportunityStage;
import io.ciclo.growth.OpportunityState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register's tables alone, on a new database; the company is there by its key. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpportunitiesTest {

  private static final Instant FRI_2026_04_03_10H = Instant.parse("2026-04-03T08:00:00Z");
  private static final long COMPANY = 1;

  private HikariDataSource source;
  private OpportunityStore store;
  private CrmStore crm;
  private int opened;

  HikariDataSource database() {
    HikariDataSource memory = new HikariDataSource();
    memory.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    memory.setUsername("sa");
    return memory;
  }

  @BeforeAll
  void openRoom() {
    source = database();
    JdbcTemplate template = new JdbcTemplate(source);
    template.execute("create table company (id bigint primary key, legal_name varchar(200)); insert into company values (1, 'Taller Prat')");
    template.execute(migration("V810__opportunities.sql"));
    template.execute(migration("V811__crm_messages.sql"));
    JdbcClient jdbc = JdbcClient.create(source);
    store = new OpportunityStore(jdbc);
    crm = new CrmStore(jdbc);
  }

  @AfterAll
  void closeRoom() {
    source.close();
  }

  @Test
  void anOpportunityComesBackAsItWasAndIsChangedByOneAtATime() {
    Opportunity before = opened("Chat para la tienda", Optional.empty());
    assertThat(store.find(before.number())).contains(before);
    assertThat(store.ofCase(before.caseNumber())).contains(before);
    Opportunity lost = store.change(new Opportunity(before.number(), COMPANY, before.kind(), before.title(), Optional.of(new BigDecimal("1450.50")),
        OpportunityStage.PROPOSAL, OpportunityState.LOST, "marc.soler", before.caseNumber(), before.opened(), Optional.of(FRI_2026_04_03_10H),
        Optional.of("Demasiado caro."), before.version()));
    assertThat(lost.version()).isEqualTo(before.version() + 1);
    assertThat(store.find(before.number())).contains(lost);
    assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(() -> store.change(before));
    assertThatExceptionOfType(DuplicateKeyException.class).as("a case has one").isThrownBy(() -> store.insert(new Opportunity("O-2026-999999",
        COMPANY, before.kind(), "Otra", Optional.empty(), before.stage(), OpportunityState.OPEN, "lucia.ferrer", before.caseNumber(), FRI_2026_04_03_10H,
        Optional.empty(), Optional.empty(), 0)));
  }

  @Test
  void whatHappenedIsOnlyAdded() {
    String number = opened("Bot", Optional.of(new BigDecimal("900.00"))).number();
    store.append(number, new OpportunityEvent(Kind.OPENED, "900.00", "lucia.ferrer", FRI_2026_04_03_10H));
    store.append(number, new OpportunityEvent(Kind.STAGE, "PROPOSAL", null, FRI_2026_04_03_10H));
    assertThat(store.events(number)).extracting(OpportunityEvent::kind, OpportunityEvent::text, OpportunityEvent::by, OpportunityEvent::at)
        .containsExactly(tuple(Kind.OPENED, "900.00", "lucia.ferrer", FRI_2026_04_03_10H), tuple(Kind.STAGE, "PROPOSAL", null, FRI_2026_04_03_10H));
  }

  @Test
  void whatWasClosedLongAgoLeavesTheBoardAndIsStillFound() {
    Opportunity open = opened("Videollamada para el taller", Optional.empty());
    Opportunity won = store.change(closed(opened("Voz", Optional.empty()), FRI_2026_04_03_10H.minus(Duration.ofDays(100))));
    assertThat(store.openOrClosedSince(FRI_2026_04_03_10H.minus(Duration.ofDays(90)))).contains(open).doesNotContain(won);
    assertThat(store.openOrClosedSince(FRI_2026_04_03_10H.minus(Duration.ofDays(101)))).contains(open, won);
    assertThat(store.ofCompany(COMPANY)).contains(open, won);
    assertThat(store.numbers(SearchedWords.of("TALLER videollamada"), 5)).containsExactly(open.number());
    assertThat(store.numbers(SearchedWords.of(won.number().toLowerCase()), 5)).containsExactly(won.number());
    assertThat(store.numbers(SearchedWords.of("100%"), 5)).isEmpty();
  }

  @Test
  void messagesStandInTheirOrderAndAreOverOnce() {
    Opportunity one = opened("Chat", Optional.of(new BigDecimal("10.00")));
    CrmMessage first = crm.append(one, Kind.OPENED, FRI_2026_04_03_10H);
    CrmMessage second = crm.append(closed(one, FRI_2026_04_03_10H), Kind.WON, FRI_2026_04_03_10H);
    assertThat(first.key()).isEqualTo(one.number() + "-1");
    assertThat(second).extracting(CrmMessage::sequence, CrmMessage::what, CrmMessage::state, CrmMessage::amount, CrmMessage::status)
        .containsExactly(2, Kind.WON, OpportunityState.WON, Optional.of(new BigDecimal("10.00")), CrmMessage.Status.PENDING);
    crm.over(first.id(), CrmMessage.Status.DELIVERED, FRI_2026_04_03_10H);
    crm.over(first.id(), CrmMessage.Status.KEPT, FRI_2026_04_03_10H);
    assertThat(crm.ofOpportunity(one.number())).extracting(CrmMessage::status).containsExactly(CrmMessage.Status.DELIVERED, CrmMessage.Status.PENDING);
    assertThat(crm.waiting()).contains(one.number());
    assertThat(crm.told()).contains(one.number());
    assertThat(crm.remoteId(one.number())).isEmpty();
    crm.known(one.number(), "42");
    crm.known(one.number(), "43");
    assertThat(crm.remoteId(one.number())).contains("43");
  }

  private static Opportunity closed(Opportunity one, Instant when) {
    return new Opportunity(one.number(), one.company(), one.kind(), one.title(), one.amount(), one.stage(), OpportunityState.WON, one.owner(),
        one.caseNumber(), one.opened(), Optional.of(when), Optional.empty(), one.version());
  }

  private Opportunity opened(String title, Optional<BigDecimal> amount) {
    opened++;
    Opportunity one = new Opportunity("O-2026-%06d".formatted(opened), COMPANY, OpportunityKind.FARMING, title, amount, OpportunityStage.ANALYSIS,
        OpportunityState.OPEN, "lucia.ferrer", "G-2026-%06d".formatted(opened), FRI_2026_04_03_10H, Optional.empty(), Optional.empty(), 0);
    store.insert(one);
    return one;
  }

  private static String migration(String name) {
    try {
      return Files.readString(Path.of("src/main/resources/db/migration/common", name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
