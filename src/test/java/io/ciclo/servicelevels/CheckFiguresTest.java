package io.ciclo.servicelevels;

import static io.ciclo.servicelevels.Madrid.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.ciclo.servicelevels.CaseEvent.Answered;
import io.ciclo.servicelevels.CaseEvent.AutomaticMailSent;
import io.ciclo.servicelevels.CaseEvent.CustomerWrote;
import io.ciclo.servicelevels.CaseEvent.NoAnswerNeeded;
import io.ciclo.servicelevels.CaseEvent.Noted;
import io.ciclo.servicelevels.CaseEvent.Opened;
import io.ciclo.servicelevels.CaseEvent.TermStarted;
import io.ciclo.testing.Requirement;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The check figures of the requirements on service levels: from the decision tables to the deadline. */
class CheckFiguresTest {

  private static final DecisionTables TABLES = new Tables();
  private static final ServiceTargets TARGETS = new ServiceTargets(TABLES, Madrid.SHIPPED, Duration.ofMinutes(30),
      new BigDecimal("0.75"));

  @ParameterizedTest(name = "{0} {1} of {2}")
  @CsvSource({
      "HIGH, 2026-03-13 16:30, PLATINUM, 2026-03-16 09:30",
      "HIGH, 2026-10-09 16:00, PLATINUM, 2026-10-13 09:00",
      "HIGH, 2026-09-10 16:00, PLATINUM, 2026-09-11 09:00",
      "VERY_HIGH, 2026-03-14 23:30, PLATINUM, 2026-03-15 00:30"})
  @Requirement({"SL-07", "SL-10", "SL-29"})
  void theFirstResponseIsDueInHoursOfService(String priority, String opened, String plan, String due) {
    ServiceLevels levels = opened(incident(plan, priority, false), opened, opened);
    assertThat(clock(levels, ClockKind.FIRST_RESPONSE, Binding.CONTRACTUAL).deadline()).isEqualTo(at(due));
  }

  @Test
  @Requirement({"IN-26", "PR-23"})
  void untilTriageTheCustomersThreeAnswersSayWhichClockRuns() {
    CaseProfile blocked = CaseProfile.untilTriage(false, "GOLD", true, "customer-care");
    CaseProfile other = CaseProfile.untilTriage(false, "GOLD", false, "customer-care");
    assertThat(clock(opened(blocked, "2026-03-14 23:30", "2026-03-14 23:30"), ClockKind.FIRST_RESPONSE,
        Binding.CONTRACTUAL).deadline()).isEqualTo(at("2026-03-15 00:30"));
    assertThat(clock(opened(other, "2026-03-14 23:30", "2026-03-14 23:30"), ClockKind.FIRST_RESPONSE,
        Binding.CONTRACTUAL).deadline()).as("medium: 9 h from Monday 8:00").isEqualTo(at("2026-03-16 17:00"));
  }

  @Test
  @Requirement("PR-23")
  void withoutDayAndNightServiceInThePlanEvenTheHighestPriorityWaitsForTheMorning() {
    DecisionTables tables = (decision, inputs) -> decision.equals("support-plans")
        ? new DecisionTables.Answer(new DecisionRow(decision, 2, "Rule_1"), Map.of("x24", false))
        : TABLES.ask(decision, inputs);
    List<Target> targets = new ServiceTargets(tables, Madrid.SHIPPED, Duration.ofMinutes(30), BigDecimal.ONE)
        .of(incident("GOLD", "VERY_HIGH", true));
    assertThat(targets).noneMatch(target -> target.counting() == Counting.NATURAL);
  }

  @Test
  @Requirement({"SL-14", "SL-09"})
  void contractualAndInternalTargetsAreClocksOfTheirOwnAndCustomersSeeOnlyTheFormer() {
    ServiceLevels levels = opened(incident("BRONZE", "HIGH", false), "2026-03-16 08:00", "2026-03-17 08:00");
    assertThat(clock(levels, ClockKind.FIRST_RESPONSE, Binding.CONTRACTUAL).deadline()).isEqualTo(at("2026-03-16 17:00"));
    assertThat(clock(levels, ClockKind.FIRST_RESPONSE, Binding.INTERNAL).deadline()).isEqualTo(at("2026-03-16 15:12"));
    assertThat(levels.contractual()).extracting(clock -> clock.id().kind()).containsExactly(ClockKind.FIRST_RESPONSE);
    assertThat(levels.contractual().get(0).standing()).isEqualTo(Clock.Standing.LATE);
  }

  @Test
  @Requirement("SL-24")
  void aMailIsAnsweredWithinFourHoursOfService() {
    ServiceLevels levels = Clocks.derive(List.of(open("2026-03-12 08:00"), new CustomerWrote(at("2026-03-12 15:00"))),
        Madrid.VERSIONS, at("2026-03-12 15:00"));
    assertThat(clock(levels, ClockKind.REPLY, Binding.INTERNAL).deadline()).isEqualTo(at("2026-03-13 10:00"));
  }

  @Test
  @Requirement("SL-24")
  void aClickThatNoAnswerIsNeededStopsItAndAnAutomaticMailDoesNot() {
    List<CaseEvent> written = List.of(open("2026-03-12 08:00"), new CustomerWrote(at("2026-03-12 15:00")),
        new AutomaticMailSent(at("2026-03-12 15:01"), "MT-01"));
    assertThat(clock(Clocks.derive(written, Madrid.VERSIONS, at("2026-03-12 15:02")), ClockKind.REPLY, Binding.INTERNAL)
        .running()).isTrue();
    Clock clicked = clock(Clocks.derive(plus(written, new NoAnswerNeeded(at("2026-03-12 16:00"), "leader")),
        Madrid.VERSIONS, at("2026-03-20 16:00")), ClockKind.REPLY, Binding.INTERNAL);
    assertThat(clicked.result()).isEqualTo(Result.MET);
    assertThat(clicked.stop()).isEqualTo(at("2026-03-12 16:00"));
  }

  @Test
  @Requirement({"SL-26", "SL-28", "FU-02"})
  void theFollowUpIsDueTwoWorkingDaysAfterOurLastWord() {
    ServiceLevels levels = Clocks.derive(List.of(open("2026-03-12 08:00"), new Answered(at("2026-03-13 10:00"), true)),
        Madrid.VERSIONS, at("2026-03-13 10:00"));
    assertThat(last(levels, ClockKind.FOLLOW_UP).deadline()).isEqualTo(at("2026-03-17 10:00"));
  }

  @Test
  @Requirement({"SL-27", "SL-28"})
  void progressIsReportedEveryThreeWorkingDays() {
    CaseProfile evolutive =
        new CaseProfile(Agreement.T_POINTS, "GOLD", "LOW", "SIMPLE", false, "customer-care");
    ServiceLevels levels = Clocks.derive(List.of(new Opened(at("2026-03-17 09:00"), TARGETS.of(evolutive)),
        new TermStarted(at("2026-03-18 10:00"), ClockKind.EVOLUTIVE_REPORT)), Madrid.VERSIONS, at("2026-03-18 10:00"));
    assertThat(last(levels, ClockKind.EVOLUTIVE_REPORT).deadline()).isEqualTo(at("2026-03-23 10:00"));
  }

  /** Working days here, so that 24 hours of the clock on the wall are 24 hours of the case. */
  @ParameterizedTest
  @CsvSource({"2026-03-18 10:00, WHITE", "2026-03-18 10:01, RED"})
  @Requirement({"SL-25", "FU-29"})
  void anIncidentTurnsRedWhenTheLastMailOrNoteIsOlderThanADay(String now, Colour colour) {
    for (CaseEvent word : List.of(new Answered(at("2026-03-17 10:00"), false), new Noted(at("2026-03-17 10:00")))) {
      assertThat(Clocks.derive(List.of(open("2026-03-16 08:00"), word), Madrid.VERSIONS, at(now)).colour())
          .isEqualTo(colour);
    }
  }

  @Test
  @Requirement({"SL-25", "FU-29"})
  void onlyIncidentsTurnRedAndAWordTurnsThemWhiteAgain() {
    CaseProfile query = new CaseProfile(Agreement.QUERY, "GOLD", null, null, false, "customer-care");
    assertThat(opened(query, "2026-03-16 08:00", "2026-03-27 08:00").colour()).isEqualTo(Colour.WHITE);
    CaseProfile incident = incident("GOLD", "LOW", false);
    assertThat(opened(incident, "2026-03-16 08:00", "2026-03-27 08:00").colour()).isEqualTo(Colour.RED);
    ServiceLevels noted = Clocks.derive(List.of(new Opened(at("2026-03-16 08:00"), TARGETS.of(incident)),
        new Answered(at("2026-03-16 09:00"), true), new Noted(at("2026-03-27 08:00"))), Madrid.VERSIONS,
        at("2026-03-27 08:00"));
    assertThat(noted.colour()).isEqualTo(Colour.WHITE);
    assertThat(noted.lastHeard()).as("a note tells the customer nothing").isEqualTo(at("2026-03-16 09:00"));
  }

  @Test
  @Requirement({"SL-25", "IN-18"})
  void anAutomaticMailNeitherAnswersNorWhitens() {
    List<CaseEvent> events = List.of(open("2026-03-16 08:00"), new AutomaticMailSent(at("2026-03-18 09:00"), "MT-01"));
    ServiceLevels levels = Clocks.derive(events, Madrid.VERSIONS, at("2026-03-18 09:00"));
    assertThat(clock(levels, ClockKind.FIRST_RESPONSE, Binding.CONTRACTUAL).running()).isTrue();
    assertThat(levels.colour()).isEqualTo(Colour.RED);
    assertThat(levels.lastHeard()).isNull();
    List<CaseEvent> looking = plus(events, new Answered(at("2026-03-18 10:00"), false));
    assertThat(clock(Clocks.derive(looking, Madrid.VERSIONS, at("2026-03-18 10:00")), ClockKind.FIRST_RESPONSE,
        Binding.CONTRACTUAL).running()).as("an answer without next step is no first response").isTrue();
  }

  @ParameterizedTest
  @CsvSource({"HIGH, 2026-03-13 20:00, 2026-03-16 08:30", "MEDIUM, 2026-03-13 20:00, 2026-03-16 08:30",
      "VERY_HIGH, 2026-03-13 20:00, 2026-03-13 20:30"})
  @Requirement({"SL-23", "PR-14"})
  void highImpactIsTakenInHandWithinHalfAnHourOfTheCasesOwnCalendar(String priority, String opened, String due) {
    ServiceLevels levels = opened(incident("GOLD", priority, true), opened, opened);
    assertThat(clock(levels, ClockKind.IMMEDIATE, Binding.INTERNAL).deadline()).isEqualTo(at(due));
    assertThat(opened(incident("GOLD", priority, false), opened, opened).clocks())
        .noneMatch(clock -> clock.id().kind() == ClockKind.IMMEDIATE);
  }

  @Test
  @Requirement({"SL-13", "SL-14"})
  void anEvolutiveIsAcknowledgedEstimatedAndDevelopedInItsTerms() {
    List<Target> targets =
        TARGETS.of(new CaseProfile(Agreement.T_POINTS, "GOLD", "URGENT", "MODERATE", false, "customer-care"));
    assertThat(targets).filteredOn(target -> target.binding() == Binding.CONTRACTUAL)
        .extracting(Target::clock, target -> target.duration().toHours(), Target::calendar).containsExactly(
            tuple(ClockKind.FIRST_RESPONSE, 4L, "customer-care"),
            tuple(ClockKind.ESTIMATE, 4 * 24L, "customer-care-days"),
            tuple(ClockKind.DEVELOPMENT, 10 * 24L, "customer-care-days"));
  }

  private static CaseProfile incident(String plan, String priority, boolean immediate) {
    return new CaseProfile(Agreement.INCIDENT_SAAS, plan, priority, null, immediate, "customer-care");
  }

  private static CaseEvent open(String local) {
    return new Opened(at(local), TARGETS.of(incident("GOLD", "MEDIUM", false)));
  }

  private static ServiceLevels opened(CaseProfile profile, String opened, String now) {
    Instant start = at(opened);
    return Clocks.derive(List.of(new Opened(start, TARGETS.of(profile))), Madrid.VERSIONS, at(now));
  }

  private static List<CaseEvent> plus(List<CaseEvent> events, CaseEvent next) {
    return Stream.concat(events.stream(), Stream.of(next)).toList();
  }

  private static Clock clock(ServiceLevels levels, ClockKind kind, Binding binding) {
    return levels.clocks().stream().filter(clock -> clock.id().kind() == kind && clock.id().binding() == binding)
        .findFirst().orElseThrow();
  }

  private static Clock last(ServiceLevels levels, ClockKind kind) {
    return levels.clocks().stream().filter(clock -> clock.id().kind() == kind).reduce((first, next) -> next)
        .orElseThrow();
  }
}
