package io.ciclo.prospects.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.zaxxer.hikari.HikariDataSource;
import io.ciclo.customers.SupportPlan;
import io.ciclo.engine.SearchedWords;
import io.ciclo.evolutives.EvolutiveState;
import io.ciclo.meetings.Purpose;
import io.ciclo.prospects.Agent;
import io.ciclo.prospects.Answer;
import io.ciclo.prospects.Contract;
import io.ciclo.prospects.Counterpart;
import io.ciclo.prospects.CounterpartRole;
import io.ciclo.prospects.EnvironmentCheck;
import io.ciclo.prospects.EnvironmentCheck.Result;
import io.ciclo.prospects.Feature;
import io.ciclo.prospects.Finding;
import io.ciclo.prospects.Installation;
import io.ciclo.prospects.Milestone;
import io.ciclo.prospects.Need;
import io.ciclo.prospects.Obstacle;
import io.ciclo.prospects.OptionalStep;
import io.ciclo.prospects.Phase;
import io.ciclo.prospects.Proposal;
import io.ciclo.prospects.Prospect;
import io.ciclo.prospects.ProspectEvent;
import io.ciclo.prospects.ProspectOutcome;
import io.ciclo.prospects.Study;
import io.ciclo.prospects.UserProfile;
import io.ciclo.prospects.Waiting;
import io.ciclo.testing.Requirement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The room's tables alone, on a new database; company and contact are there by their keys. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProspectStoresTest {

  private static final Instant FRI_2026_04_03_10H = Instant.parse("2026-04-03T08:00:00Z");
  private static final LocalDate FRI_2026_04_03 = LocalDate.of(2026, 4, 3);
  private static final long COMPANY = 1;
  private static final long ANA = 10;

  private HikariDataSource source;
  private ProspectStore prospects;
  private ProspectSearch search;
  private ProposalStore proposals;
  private ProofStore proofs;
  private ProductionStore production;
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
    template.execute("create table company (id bigint primary key, legal_name varchar(200)); insert into company values (1, 'Taller Prat');"
        + "create table contact (id bigint primary key); insert into contact values (10)");
    template.execute(migration("V700__prospects.sql"));
    template.execute(migration("V701__prospect_findings.sql"));
    JdbcClient jdbc = JdbcClient.create(source);
    prospects = new ProspectStore(jdbc);
    search = new ProspectSearch(jdbc);
    proposals = new ProposalStore(jdbc);
    proofs = new ProofStore(jdbc);
    production = new ProductionStore(jdbc);
  }

  @AfterAll
  void closeRoom() {
    source.close();
  }

  @Test
  void aCaseComesBackAsItWasAndIsChangedByOneAtATime() {
    String number = opened("Chat para la tienda");
    assertThat(prospects.without(number)).containsExactly(Map.entry(OptionalStep.NEW_FEATURES, "Es una prueba corta."));
    Prospect before = prospects.find(number).orElseThrow();
    Prospect production = prospects.change(new Prospect(number, COMPANY, ANA, before.subject(), before.leader(), 2, Waiting.NOTHING,
        ProspectOutcome.IN_SUPPORT, null, before.openedAt(), FRI_2026_04_03_10H, before.version()));
    assertThat(production.version()).isEqualTo(before.version() + 1);
    assertThat(prospects.find(number)).contains(production);
    assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(() -> prospects.change(before));
    prospects.append(number, new ProspectEvent(ProspectEvent.Kind.OPENED, "Chat", "lucia.ferrer", null, FRI_2026_04_03_10H));
    assertThat(prospects.events(number)).containsExactly(new ProspectEvent(ProspectEvent.Kind.OPENED, "Chat", "lucia.ferrer", null, FRI_2026_04_03_10H));
    prospects.append(number, new Answer(0, "CONTINUE", 1, "", ANA, FRI_2026_04_03_10H, "192.0.2.7"));
    assertThat(prospects.answers(number)).extracting(Answer::word, Answer::contact, Answer::at)
        .containsExactly(tuple("CONTINUE", ANA, FRI_2026_04_03_10H));
  }

  @Test
  void casesAreFoundAndCountedByPhase() {
    String number = opened("Videollamada para el taller");
    Map<Phase, Integer> before = prospects.opened();
    for (int round = 1; round <= 2; round++) {
      prospects.reached(number, new Milestone(Phase.BUSINESS_CASE, round, Purpose.OPENING, FRI_2026_04_03_10H));
    }
    prospects.reached(number, new Milestone(Phase.BUSINESS_CASE, 1, Purpose.CLOSING, FRI_2026_04_03_10H));
    assertThat(prospects.milestones(number)).hasSize(3);
    assertThat(prospects.opened().get(Phase.BUSINESS_CASE)).as("once, in however many rounds").isEqualTo(before.getOrDefault(Phase.BUSINESS_CASE, 0) + 1);
    assertThat(search.numbers(SearchedWords.of("TALLER videollamada"), 5)).containsExactly(number);
    assertThat(search.numbers(SearchedWords.of(number.toLowerCase()), 5)).containsExactly(number);
    assertThat(search.numbers(SearchedWords.of("100%"), 5)).isEmpty();
    assertThat(search.features(SearchedWords.of("videollamada"), 5)).isEmpty();
    assertThat(prospects.open()).extracting(Prospect::number).contains(number);
  }

  @Test
  @Requirement("BD-09")
  void whatWasSentDoesNotChangeAndEarlierVersionsStay() {
    String number = opened("Chat");
    proposals.studied(number, new Study(1, "Venden.", true, null, "lucia.ferrer"));
    proposals.heard(number, 1, "Contestar antes");
    List<Long> needs = proposals.needs(number).stream().map(Need::id).toList();
    Proposal.Text text = new Proposal.Text("Chat", "Tardan.", "Un chat.", "");
    proposals.begin(number, 1, 1, text, needs, "lucia.ferrer", FRI_2026_04_03_10H);
    Proposal draft = proposals.ofRound(number, 1).orElseThrow();
    proposals.save(draft, new Proposal.Text("Chat y bot", "Tardan.", "Un chat.", ""), List.of(), "lucia.ferrer", FRI_2026_04_03_10H);
    assertThatExceptionOfType(OptimisticLockingFailureException.class).as("as it was read before")
        .isThrownBy(() -> proposals.save(draft, text, needs, "lucia.ferrer", FRI_2026_04_03_10H));
    proposals.sent(proposals.ofRound(number, 1).orElseThrow(), FRI_2026_04_03_10H);
    proposals.begin(number, 2, 2, text, needs, "lucia.ferrer", FRI_2026_04_03_10H);
    assertThat(proposals.proposals(number)).extracting(Proposal::version, Proposal::sent)
        .containsExactly(tuple(2, false), tuple(1, true));
    assertThat(proposals.proposals(number).get(0).needs()).extracting(Need::text).containsExactly("Contestar antes");
  }

  @Test
  void theProofOfConceptComesBackAsItWas() {
    String number = opened("Chat");
    proofs.name(number, new Counterpart(CounterpartRole.IT_SUPPORT, "Iván", "TI", "ivan@prat.example", null));
    proofs.name(number, new Counterpart(CounterpartRole.IT_SUPPORT, null, null, null, "No tienen."));
    assertThat(proofs.counterparts(number)).containsExactly(new Counterpart(CounterpartRole.IT_SUPPORT, null, null, null, "No tienen."));
    proofs.list(number, List.of(new Agent("Eva", UserProfile.AGENT, null), new Agent("Luis", UserProfile.SUPERVISOR, "Telco, S. L.")));
    assertThat(proofs.agents(number)).containsExactly(new Agent("Eva", UserProfile.AGENT, null), new Agent("Luis", UserProfile.SUPERVISOR, "Telco, S. L."));
    proofs.judge(number, new EnvironmentCheck(UserProfile.AGENT, "memory", "8 GB", Result.FAILED, "4 GB"), "pablo.ortega", FRI_2026_04_03_10H);
    proofs.judge(number, new EnvironmentCheck(UserProfile.AGENT, "memory", "8 GB", Result.PASSED, ""), "pablo.ortega", FRI_2026_04_03_10H);
    assertThat(proofs.judged(number)).containsExactly(new ProofStore.Judged(UserProfile.AGENT, "memory", Result.PASSED, ""));
    long first = proofs.found(number, Obstacle.Kind.MACHINES, "Sin memoria.", "lucia.ferrer", FRI_2026_04_03_10H);
    long second = proofs.found(number, Obstacle.Kind.FIREWALL, "Cerrado.", "lucia.ferrer", FRI_2026_04_03_10H);
    proofs.solved(second, "Abierto.");
    assertThat(proofs.obstacles(number)).extracting(Obstacle::id, Obstacle::open)
        .containsExactly(tuple(first, true), tuple(second, false));
    proofs.wish(number, "Un bot.");
    assertThat(proofs.wishes(number)).containsExactly("Un bot.");
    proofs.agree(number, "SCRIPT_TAG", "Lucía", "Ana", FRI_2026_04_03);
    proofs.installed(number, FRI_2026_04_03_10H);
    assertThat(proofs.installation(number)).contains(new Installation("SCRIPT_TAG", "Lucía", "Ana", FRI_2026_04_03, FRI_2026_04_03_10H));
  }

  @Test
  void featuresContractAndFindingsComeBackAsTheyWere() {
    String number = opened("Chat");
    String feature = "E-" + number.substring(2);
    production.begin(new Feature(feature, number, "Bot", "De noche.", "tres semanas", "Ana", FRI_2026_04_03, null), FRI_2026_04_03_10H);
    production.reached(feature, EvolutiveState.SENT);
    production.waits(feature, "¿Lo acepta?", FRI_2026_04_03_10H);
    production.reminded(feature);
    assertThat(production.course(feature)).isEqualTo(new ProductionStore.Course(EvolutiveState.SENT, "¿Lo acepta?", FRI_2026_04_03_10H, true, FRI_2026_04_03_10H));
    production.over(feature, "DELIVERED");
    assertThat(production.features(number)).containsExactly(new Feature(feature, number, "Bot", "De noche.", "tres semanas", "Ana", FRI_2026_04_03, "DELIVERED"));
    production.signed(number, new Contract(FRI_2026_04_03, SupportPlan.GOLD, "CT-1"));
    assertThat(production.contract(number)).contains(new Contract(FRI_2026_04_03, SupportPlan.GOLD, "CT-1"));
    Finding change = new Finding(Finding.Route.EVOLUTIVE, "Un bot.", "T-2026-000001", FRI_2026_04_03_10H);
    production.found(number, 7, change, true);
    assertThat(production.routed(number)).as("the meeting brought more").isEmpty();
    production.found(number, 7, new Finding(Finding.Route.NOTHING, "", null, FRI_2026_04_03_10H), false);
    assertThat(production.routed(number)).containsExactly(7L);
    assertThat(production.findings(number, 7)).startsWith(change).hasSize(2);
  }

  private String opened(String subject) {
    String number = "N-2026-" + "%06d".formatted(++opened);
    prospects.insert(new Prospect(number, COMPANY, ANA, subject, "lucia.ferrer", 1, Waiting.NOTHING, null, null, FRI_2026_04_03_10H, null, 0),
        Map.of(OptionalStep.NEW_FEATURES, "Es una prueba corta."));
    return number;
  }

  private static String migration(String name) {
    try {
      return Files.readString(Path.of("src/main/resources/db/migration/common", name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
