package io.ciclo.tickets.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ciclo.testing.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class SilentWaitTest {

  private static final Instant START = Instant.parse("2026-03-10T09:00:00Z");

  private static Instant day(int days) {
    return START.plus(Duration.ofDays(days));
  }

  private static SilentWait information(int said) {
    return new SilentWait(day(11), said, List.of(2, 4, 6), SilentWaitTest::day);
  }

  private static SilentWait onHold(int said) {
    return new SilentWait(null, said, List.of(10), SilentWaitTest::day);
  }

  @Test
  @Requirement("FU-26")
  void threeRemindersThenTheEndEachCountedFromTheBeginning() {
    assertThat(information(0).next(START)).isEqualTo(day(2));
    // each ran late; the next one does not
    assertThat(information(1).next(day(2).plusSeconds(7200))).isEqualTo(day(4));
    assertThat(information(2).next(day(5))).isEqualTo(day(6));
    assertThat(information(3).next(day(6))).isEqualTo(day(11));
    assertThat(information(3).over(day(11).minusMillis(1))).isFalse();
    assertThat(information(3).over(day(11))).isTrue();
  }

  @Test
  @Requirement("FU-25")
  void onlyTheLastReminderIsAWarning() {
    assertThat(information(0).reminder(day(2))).isEqualTo(1);
    assertThat(information(0).last(1)).isFalse();
    assertThat(information(2).reminder(day(6))).isEqualTo(3);
    assertThat(information(2).last(3)).isTrue();
    assertThat(onHold(0).last(1)).isFalse();
  }

  @Test
  void whatFellDueWhileNothingRanIsSaidOnceAndNothingEndsUnwarned() {
    assertThat(information(0).reminder(day(5))).as("the two missed ones are one").isEqualTo(2);
    assertThat(information(2).next(day(5))).isEqualTo(day(6));

    SilentWait late = information(1);
    assertThat(late.over(day(20))).isFalse();
    assertThat(late.unwarned(day(20))).isTrue();
    assertThat(late.reminder(day(20))).isEqualTo(3);
    SilentWait postponed = new SilentWait(day(25), 3, List.of(2, 4, 6), SilentWaitTest::day);
    assertThat(postponed.next(day(20))).isEqualTo(day(25));
    assertThat(postponed.over(day(25))).isTrue();
  }

  @Test
  @Requirement("FU-02")
  void onHoldThereIsAWordEveryTenDaysForEver() {
    assertThat(onHold(0).next(START)).isEqualTo(day(10));
    assertThat(onHold(1).next(day(10))).isEqualTo(day(20));
    assertThat(onHold(1).next(day(34))).as("missed words are not said together").isEqualTo(day(40));
    assertThat(onHold(7).over(day(1000))).isFalse();
  }

  @Test
  void aTableThatSaysNothingIsNamed() {
    assertThatThrownBy(() -> new SilentWait(null, 0, List.of(), SilentWaitTest::day).next(START))
        .isInstanceOf(IllegalStateException.class).hasMessageContaining("no-response");
  }

  private static SilentWait estimate(int validDays, int said) {
    SilenceRule rule = SilenceRule.of(Map.of("reminderDays", "7,21,-2", "outcome", "ESTIMATE_EXPIRED"));
    IntFunction<Instant> moment = days -> days < 0 ? day(validDays + days) : day(days);
    return new SilentWait(day(validDays), said, rule.reminderDaysBefore(moment), moment);
  }

  @Test
  @Requirement("EA-11")
  void anEstimateIsSpokenOfOnTwoDaysAndOnceBeforeItEnds() {
    assertThat(estimate(30, 0).next(START)).isEqualTo(day(7));
    assertThat(estimate(30, 1).next(day(7))).isEqualTo(day(21));
    assertThat(estimate(30, 2).next(day(21))).isEqualTo(day(28));
    assertThat(estimate(30, 2).last(estimate(30, 2).reminder(day(28)))).isTrue();
    assertThat(estimate(30, 3).next(day(28))).isEqualTo(day(30));
    assertThat(estimate(30, 3).over(day(30))).isTrue();
  }

  @Test
  @Requirement("EA-11")
  void anEstimateThatIsValidForLessHasFewerRemindersAndNeverOneAfterTheLast() {
    assertThat(estimate(10, 0).reminderDays()).containsExactly(7, -2);
    assertThat(estimate(10, 1).next(day(7))).isEqualTo(day(8));
    assertThat(estimate(5, 0).reminderDays()).containsExactly(-2);
    assertThat(estimate(30, 1).unwarned(day(31))).isTrue();
  }

  @Test
  void aRowIsReadAsPeopleWriteIt() {
    Map<String, Object> row = new HashMap<>(Map.of("reminderDays", "6, 2,4", "endDays", 11, "outcome", "NO_RESPONSE"));
    assertThat(SilenceRule.of(row)).isEqualTo(new SilenceRule(List.of(2, 4, 6), 5, SilenceRule.Outcome.NO_RESPONSE));
    assertThat(SilenceRule.of(Map.of("reminderDays", "-2, 21,7", "outcome", "ESTIMATE_EXPIRED")))
        .isEqualTo(new SilenceRule(List.of(7, 21, -2), 2, SilenceRule.Outcome.ESTIMATE_EXPIRED));
    row.remove("reminderDays");
    assertThat(SilenceRule.of(row).reminderDays()).isEqualTo(new ArrayList<>());
  }
}
