package io.ciclo.servicelevels;

import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.testing.Requirement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each decision table: every combination of inputs has an answer, and the rows say what the requirements say. */
class ServiceLevelTablesTest {

  private static final Tables TABLES = new Tables();
  private static final List<String> PLANS = List.of("PLATINUM", "GOLD", "SILVER", "BRONZE");
  private static final List<String> PRIORITIES = List.of("VERY_HIGH", "HIGH", "MEDIUM", "LOW");
  private static final List<String> DEMANDED = List.of("LOW", "MEDIUM", "URGENT");
  private static final List<String> CATEGORIES = Arrays.asList("SIMPLE", "MODERATE", "ADVANCED", "COMPLEX", null);

  @ParameterizedTest
  @CsvSource({"PLATINUM, true, true, true", "GOLD, true, true, false", "SILVER, false, true, false",
      "BRONZE, false, true, false"})
  @Requirement("SL-08")
  void eachPlanSaysWhatItIncludes(String plan, boolean phone, boolean byDayAndNight, boolean csm) {
    assertThat(ask("support-plans", "plan", plan)).containsEntry("phone", phone).containsEntry("x24", byDayAndNight)
        .containsEntry("csm", csm).containsEntry("mailReply", true);
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {"VERY_HIGH; 1/4, 1/6, 2/8, 4/12", "HIGH; 2/9, 4/18, 6/27, 9/36",
      "MEDIUM; 4/27, 9/36, 12/45, 18/54", "LOW; 9/45, 12/54, 18/72, 27/90"})
  @Requirement({"SL-10", "SL-11", "SL-07"})
  void incidentsHaveTheirHoursByPlanAndPriority(String priority, String figures) {
    for (String table : List.of("sla-incident-saas", "sla-incident-opensource")) {
      for (int i = 0; i < PLANS.size(); i++) {
        assertAgreed(ask(table, "plan", PLANS.get(i), "priority", priority), figures.split(", ")[i],
            priority.equals("VERY_HIGH") ? "NATURAL" : "OPEN_HOURS");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"PLATINUM, 4/18", "GOLD, 9/27", "SILVER, 12/36", "BRONZE, 18/45"})
  @Requirement({"SL-12", "SL-09"})
  void queriesHaveTheirHoursByPlan(String plan, String figures) {
    assertAgreed(ask("sla-query", "plan", plan), figures, "OPEN_HOURS");
  }

  /** The response is contractual, 80 % of it internal; the resolution binds nobody. */
  private static void assertAgreed(Map<String, Object> row, String figures, String counting) {
    double response = Double.parseDouble(figures.split("/")[0]);
    assertThat(row).containsEntry("responseHours", response)
        .containsEntry("internalResponseHours", Math.round(response * 80) / 100.0)
        .containsEntry("targetHours", Double.valueOf(figures.split("/")[1]))
        .containsEntry("targetKind", "INTERNAL").containsEntry("counting", counting);
  }

  @Test
  @Requirement({"SL-14", "SL-10", "SL-12"})
  void everyPlanAndPriorityHasBothKindsOfFigures() {
    for (String plan : PLANS) {
      for (String priority : PRIORITIES) {
        for (String table : List.of("sla-incident-saas", "sla-incident-opensource", "sla-query")) {
          Map<String, Object> row = ask(table, "plan", plan, "priority", priority);
          double contractual = (double) row.get("responseHours");
          assertThat((double) row.get("internalResponseHours")).as("%s %s %s", table, plan, priority)
              .isLessThan(contractual).isPositive();
          assertThat((double) row.get("targetHours")).isGreaterThan(contractual);
        }
      }
    }
  }

  @Test
  @Requirement("SL-13")
  void everyEvolutiveHasItsTerms() {
    Map<String, List<Integer>> development = Map.of("LOW", Arrays.asList(15, 30, 60, null, null),
        "MEDIUM", Arrays.asList(10, 20, 40, null, null), "URGENT", Arrays.asList(5, 10, 20, null, null));
    List<Integer> estimate = Arrays.asList(2, 4, 8, 15, null);
    for (String plan : PLANS) {
      for (String priority : DEMANDED) {
        for (int i = 0; i < CATEGORIES.size(); i++) {
          Map<String, Object> row =
              ask("sla-tpoints", "plan", plan, "priority", priority, "category", CATEGORIES.get(i));
          assertThat(row).containsEntry("acknowledgementHours", priority.equals("URGENT") ? 4.0 : 9.0)
              .containsEntry("internalAcknowledgementHours", priority.equals("URGENT") ? 3.2 : 7.2)
              .containsEntry("counting", "OPEN_HOURS").containsEntry("termKind", "CONTRACTUAL");
          assertThat(row.get("estimateDays")).as("%s %s", priority, CATEGORIES.get(i)).isEqualTo(estimate.get(i));
          assertThat(row.get("developmentDays")).as("%s %s", priority, CATEGORIES.get(i))
              .isEqualTo(development.get(priority).get(i));
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"REPLY, 4, OPEN_HOURS", "INFORMATION, 24, WORKDAY_24H", "FOLLOW_UP, 48, WORKDAY_24H",
      "EVOLUTIVE_REPORT, 72, WORKDAY_24H"})
  @Requirement({"SL-28", "SL-26", "SL-27"})
  void theClocksForEverybodyHaveTheirHours(String clock, double hours, String counting) {
    assertThat(ask("clock-settings", "clock", clock)).containsEntry("hours", hours).containsEntry("counting", counting);
  }

  /** The answers that the model knows; its flows carry the same words. */
  @Test
  void everyAlarmHasAnAnswer() {
    forEachAlarm((clock, binding, alarm, ka, excused, answer) ->
        assertThat(answer).as("%s %s %s", clock, binding, alarm).isIn("CARD", "MAIL", "MANAGE", "ESCALATE", "NEWS"));
  }

  @Test
  @Requirement("SL-30")
  void onlyABreachThatSomebodyAnswersForGivesATaskAndOneForEachClock() {
    forEachAlarm((clock, binding, alarm, ka, excused, answer) -> {
      boolean task = List.of("MANAGE", "ESCALATE", "NEWS").contains(answer);
      String what = clock + " " + binding + " " + alarm + (excused ? " excused" : "");
      if (alarm == Alarm.Kind.WARNING || excused) {
        assertThat(task).as(what).isFalse();
      } else if (clock == ClockKind.FIRST_RESPONSE) {
        assertThat(task).as(what).isEqualTo(binding == Binding.CONTRACTUAL);
      } else if (clock == ClockKind.RESOLUTION || clock == ClockKind.COMMITMENT) {
        assertThat(answer).as(what).isEqualTo("ESCALATE");
      }
    });
  }

  private interface AlarmCheck {
    void check(ClockKind clock, Binding binding, Alarm.Kind alarm, boolean ka, boolean excused, Object answer);
  }

  private static void forEachAlarm(AlarmCheck check) {
    for (ClockKind clock : ClockKind.values()) {
      for (Binding binding : Binding.values()) {
        for (Alarm.Kind alarm : Alarm.Kind.values()) {
          for (boolean ka : new boolean[] {true, false}) {
            for (boolean excused : new boolean[] {true, false}) {
              check.check(clock, binding, alarm, ka, excused, ask("alarm-response", "clockKind", clock.name(),
                  "clockBinding", binding.name(), "alarmKind", alarm.name(), "keyAccount", ka, "excused", excused)
                  .get("response"));
            }
          }
        }
      }
    }
  }

  @Test
  @Requirement("SL-15")
  void nothingIsPaidForABreachUntilSomebodyWritesARow() {
    for (ClockKind clock : ClockKind.values()) {
      for (Binding kind : Binding.values()) {
        for (double overrun : new double[] {0, 0.5, 1000}) {
          assertThat(ask("sla-penalties", "clock", clock.name(), "kind", kind.name(), "overrun", overrun))
              .containsEntry("compensation", "NONE").containsEntry("percent", 0.0);
        }
      }
    }
  }

  /** The row "Monthly limit" of the check figures. */
  @Test
  @Requirement("PR-17")
  void theThirdEvolutiveOfTheMonthWaitsUnlessItIsLow() {
    for (int count = 0; count < 5; count++) {
      for (String priority : DEMANDED) {
        assertThat(ask("evolutive-monthly-limit", "priority", priority, "countThisMonth", count))
            .as("%s after %s", priority, count).containsEntry("allowed", priority.equals("LOW") || count < 2);
      }
    }
  }

  private static Map<String, Object> ask(String decision, Object... namesAndValues) {
    Map<String, Object> inputs = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      inputs.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return TABLES.ask(decision, inputs).values();
  }
}
