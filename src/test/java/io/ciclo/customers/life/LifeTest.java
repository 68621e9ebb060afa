package io.ciclo.customers.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.customers.LifeEntry;
import io.ciclo.customers.LifeStage;
import io.ciclo.engine.CaseLink;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.engine.Vocabulary;
import io.ciclo.staff.StaffGroup;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LifeTest {

  private static final Instant DAY_0 = Instant.parse("2026-01-05T08:00:00Z");
  private static final Instant DAY_90 = day(90);

  private static final Set<LifeKind> ALL = Set.of(LifeKind.values());

  private final LifeEntry prospect = entry("business-development", "N-1", "Chat", 0, 40);
  private final LifeEntry phase = entry("phase", "N-1", "1 Entender", 1, 5);
  private final LifeEntry proposal = entry("proposal", "N-1", "Versión 1", 6, 9);
  private final LifeEntry feature = entry("evolutive", "E-2", "Botón", 10, 30);
  private final LifeEntry training = entry("training", "N-1", "Agentes", 12, 20);
  private final LifeEntry ticket = entry("ticket", "T-3", "Un filtro", 50, -1);
  private final LifeEntry ofTicket = entry("evolutive", "T-3", "", 51, -1);
  private final LifeEntry csm = entry("csm-case", "S-4", "Queja", 60, -1);
  private final LifeEntry related = entry("ticket", "T-5", "Otro", 61, 70);
  private final LifeEntry registration = entry("customer-registration", "C-6", "Alta", 41, 45);
  private final LifeEntry meeting = LifeEntry.moment(LifeStage.OPERATION, "meeting", "N-1", "Apertura", "", day(1), "");

  private final Life life = new Life(List.of(csm, meeting, ofTicket, proposal, training, related, feature, registration, ticket, phase, prospect),
      List.of(link("N-1", "E-2", "FEATURE"), link("S-4", "T-3", "CSM"), link("T-5", "T-3", "RELATED"), link("N-1", "C-6", "CONTRACT_SIGNED")), Set.of(), ALL);

  @Test
  void eachStandsOnceBeneathTheCaseItCameFromAndTheNewestIsFirst() {
    List<LifeBranch> line = life.line(one -> true);
    assertThat(line).extracting(branch -> branch.entry().kind() + " " + branch.entry().number())
        .containsExactly("ticket T-5", "ticket T-3", "customer-registration C-6", "proposal N-1", "meeting N-1", "business-development N-1");
    assertThat(line.get(1).beneath()).extracting(LifeEntry::number).containsExactly("T-3", "S-4");
    assertThat(line.get(5).beneath()).containsExactly(phase, feature, training);
    assertThat(line.get(2).origin()).isEqualTo("N-1");
    assertThat(line.get(1).origin()).as("the complaint is linked to it, and came from it").isEmpty();
    assertThat(line.stream().mapToInt(branch -> 1 + branch.beneath().size()).sum()).isEqualTo(life.entries().size());
  }

  @Test
  void whatIsFilteredStandsByItselfAndIsCalledAsItsCase() {
    List<LifeBranch> line = life.line(one -> one.kind().equals("evolutive"));
    assertThat(line).extracting(branch -> branch.entry().title()).containsExactly("Un filtro", "Botón");
    assertThat(line).allSatisfy(branch -> assertThat(branch.beneath()).isEmpty());
  }

  @Test
  void theLandscapeKnowsWhatRunsAndWhatWas() {
    Landscape landscape = Landscape.of(life, DAY_90);
    assertThat(landscape.stages()).extracting(Landscape.Stage::stage).containsExactly(LifeStage.values());
    assertThat(landscape.stages()).filteredOn(Landscape.Stage::now).extracting(Landscape.Stage::stage).containsExactly(LifeStage.OPERATION);
    assertThat(box(landscape, LifeKind.TICKET).running()).extracting(LifeEntry::number).containsExactly("T-3");
    assertThat(box(landscape, LifeKind.TICKET).before()).isEqualTo(1);
    assertThat(box(landscape, LifeKind.BUSINESS_DEVELOPMENT).running()).isEmpty();
    assertThat(box(landscape, LifeKind.BUSINESS_DEVELOPMENT).before()).isEqualTo(1);
    assertThat(box(landscape, LifeKind.CUSTOMER_DEREGISTRATION).before()).isZero();
  }

  @Test
  void whatIsHopedForIsReadByThoseWhoLookAfterGrowth() {
    LifeEntry hoped = entry("opportunity", "O-7", "Vender más", 80, -1);
    Set<LifeKind> trainer = LifeReading.by(new StaffPrincipal("hugo.santos", "Hugo Santos", List.of(StaffGroup.TRAINERS.id()), false));
    Life read = new Life(List.of(hoped, ticket), List.of(), Set.of(), trainer);
    assertThat(read.entries()).containsExactly(ticket);
    assertThat(Landscape.of(read, DAY_90).stages()).flatExtracting(Landscape.Stage::boxes).extracting(Landscape.Box::kind)
        .doesNotContain(LifeKind.OPPORTUNITY, LifeKind.FEEDBACK, LifeKind.FARMING).contains(LifeKind.CUSTOMER_MODIFICATION);
    assertThat(LifeReading.by(new StaffPrincipal("andres.castro", "Andrés Castro", List.of(StaffGroup.CUSTOMER_SUCCESS.id()), false)))
        .isEqualTo(ALL);
  }

  @Test
  void whatHasNotBegunDoesNotRun() {
    assertThat(entry("contract", "", "Del año que viene", 200, -1).runsAt(DAY_90)).isFalse();
  }

  @Test
  void everyKindAndStageHasItsWord() {
    Vocabulary vocabulary = Vocabulary.of("es-419");
    assertThat(Arrays.stream(LifeKind.values()).map(kind -> vocabulary.word("customers.life.kind", kind))).doesNotHaveDuplicates();
    assertThat(Arrays.stream(LifeStage.values()).map(stage -> vocabulary.word("customers.life.stage", stage))).doesNotHaveDuplicates();
    assertThat(LifeKind.of("csm-case")).contains(LifeKind.CSM_CASE);
    assertThat(LifeKind.of("algo")).isEmpty();
  }

  private static Landscape.Box box(Landscape landscape, LifeKind kind) {
    return landscape.stages().stream().flatMap(stage -> stage.boxes().stream()).filter(box -> box.kind() == kind).findFirst().orElseThrow();
  }

  private static Instant day(int day) {
    return DAY_0.plus(Duration.ofDays(day));
  }

  /** @param until -1 for what goes on */
  private static LifeEntry entry(String kind, String number, String title, int from, int until) {
    return new LifeEntry(LifeStage.OPERATION, kind, number, title, "", day(from), until < 0 ? Optional.empty() : Optional.of(day(until)), "");
  }

  private static CaseLink link(String from, String to, String kind) {
    return new CaseLink(from, to, kind, DAY_0);
  }
}
