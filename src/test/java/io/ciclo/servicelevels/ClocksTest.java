package io.ciclo.servicelevels;

import static io.ciclo.servicelevels.Binding.CONTRACTUAL;
import static io.ciclo.servicelevels.Counting.NATURAL;
import static io.ciclo.servicelevels.Counting.OPEN_HOURS;
import static io.ciclo.servicelevels.Counting.WORKDAY_24H;
import static io.ciclo.servicelevels.Madrid.at;
import static io.ciclo.servicelevels.Madrid.contractual;
import static io.ciclo.servicelevels.Madrid.internal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.ciclo.servicelevels.CaseEvent.Absorbed;
import io.ciclo.servicelevels.CaseEvent.Answered;
import io.ciclo.servicelevels.CaseEvent.Attended;
import io.ciclo.servicelevels.CaseEvent.CalendarChanged;
import io.ciclo.servicelevels.CaseEvent.Classified;
import io.ciclo.servicelevels.CaseEvent.Closed;
import io.ciclo.servicelevels.CaseEvent.CommitmentFulfilled;
import io.ciclo.servicelevels.CaseEvent.CommitmentGiven;
import io.ciclo.servicelevels.CaseEvent.CommitmentRenewed;
import io.ciclo.servicelevels.CaseEvent.CustomerWrote;
import io.ciclo.servicelevels.CaseEvent.EscalatedToProvider;
import io.ciclo.servicelevels.CaseEvent.Excused;
import io.ciclo.servicelevels.CaseEvent.Merged;
import io.ciclo.servicelevels.CaseEvent.Noted;
import io.ciclo.servicelevels.CaseEvent.Opened;
import io.ciclo.servicelevels.CaseEvent.PlanChanged;
import io.ciclo.servicelevels.CaseEvent.PriorityChanged;
import io.ciclo.servicelevels.CaseEvent.ProviderAnswered;
import io.ciclo.servicelevels.CaseEvent.Rejected;
import io.ciclo.servicelevels.CaseEvent.Reopened;
import io.ciclo.servicelevels.CaseEvent.Resolved;
import io.ciclo.servicelevels.CaseEvent.TermEnded;
import io.ciclo.servicelevels.CaseEvent.TermRevised;
import io.ciclo.servicelevels.CaseEvent.TermStarted;
import io.ciclo.servicelevels.CaseEvent.WaitingEnded;
import io.ciclo.servicelevels.CaseEvent.WaitingStarted;
import io.ciclo.servicelevels.CaseEvent.Withdrawn;
import io.ciclo.servicelevels.Pause.Why;
import io.ciclo.testing.Requirement;
import io.ciclo.worktime.WorkCalendar;
import io.ciclo.worktime.WorkCalendars;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The ten rules of the clocks by example, and the mistakes of comparable systems that are not to be made again. */
class ClocksTest {

  private static final Target RESPONSE = contractual(ClockKind.FIRST_RESPONSE, "PT4H", OPEN_HOURS);
  private static final Target RESOLUTION = internal(ClockKind.RESOLUTION, "PT18H", OPEN_HOURS);
  private static final Target REPLY = internal(ClockKind.REPLY, "PT4H", OPEN_HOURS);
  private static final Target FOLLOW_UP = internal(ClockKind.FOLLOW_UP, "PT48H", WORKDAY_24H);
  private static final Target INFORMATION = internal(ClockKind.INFORMATION, "PT24H", WORKDAY_24H);

  // 2026: Monday is 16 March, Friday 20 March.
  private static final String MON_8 = "2026-03-16 08:00";

  // --- rule 1: met and breached

  @Test
  @Requirement("SL-30")
  void stoppedAtTheDeadlineItIsMetAndBreachedOnlyAfterIt() {
    Opened opened = opened(MON_8, RESPONSE);
    assertThat(one(at("2026-03-16 12:00"), opened).result()).isEqualTo(Result.RUNNING);
    assertThat(one(at("2026-03-16 12:00").plusMillis(1), opened).result()).isEqualTo(Result.BREACHED_BY_WORK);
    assertThat(one(at("2026-03-20 08:00"), opened, answered("2026-03-16 12:00")).result()).isEqualTo(Result.MET);
    assertThat(one(at("2026-03-20 08:00"), opened, answered("2026-03-16 12:01")).result())
        .isEqualTo(Result.BREACHED_BY_WORK);
  }

  // --- rule 2: re-planning

  @Test
  @Requirement("PR-24")
  void pausesAreNotLostWhenTheLevelChanges() {
    Clock clock = one(at("2026-03-17 11:00"), opened(MON_8, RESOLUTION), waiting("2026-03-16 10:00"),
        over("2026-03-16 15:00"), new PriorityChanged(at("2026-03-17 09:00"),
            List.of(internal(ClockKind.RESOLUTION, "PT9H", OPEN_HOURS))));
    assertThat(clock.start()).isEqualTo(at(MON_8));
    assertThat(clock.pauses()).containsExactly(
        new Pause(at("2026-03-16 10:00"), at("2026-03-16 15:00"), Why.WAITING, "WAITING_CUSTOMER"));
    assertThat(clock.deadline()).as("two hours, two more, and five on Tuesday").isEqualTo(at("2026-03-17 13:00"));
    assertThat(clock.elapsed()).isEqualTo(Duration.ofHours(7));
    assertThat(clock.earlier()).extracting(Clock.EarlierGoal::goal).containsExactly(RESOLUTION);
  }

  @Test
  @Requirement({"PR-24", "SL-30"})
  void aDeadlineThatTheChangeItselfPutsIntoThePastIsNotTheTeamsFault() {
    Opened opened = opened(MON_8, RESPONSE);
    PriorityChanged raised = new PriorityChanged(at("2026-03-16 11:00"),
        List.of(contractual(ClockKind.FIRST_RESPONSE, "PT1H", NATURAL)));
    Clock clock = one(at("2026-03-16 11:00"), opened, raised);
    assertThat(clock.deadline()).isEqualTo(at("2026-03-16 09:00"));
    assertThat(clock.result()).isEqualTo(Result.BREACHED_BY_REPLANNING);
    assertThat(one(at("2026-03-18 11:00"), opened, raised, answered("2026-03-17 11:00")).result())
        .isEqualTo(Result.BREACHED_BY_REPLANNING);
  }

  @Test
  @Requirement({"PR-24", "SL-30"})
  void whatWorkHadBreachedStaysItsFaultAndNobodyIsPagedTwice() {
    Opened opened = opened(MON_8, RESPONSE);
    PriorityChanged raised = new PriorityChanged(at("2026-03-16 14:00"),
        List.of(contractual(ClockKind.FIRST_RESPONSE, "PT1H", NATURAL)));
    Clock clock = one(at("2026-03-16 15:00"), opened, raised);
    assertThat(clock.result()).isEqualTo(Result.BREACHED_BY_WORK);
    assertThat(clock.breachedAt()).isEqualTo(at("2026-03-16 12:00"));
    assertThat(handledLive(at("2026-03-20 12:00"), opened, raised))
        .containsExactly("WARNING 1 2026-03-16T10:00:00Z", "BREACH 1 2026-03-16T11:00:00Z");
  }

  @Test
  @Requirement("PR-24")
  void aLaterDeadlineMakesTheBreachGoodButItHasHappened() {
    Opened opened = opened(MON_8, RESPONSE);
    PlanChanged lowered = new PlanChanged(at("2026-03-16 14:00"),
        List.of(contractual(ClockKind.FIRST_RESPONSE, "PT9H", OPEN_HOURS)));
    Clock clock = one(at("2026-03-16 15:00"), opened, lowered, answered("2026-03-16 15:00"));
    assertThat(clock.result()).isEqualTo(Result.MET);
    assertThat(clock.earlier().get(0).breachedAt()).isEqualTo(at("2026-03-16 12:00"));
    assertThat(handledLive(at("2026-03-20 12:00"), opened, lowered)).containsExactly("WARNING 1 2026-03-16T10:00:00Z",
        "BREACH 1 2026-03-16T11:00:00Z", "WARNING 2 2026-03-16T13:45:00Z", "BREACH 2 2026-03-16T16:00:00Z");
    assertThat(handledLate(at("2026-03-20 12:00"), opened, lowered)).as("also when nobody looked in between")
        .contains("BREACH 1 2026-03-16T11:00:00Z", "BREACH 2 2026-03-16T16:00:00Z");
  }

  @Test
  @Requirement("PR-24")
  void aSaturdayNightThatTurnsOutHarmlessIsCountedFromMonday() {
    Clock clock = one(at("2026-03-15 10:00"),
        opened("2026-03-14 23:30", contractual(ClockKind.FIRST_RESPONSE, "PT1H", NATURAL)),
        new Classified(at("2026-03-15 10:00"), List.of(RESPONSE)));
    assertThat(clock.deadline()).isEqualTo(at("2026-03-16 12:00"));
    assertThat(clock.result()).isEqualTo(Result.RUNNING);
  }

  @Test
  @Requirement("PR-24")
  void aClockThatHasStoppedIsNotJudgedAnew() {
    Clock clock = one(at("2026-03-18 08:00"), opened(MON_8, RESPONSE), answered("2026-03-16 11:00"),
        new PriorityChanged(at("2026-03-17 08:00"), List.of(contractual(ClockKind.FIRST_RESPONSE, "PT1H", NATURAL))));
    assertThat(clock.result()).isEqualTo(Result.MET);
    assertThat(clock.goal()).isEqualTo(RESPONSE);
  }

  @Test
  void aTypeWithoutThisTargetCancelsTheClockAndTheWayBackKeepsItsTime() {
    Opened opened = opened(MON_8, RESOLUTION);
    Classified without = new Classified(at("2026-03-16 10:00"), List.of());
    Classified back = new Classified(at("2026-03-16 16:00"), List.of(RESOLUTION));
    assertThat(one(at("2026-03-16 12:00"), opened, without).result()).isEqualTo(Result.CANCELLED);
    assertThat(levels(at("2026-03-16 12:00"), opened, without).due()).isEmpty();
    assertThat(one(at("2026-03-16 16:00"), opened, without, back).deadline()).isEqualTo(at("2026-03-17 17:00"));
  }

  // --- mistakes of comparable systems

  @Test
  @Requirement("SL-21")
  void eachStateSaysForItselfWhetherItPauses() {
    assertThat(one(at("2026-03-16 16:00"), opened(MON_8, RESOLUTION), waiting("2026-03-16 10:00")).elapsed())
        .isEqualTo(Duration.ofHours(2));
    assertThat(one(at("2026-03-16 16:00"), opened(MON_8, RESOLUTION),
        new WaitingStarted(at("2026-03-16 10:00"), "ON_HOLD", false, false, false)).elapsed())
        .isEqualTo(Duration.ofHours(8));
    assertThat(one(at("2026-03-16 16:00"), opened(MON_8, RESPONSE), waiting("2026-03-16 10:00")).deadline())
        .as("response clocks never pause").isEqualTo(at("2026-03-16 12:00"));
  }

  @Test
  @Requirement({"SL-07", "SL-29"})
  void neitherMidnightNorAHolidayRaisesAnAlarm() {
    // Holy Thursday 16:30; Good Friday, the week-end and Easter Monday are closed.
    Clock clock = one(at("2026-04-02 16:30"), opened("2026-04-02 16:30", RESPONSE));
    assertThat(clock.warnAt()).isEqualTo(at("2026-04-07 10:30"));
    assertThat(clock.deadline()).isEqualTo(at("2026-04-07 11:30"));
    assertThat(one(at("2026-04-07 08:00"), opened("2026-04-02 16:30", RESPONSE)).result()).isEqualTo(Result.RUNNING);
  }

  @Test
  @Requirement("SL-28")
  void aHolidayTakesExactlyItsDay() {
    // Thursday 10:00; Friday 1 May is closed.
    Clock clock = one(at("2026-04-30 10:00"), opened("2026-04-30 10:00", FOLLOW_UP));
    assertThat(clock.deadline()).isEqualTo(at("2026-05-05 10:00"));
  }

  @Test
  @Requirement("SL-07")
  void dayAndNightLosesNoMinute() {
    Clock month = one(at("2026-03-01 00:00"),
        opened("2026-03-01 00:00", contractual(ClockKind.FIRST_RESPONSE, "PT720H", NATURAL)));
    assertThat(Duration.between(month.start(), month.deadline())).as("summer time begins in between")
        .isEqualTo(Duration.ofHours(720));
    Clock days = one(at("2026-03-16 00:00"), opened("2026-03-16 00:00", FOLLOW_UP));
    assertThat(days.deadline()).isEqualTo(at("2026-03-18 00:00"));
  }

  @Test
  @Requirement("SL-21")
  void theTimeThatACaseStoodResolvedIsNoWaiting() {
    Clock clock = one(at("2026-03-19 08:00"), opened(MON_8, RESOLUTION),
        validation("2026-03-16 12:00"), new Resolved(at("2026-03-17 12:00")), new Closed(at("2026-03-17 12:00")),
        new Reopened(at("2026-03-19 08:00")));
    assertThat(clock.pauses()).containsExactly(
        new Pause(at("2026-03-16 12:00"), at("2026-03-17 12:00"), Why.WAITING, "IN_VALIDATION"),
        new Pause(at("2026-03-17 12:00"), at("2026-03-19 08:00"), Why.ENDED, null));
    assertThat(clock.elapsed()).isEqualTo(Duration.ofHours(4));
  }

  @Test
  @Requirement({"FU-27", "SL-25"})
  void reopeningDoesNotBreachAtOnce() {
    CaseEvent[] events = {opened(MON_8, RESOLUTION, INFORMATION, FOLLOW_UP, RESPONSE), answered("2026-03-16 09:00"),
        new Resolved(at("2026-03-17 16:00")), new Closed(at("2026-03-17 16:00")), new Reopened(at("2026-03-30 09:00"))};
    ServiceLevels levels = levels(at("2026-03-30 09:00"), events);
    assertThat(levels.running()).extracting(Clock::result).containsOnly(Result.RUNNING);
    assertThat(levels.colour()).isEqualTo(Colour.WHITE);
    assertThat(of(levels, ClockKind.RESOLUTION).deadline()).as("one hour was left").isEqualTo(at("2026-03-30 10:00"));
  }

  @Test
  @Requirement("SL-29")
  void openCasesSeeAnEditedCalendarWhenAnAdministratorSaysSo() {
    WorkCalendar edited = WorkCalendars.load(new StringReader("""
        calendars:
          customer-care:
            zone: Europe/Madrid
            week: { mon-fri: ["08:00-17:00"] }
            closed: ["2026-03-17"]
        """)).get("customer-care");
    CalendarVersions both =
        (id, version) -> version.equals(edited.version()) ? edited : Madrid.VERSIONS.get(id, version);
    Opened opened = opened("2026-03-16 15:00", RESPONSE);
    Target anew = new Target(RESPONSE.clock(), RESPONSE.binding(), RESPONSE.duration(), RESPONSE.warnAfter(),
        RESPONSE.counting(), edited.id(), edited.version(), RESPONSE.row());
    Clock kept = Clocks.derive(List.of(opened), both, at("2026-03-16 16:00")).clocks().get(0);
    Clock recalculated = Clocks.derive(List.of(opened, new CalendarChanged(at("2026-03-16 16:00"), List.of(anew))), both,
        at("2026-03-16 16:00")).clocks().get(0);
    assertThat(kept.deadline()).isEqualTo(at("2026-03-17 10:00"));
    assertThat(recalculated.deadline()).isEqualTo(at("2026-03-18 10:00"));
    assertThat(((Target) recalculated.goal()).calendarVersion()).isEqualTo(edited.version());
    assertThatThrownBy(() -> Clocks.derive(List.of(opened("2026-03-16 15:00", anew)), Madrid.VERSIONS, at(MON_8)
        .plus(Duration.ofDays(1)))).isInstanceOf(UnknownCalendarVersion.class).hasMessageContaining("customer-care");
  }

  @Test
  @Requirement({"SL-26", "FU-02"})
  void aReminderCountsFromOurWordAndNotFromWhenItWasLastHandled() {
    Opened opened = opened(MON_8, FOLLOW_UP);
    ServiceLevels late = levels(at("2026-03-19 15:00"), opened, answered("2026-03-16 10:00"));
    Alarm reminder = late.nextAlarm(Set.of(key(late, ClockKind.FOLLOW_UP, Alarm.Kind.WARNING))).orElseThrow();
    assertThat(reminder.at()).as("handled a day late, due when it was due").isEqualTo(at("2026-03-18 10:00"));
    Clock next = last(levels(at("2026-03-19 16:00"), opened, answered("2026-03-16 10:00"), answered("2026-03-19 16:00")),
        ClockKind.FOLLOW_UP);
    assertThat(next.deadline()).isEqualTo(at("2026-03-23 16:00"));
  }

  @Test
  @Requirement("SL-24")
  void aThankYouReopensNothing() {
    CaseEvent[] events = {opened(MON_8, RESOLUTION, REPLY, INFORMATION, FOLLOW_UP), new Resolved(at("2026-03-16 10:00")),
        new Closed(at("2026-03-16 10:00")), new CustomerWrote(at("2026-03-16 11:00"))};
    ServiceLevels thanked = levels(at("2026-03-16 11:00"), events);
    assertThat(thanked.running()).extracting(clock -> clock.id().kind()).containsExactly(ClockKind.REPLY);
    assertThat(of(thanked, ClockKind.RESOLUTION).result()).isEqualTo(Result.MET);
    ServiceLevels clicked = levels(at("2026-03-30 11:00"), plus(events,
        new CaseEvent.NoAnswerNeeded(at("2026-03-16 11:05"), "leader")));
    assertThat(clicked.running()).isEmpty();
    assertThat(clicked.nextAlarm(Set.of())).isEmpty();
  }

  // --- rules 3 and 4

  @Test
  void anActThatStopsAndStartsWaitingGivesTheSameInEitherOrder() {
    Opened opened = opened(MON_8, RESOLUTION, REPLY);
    Resolved resolved = new Resolved(at("2026-03-16 10:00"));
    WaitingStarted waiting = waiting("2026-03-16 10:00");
    assertThat(levels(at("2026-03-17 10:00"), opened, resolved, waiting).clocks())
        .isEqualTo(levels(at("2026-03-17 10:00"), opened, waiting, resolved).clocks());
    assertThat(one(at("2026-03-17 10:00"), opened(MON_8, RESOLUTION), waiting, resolved).pauses()).isEmpty();
  }

  @Test
  @Requirement({"SL-21", "RS-12"})
  void anAcceptanceCountsFromWhereTheValidationBegan() {
    Opened opened = opened(MON_8, RESOLUTION);
    for (CaseEvent[] words : new CaseEvent[][] {{new Resolved(at("2026-03-23 12:00"))},
        {new WaitingEnded(at("2026-03-23 12:00"), "IN_VALIDATION"), new Resolved(at("2026-03-23 12:00"))}}) {
      Clock clock = one(at("2026-03-24 12:00"), Stream.concat(
          Stream.of(opened, validation("2026-03-17 16:00")), Stream.of(words)).toArray(CaseEvent[]::new));
      assertThat(clock.stop()).isEqualTo(at("2026-03-17 16:00"));
      assertThat(clock.result()).isEqualTo(Result.MET);
    }
  }

  @Test
  @Requirement("SL-21")
  void aRejectionResumesAndTheValidationStaysAPause() {
    Clock clock = one(at("2026-03-18 09:00"), opened(MON_8, RESOLUTION), validation("2026-03-16 16:00"),
        new Rejected(at("2026-03-18 08:00")));
    assertThat(clock.deadline()).isEqualTo(at("2026-03-19 09:00"));
    assertThat(clock.paused()).isFalse();
    assertThat(clock.elapsed()).isEqualTo(Duration.ofHours(9));
  }

  // --- rule 5

  @Test
  void theSurvivingCaseInheritsTheEarliestStart() {
    ServiceLevels merged = levels(at("2026-03-16 12:00"), opened(MON_8, RESPONSE, RESOLUTION),
        new Merged(at("2026-03-16 12:00"), "T-2026-000002"));
    assertThat(merged.clocks()).extracting(Clock::result).containsOnly(Result.MERGED);
    assertThat(merged.nextAlarm(Set.of())).isEmpty();
    Clock survivor = one(at("2026-03-16 12:00"), opened("2026-03-16 11:00", RESPONSE),
        new Absorbed(at("2026-03-16 12:00"), "T-2026-000001", at(MON_8)));
    assertThat(survivor.start()).isEqualTo(at(MON_8));
    assertThat(survivor.deadline()).isEqualTo(at("2026-03-16 12:00"));
    assertThat(one(at("2026-03-16 14:00"), opened("2026-03-16 11:00", RESPONSE),
        new Absorbed(at("2026-03-16 13:00"), "T-2026-000001", at(MON_8))).result())
        .isEqualTo(Result.BREACHED_BY_REPLANNING);
  }

  // --- rules 7 and 8: alarms and due date

  @Test
  @Requirement("SL-29")
  void warningAndBreachFallDueOnceWithTheirTrueTimesHoweverLateTheyAreHandled() {
    assertThat(handledLate(at("2026-03-20 08:00"), opened(MON_8, RESPONSE)))
        .containsExactly("WARNING 1 2026-03-16T10:00:00Z", "BREACH 1 2026-03-16T11:00:00Z");
    assertThat(handledLate(at("2026-03-20 08:00"), opened(MON_8, RESPONSE), answered("2026-03-16 13:00")))
        .as("a breach is a fact even when the clock stopped before anybody looked")
        .containsExactly("BREACH 1 2026-03-16T11:00:00Z");
  }

  @Test
  @Requirement("SL-29")
  void whileEverythingIsPausedThereIsNoAlarm() {
    ServiceLevels paused = levels(at("2026-03-16 12:00"), opened(MON_8, RESOLUTION), waiting("2026-03-16 10:00"));
    assertThat(paused.nextAlarm(Set.of())).isEmpty();
    assertThat(paused.due()).isEmpty();
    assertThat(paused.clocks().get(0).paused()).isTrue();
  }

  @Test
  @Requirement("SL-29")
  void theEarliestRunningDeadlineIsTheDueDate() {
    Opened opened = opened(MON_8, RESPONSE, RESOLUTION);
    assertThat(levels(at("2026-03-16 09:00"), opened).due()).contains(at("2026-03-16 12:00"));
    assertThat(levels(at("2026-03-16 10:00"), opened, answered("2026-03-16 10:00")).due())
        .contains(at("2026-03-17 17:00"));
    assertThat(levels(at("2026-03-16 11:30"), opened).clocks().get(0).standing()).isEqualTo(Clock.Standing.AT_RISK);
  }

  // --- rule 9: how clocks end

  @Test
  @Requirement("SL-30")
  void aCaseThatEndsUnsolvedCancelsWhatWasInTimeAndKeepsWhatWasLate() {
    for (CaseEvent end : List.of(new Closed(at("2026-03-16 13:00")), new Withdrawn(at("2026-03-16 13:00")))) {
      ServiceLevels levels = levels(at("2026-03-30 13:00"), opened(MON_8, RESPONSE, RESOLUTION), end);
      assertThat(of(levels, ClockKind.FIRST_RESPONSE).result()).isEqualTo(Result.BREACHED_BY_WORK);
      assertThat(of(levels, ClockKind.RESOLUTION).result()).isEqualTo(Result.CANCELLED);
    }
  }

  @Test
  void anExcuseNeedsAReasonAnApproverAndABreach() {
    Opened opened = opened(MON_8, RESPONSE);
    ClockId id = new ClockId(ClockKind.FIRST_RESPONSE, CONTRACTUAL, "", 1);
    Excuse storm = new Excuse("Corte de luz en el centro de datos", "jefa");
    assertThat(one(at("2026-03-17 08:00"), opened, new Excused(at("2026-03-16 13:00"), id, storm)))
        .extracting(Clock::result, Clock::excuse).containsExactly(Result.EXCUSED, storm);
    assertThat(one(at("2026-03-17 08:00"), opened, new Excused(at("2026-03-16 11:00"), id, storm)).result())
        .as("nothing was breached yet").isEqualTo(Result.BREACHED_BY_WORK);
    assertThatThrownBy(() -> new Excuse("Corte de luz", " ")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Excuse("", "jefa")).isInstanceOf(IllegalArgumentException.class);
  }

  // --- rule 10

  @Test
  void aClockSaysWhyItIsDueThen() {
    Clock clock = one(at("2026-03-16 12:00"), opened(MON_8, RESOLUTION), waiting("2026-03-16 10:00"));
    Target goal = (Target) clock.goal();
    assertThat(goal.row()).isEqualTo(new DecisionRow("a-table", 1, "Rule_01"));
    assertThat(goal.calendar()).isEqualTo("customer-care");
    assertThat(goal.calendarVersion()).isEqualTo(Madrid.SHIPPED.get("customer-care").version());
    assertThat(clock.pauses()).extracting(Pause::state).containsExactly("WAITING_CUSTOMER");
  }

  // --- the other kinds

  @Test
  @Requirement("FU-02")
  void inTheCustomersTurnSilenceIsTheCustomersAndOursBeginsAnewWhenTheTurnComesBack() {
    Opened opened = opened(MON_8, FOLLOW_UP);
    ServiceLevels silent = levels(at("2026-03-19 08:00"), opened, waiting("2026-03-16 09:00"));
    assertThat(silent.clocks().get(0).result()).isEqualTo(Result.EXCUSED);
    assertThat(silent.due()).isEmpty();
    assertThat(silent.alarms()).as("the reminder is due all the same").extracting(Alarm::at)
        .contains(at("2026-03-18 08:00"));
    ServiceLevels back = levels(at("2026-03-19 10:00"), opened, waiting("2026-03-16 09:00"), over("2026-03-19 10:00"));
    assertThat(last(back, ClockKind.FOLLOW_UP).deadline()).isEqualTo(at("2026-03-23 10:00"));
  }

  @Test
  @Requirement("SL-24")
  void severalUnansweredMessagesAreOneClockFromTheFirst() {
    ServiceLevels levels = levels(at("2026-03-16 12:00"), opened(MON_8, REPLY), new CustomerWrote(at("2026-03-16 09:00")),
        new CustomerWrote(at("2026-03-16 11:00")));
    assertThat(levels.clocks()).singleElement().extracting(Clock::deadline).isEqualTo(at("2026-03-16 13:00"));
    assertThat(levels(at("2026-03-16 14:00"), opened(MON_8, REPLY), new CustomerWrote(at("2026-03-16 09:00")),
        answered("2026-03-16 12:00"), new CustomerWrote(at("2026-03-16 14:00"))).clocks())
        .extracting(clock -> clock.id().no(), Clock::result)
        .containsExactly(tuple(1, Result.MET),
            tuple(2, Result.RUNNING));
  }

  @Test
  @Requirement("SL-22")
  void aProvidersDateIsKeptWhileOurResolutionStandsStill() {
    PromisedDate friday = new PromisedDate(at("2026-03-20 12:00"), at("2026-03-19 12:00"));
    CaseEvent[] events = {opened(MON_8, RESOLUTION, RESPONSE), answered("2026-03-16 09:00"),
        new EscalatedToProvider(at("2026-03-16 10:00"), "LogiCommerce", friday)};
    ServiceLevels away = levels(at("2026-03-18 10:00"), events);
    assertThat(of(away, ClockKind.PROVIDER).deadline()).isEqualTo(at("2026-03-20 12:00"));
    assertThat(of(away, ClockKind.RESOLUTION).paused()).isTrue();
    assertThat(away.due()).contains(at("2026-03-20 12:00"));
    ServiceLevels back = levels(at("2026-03-18 10:00"),
        plus(events, new ProviderAnswered(at("2026-03-18 10:00"), "LogiCommerce")));
    assertThat(of(back, ClockKind.PROVIDER).result()).isEqualTo(Result.MET);
    assertThat(of(back, ClockKind.RESOLUTION).deadline()).as("16 h were left").isEqualTo(at("2026-03-19 17:00"));
  }

  @Test
  @Requirement({"FU-05", "FU-32"})
  void aDateGivenToTheCustomerIsKeptOrRenewedOrMissed() {
    PromisedDate wednesday = new PromisedDate(at("2026-03-18 12:00"), null);
    PromisedDate friday = new PromisedDate(at("2026-03-20 12:00"), null);
    CaseEvent[] given = {opened(MON_8), new CommitmentGiven(at("2026-03-16 10:00"), "arreglo", wednesday)};
    assertThat(one(at("2026-03-18 12:01"), given).result()).isEqualTo(Result.BREACHED_BY_WORK);
    assertThat(one(at("2026-03-30 12:01"), plus(given, new CommitmentFulfilled(at("2026-03-18 12:00"), "arreglo")))
        .result()).isEqualTo(Result.MET);
    ServiceLevels renewed = levels(at("2026-03-18 12:00"),
        plus(given, new CommitmentRenewed(at("2026-03-18 11:00"), "arreglo", friday)));
    assertThat(renewed.due()).contains(at("2026-03-20 12:00"));
    assertThat(renewed.clocks()).hasSize(2);
  }

  @Test
  @Requirement("SL-23")
  void highImpactThatTurnsUpAtClassificationCountsFromThere() {
    Target immediate = internal(ClockKind.IMMEDIATE, "PT30M", OPEN_HOURS);
    CaseEvent[] events = {opened(MON_8), new Classified(at("2026-03-16 10:00"), List.of(immediate))};
    assertThat(one(at("2026-03-16 10:00"), events).deadline()).isEqualTo(at("2026-03-16 10:30"));
    assertThat(one(at("2026-03-17 10:00"), plus(events, new Attended(at("2026-03-16 10:20"), "leader"))).result())
        .isEqualTo(Result.MET);
  }

  @Test
  @Requirement("SL-20")
  void anEstimateWaitsWhileDataAreMissing() {
    Target estimate = contractual(ClockKind.ESTIMATE, "PT48H", WORKDAY_24H);
    CaseEvent[] events = {opened(MON_8, estimate), new TermStarted(at("2026-03-16 10:00"), ClockKind.ESTIMATE),
        waiting("2026-03-17 10:00"), over("2026-03-19 10:00")};
    assertThat(one(at("2026-03-19 10:00"), events).deadline()).isEqualTo(at("2026-03-20 10:00"));
    assertThat(one(at("2026-03-30 10:00"), plus(events, new TermEnded(at("2026-03-20 10:00"), ClockKind.ESTIMATE)))
        .result()).isEqualTo(Result.MET);
    assertThatThrownBy(() -> new TermStarted(at(MON_8), ClockKind.REPLY)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @Requirement("SL-19")
  void aTermThatOthersTakePartInIsJudgedByItsNewDateWhateverTablesSayLater() {
    Target development = contractual(ClockKind.DEVELOPMENT, "PT48H", WORKDAY_24H);
    PromisedDate friday = new PromisedDate(at("2026-03-27 00:00"), null);
    CaseEvent[] revised = {opened(MON_8, development), new TermStarted(at("2026-03-16 10:00"), ClockKind.DEVELOPMENT),
        new TermRevised(at("2026-03-17 10:00"), ClockKind.DEVELOPMENT, friday),
        new PriorityChanged(at("2026-03-17 11:00"), List.of(contractual(ClockKind.DEVELOPMENT, "PT24H", WORKDAY_24H)))};
    Clock clock = one(at("2026-03-20 10:00"), revised);
    assertThat(clock.deadline()).isEqualTo(friday.due());
    assertThat(clock.contractual()).isTrue();
    assertThat(clock.earlier()).singleElement().satisfies(before -> assertThat(before.goal()).isEqualTo(development));
    assertThat(one(at("2026-03-30 10:00"), plus(revised, new TermEnded(at("2026-03-26 10:00"), ClockKind.DEVELOPMENT))).result())
        .isEqualTo(Result.MET);
    assertThat(one(at("2026-03-30 10:00"), revised).result()).isEqualTo(Result.BREACHED_BY_WORK);
    ServiceLevels without = levels(at("2026-03-18 10:00"), opened(MON_8), new TermStarted(at("2026-03-16 10:00"), ClockKind.DEVELOPMENT),
        new TermRevised(at("2026-03-17 10:00"), ClockKind.DEVELOPMENT, friday));
    assertThat(of(without, ClockKind.DEVELOPMENT).deadline()).as("also where no table names a term").isEqualTo(friday.due());
    assertThatThrownBy(() -> new TermRevised(at(MON_8), ClockKind.REPLY, friday)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void eventsComeInOrderAndTheFirstOpensTheCase() {
    assertThatThrownBy(() -> levels(at(MON_8), new Noted(at(MON_8)))).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> levels(at("2026-03-17 08:00"), opened(MON_8), opened(MON_8)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> levels(at("2026-03-17 08:00"), opened(MON_8), new Noted(at("2026-03-15 08:00"))))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("Noted");
    assertThatThrownBy(() -> levels(at("2026-03-15 08:00"), opened(MON_8))).isInstanceOf(IllegalArgumentException.class);
  }

  // --- telling stories

  private static Opened opened(String local, Target... targets) {
    return new Opened(at(local), List.of(targets));
  }

  private static Answered answered(String local) {
    return new Answered(at(local), true);
  }

  private static WaitingStarted waiting(String local) {
    return new WaitingStarted(at(local), "WAITING_CUSTOMER", false, true, true);
  }

  private static WaitingEnded over(String local) {
    return new WaitingEnded(at(local), "WAITING_CUSTOMER");
  }

  private static WaitingStarted validation(String local) {
    return new WaitingStarted(at(local), "IN_VALIDATION", true, true, true);
  }

  private static CaseEvent[] plus(CaseEvent[] events, CaseEvent next) {
    return Stream.concat(Stream.of(events), Stream.of(next)).toArray(CaseEvent[]::new);
  }

  private static ServiceLevels levels(Instant now, CaseEvent... events) {
    return Clocks.derive(List.of(events), Madrid.VERSIONS, now);
  }

  private static Clock one(Instant now, CaseEvent... events) {
    List<Clock> clocks = levels(now, events).clocks();
    assertThat(clocks).hasSize(1);
    return clocks.get(0);
  }

  private static Clock of(ServiceLevels levels, ClockKind kind) {
    return levels.clocks().stream().filter(clock -> clock.id().kind() == kind).findFirst().orElseThrow();
  }

  private static Clock last(ServiceLevels levels, ClockKind kind) {
    return levels.clocks().stream().filter(clock -> clock.id().kind() == kind).reduce((first, next) -> next)
        .orElseThrow();
  }

  private static Alarm.Key key(ServiceLevels levels, ClockKind kind, Alarm.Kind alarm) {
    return new Alarm.Key(last(levels, kind).id(), 1, alarm);
  }

  /** What the loop of alarms handles that looks just before each event, and at last on some day. */
  private static List<String> handledLive(Instant day, CaseEvent... events) {
    Set<Alarm.Key> handled = new HashSet<>();
    List<String> told = new ArrayList<>();
    for (int i = 1; i <= events.length; i++) {
      Instant looked = i < events.length ? events[i].at() : day;
      told.addAll(handle(levels(looked, Arrays.copyOf(events, i)), handled));
    }
    return told;
  }

  /** What it handles that was not there all the time and looks only on some day. */
  private static List<String> handledLate(Instant day, CaseEvent... events) {
    return handle(levels(day, events), new HashSet<>());
  }

  private static List<String> handle(ServiceLevels levels, Set<Alarm.Key> handled) {
    List<String> told = new ArrayList<>();
    for (Optional<Alarm> next = levels.nextAlarm(handled); next.isPresent() && next.get().at().isBefore(levels.at());
        next = levels.nextAlarm(handled)) {
      handled.add(next.get().key());
      told.add(next.get().key().kind() + " " + next.get().key().goal() + " " + next.get().at());
    }
    return told;
  }
}
