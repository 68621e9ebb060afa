package io.ciclo.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.staff.StaffGroup;
import io.ciclo.testing.Requirement;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each decision table of tickets: every combination of inputs has an answer, and the rows say what the requirements say. */
class TicketDecisionsTest {

  private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

  private static final List<Object> YES_NO = List.of(true, false);
  private static final List<Object> YES_NO_UNKNOWN = Arrays.asList(true, false, null);

  // --- escalation-route

  private static final Table ESCALATION = new Table("escalation-route");

  @ParameterizedTest
  @EnumSource
  @Requirement("FU-21")
  void everyReasonHasARouteAndGroupsOfTheHouse(EscalationReason reason) {
    Map<String, Object> route = ESCALATION.decide(Map.of("escalationReason", reason.name()));
    assertThat(Escalation.Route.valueOf((String) route.get("route"))).isNotNull();
    assertThat(((String) route.get("group")).split(",")).allMatch(group -> StaffGroup.ofId(group).isPresent());
    assertThat(route.get("slaOwner")).isEqualTo(reason == EscalationReason.PROVIDER ? "PROVIDER" : "OURS");
    assertThat(route.get("needsDocumentation")).isInstanceOf(Boolean.class);
    assertThat(route.get("needsInformation")).isInstanceOf(Boolean.class);
  }

  @ParameterizedTest
  @Requirement({"FU-14", "FU-15", "FU-19"})
  @CsvSource({"CONTEXT_UNKNOWN, TEAM, specialists, MT-31", "COMPLAINT, CSM, customer-success, MT-31",
      "MANY_INTERACTIONS, CALL, account-leaders, ", "PROVIDER, PROVIDER, care-agents, MT-30",
      "COMPLEXITY, TEAM, 'developers,specialists', MT-31", "TERM_EXCEEDED, TEAM, department-heads, MT-31",
      "NO_ANSWER, CLOSE, account-leaders, ", "FRUSTRATION, SERVICE_MANAGER, service-managers, MT-31"})
  void reasonsLeadWhereTheSourceSays(String reason, String route, String group, String text) {
    Map<String, Object> answer = ESCALATION.decide(Map.of("escalationReason", reason));
    assertThat(answer).containsEntry("route", route).containsEntry("group", group)
        .containsEntry("notify", text == null ? "" : text);
  }

  // --- triage-outcome

  private static final Table TRIAGE = new Table("triage-outcome");

  @Test
  void everyTriageHasAnOutcomeAndATextExceptWhenItIsClassified() {
    Map<String, List<Object>> inputs = new LinkedHashMap<>();
    inputs.put("contractState", List.of("VALID", "GRACE", "INVALID"));
    for (String question : List.of("urgent", "duplicate", "reply", "severalTopics", "inScope", "informationComplete")) {
      inputs.put(question, YES_NO);
    }
    inputs.put("channel", Arrays.asList("PORTAL", "PHONE_CALL", null));
    combinations(inputs).forEach(given -> {
      Map<String, Object> answer = TRIAGE.decide(given);
      String action = (String) answer.get("action");
      assertThat(action).as("%s", given).isNotNull();
      assertThat(answer.get("template") == null).as("no text for the customer: %s", given)
          .isEqualTo(action.startsWith("CLASSIFY"));
    });
  }

  @Test
  @Requirement({"IN-11", "IN-19"})
  void withoutContractItWaitsUnlessUrgentAndNothingElseIsLookedAt() {
    assertThat(TRIAGE.decide(triage("INVALID", false, "duplicate")))
        .containsEntry("action", "HOLD").containsEntry("template", "MT-27");
    assertThat(TRIAGE.decide(triage("INVALID", true, null))).containsEntry("action", "CLASSIFY_IN_GRACE");
    assertThat(TRIAGE.decide(triage("GRACE", false, null))).containsEntry("action", "CLASSIFY_IN_GRACE");
    assertThat(TRIAGE.decide(triage("VALID", true, null))).containsEntry("action", "CLASSIFY");
  }

  @ParameterizedTest
  @Requirement({"IN-19", "PO-13"})
  @CsvSource({"duplicate, DUPLICATE, MT-28", "reply, REPLY, MT-28", "severalTopics, SPLIT, MT-10",
      "outOfScope, OUT_OF_SCOPE, MT-13", "informationMissing, ASK, MT-03"})
  void eachFindingHasItsOutcomeAndItsText(String finding, String action, String text) {
    for (String contract : List.of("VALID", "GRACE")) {
      assertThat(TRIAGE.decide(triage(contract, false, finding)))
          .containsEntry("action", action).containsEntry("template", text);
    }
  }

  @Test
  @Requirement("IN-19")
  void checksAreMadeInTheirOrder() {
    Map<String, Object> everythingIsWrong = given("contractState", "VALID", "urgent", false, "duplicate", true,
        "reply", true, "severalTopics", true, "inScope", false, "informationComplete", false, "channel", "PORTAL");
    List<Object> order = new ArrayList<>();
    order.add(TRIAGE.decide(everythingIsWrong).get("action"));
    for (Map.Entry<String, Object> mended : given("duplicate", false, "reply", false, "severalTopics", false,
        "inScope", true, "informationComplete", true).entrySet()) {
      everythingIsWrong.put(mended.getKey(), mended.getValue());
      order.add(TRIAGE.decide(everythingIsWrong).get("action"));
    }
    assertThat(order).containsExactly("DUPLICATE", "REPLY", "SPLIT", "OUT_OF_SCOPE", "ASK", "CLASSIFY");
  }

  private static Map<String, Object> triage(String contract, boolean urgent, String finding) {
    return given("contractState", contract, "urgent", urgent, "duplicate", "duplicate".equals(finding),
        "reply", "reply".equals(finding), "severalTopics", "severalTopics".equals(finding),
        "inScope", !"outOfScope".equals(finding), "informationComplete", !"informationMissing".equals(finding),
        "channel", "PORTAL");
  }

  // --- followup-content

  private static final Table FOLLOW_UP = new Table("followup-content");

  @Test
  @Requirement("FU-07")
  void everyUpdateSaysWhoGivesItAndRequiresSomething() {
    combinations(Map.of("updateNumber", List.of(1, 2, 3, 4, 5, 40), "passedOn", YES_NO)).forEach(given -> {
      Map<String, Object> answer = FOLLOW_UP.decide(given);
      assertThat(answer.values()).as("%s", given).doesNotContainNull().contains("REQUIRED");
      assertThat(answer.get("informant")).as("%s", given)
          .isEqualTo((Integer) given.get("updateNumber") < 4 ? "HANDLER" : "HEAD");
    });
  }

  @Test
  @Requirement({"FU-03", "FU-04", "FU-05"})
  void eachUpdateMustTellMoreThanTheOneBefore() {
    assertThat(FOLLOW_UP.decide(given("updateNumber", 1, "passedOn", false))).containsEntry("detail", "REQUIRED")
        .containsEntry("department", "HIDDEN").containsEntry("date", "OPTIONAL");
    assertThat(FOLLOW_UP.decide(given("updateNumber", 2, "passedOn", false))).containsEntry("department", "REQUIRED")
        .containsEntry("cause", "REQUIRED").containsEntry("date", "OPTIONAL");
    assertThat(FOLLOW_UP.decide(given("updateNumber", 3, "passedOn", false))).containsEntry("detail", "REQUIRED")
        .containsEntry("date", "REQUIRED").containsEntry("department", "OPTIONAL");
    assertThat(FOLLOW_UP.decide(given("updateNumber", 3, "passedOn", true))).containsEntry("detail", "REQUIRED")
        .containsEntry("date", "REQUIRED").containsEntry("department", "REQUIRED");
  }

  // --- incident-priority

  private static final Table PRIORITY = new Table("incident-priority");

  @Test
  @Requirement({"PR-14", "PR-23"})
  void everyTicketHasAPriorityAndOnlyVeryHighRunsByDayAndNight() {
    Map<String, List<Object>> inputs = new LinkedHashMap<>();
    inputs.put("ticketType", names(TicketType.values()));
    inputs.put("purchaseBlocked", YES_NO);
    inputs.put("symptom", orNothing(names(Symptom.values())));
    inputs.put("erpSystemFault", YES_NO);
    inputs.put("impact", orNothing(names(Impact.values())));
    inputs.put("demandedPriority", Arrays.asList("LOW", "MEDIUM", "URGENT", null));
    combinations(inputs).forEach(given -> {
      Map<String, Object> answer = PRIORITY.decide(given);
      Priority priority = Priority.valueOf((String) answer.get("priority"));
      boolean incident = "INCIDENT".equals(given.get("ticketType"));
      assertThat(answer.get("clock")).as("clock: %s", given)
          .isEqualTo(priority == Priority.VERY_HIGH ? "NATURAL" : "WORKING");
      assertThat(answer.get("immediate")).as("immediate: %s", given)
          .isEqualTo(incident && "HIGH".equals(given.get("impact")));
      assertThat(priority == Priority.URGENT && incident).as("urgent is a change's word: %s", given).isFalse();
      assertThat(priority == Priority.VERY_HIGH && !incident).as("solely incidents: %s", given).isFalse();
    });
  }

  @ParameterizedTest
  @Requirement({"PR-09", "PR-10", "PR-11"})
  @CsvSource({"PURCHASE_BLOCKED, false, VERY_HIGH", "PURCHASE_HINDERED, false, HIGH", "MAJOR_SLOWNESS, false, HIGH",
      "MAJOR_VISUAL_ERROR, false, HIGH", "ERP_FAILURE, true, HIGH", "ERP_FAILURE, false, MEDIUM"})
  void theSymptomThatKeepsFromBuyingDecidesWhateverTheImpact(String symptom, boolean systemFault, String priority) {
    assertPriorityWhateverTheImpact(symptom, systemFault, priority);
  }

  @ParameterizedTest
  @Requirement({"PR-12", "PR-13"})
  @CsvSource({"REGISTRATION, MEDIUM", "CONTACT_FORM, MEDIUM", "USER_AREA, MEDIUM", "OPERATIONAL, MEDIUM",
      "PRODUCT_COMMENT, LOW", "SURVEY, LOW", "GRAPHIC, LOW", "TRANSLATION, LOW"})
  void theSymptomOfALesserProblemDecidesWhateverTheImpact(String symptom, String priority) {
    assertPriorityWhateverTheImpact(symptom, false, priority);
  }

  private static void assertPriorityWhateverTheImpact(String symptom, boolean systemFault, String priority) {
    for (Impact impact : Impact.values()) {
      assertThat(PRIORITY.decide(given("ticketType", "INCIDENT", "purchaseBlocked", false, "symptom", symptom,
          "erpSystemFault", systemFault, "impact", impact.name(), "demandedPriority", null)))
          .as("%s with impact %s", symptom, impact).containsEntry("priority", priority);
    }
  }

  @ParameterizedTest
  @EnumSource(Impact.class)
  @Requirement("PR-15")
  void withoutSymptomTheImpactDecidesAndABlockedPurchaseAboveAll(Impact impact) {
    Map<String, Object> incident = given("ticketType", "INCIDENT", "purchaseBlocked", false, "symptom", "NONE",
        "erpSystemFault", false, "impact", impact.name(), "demandedPriority", null);
    assertThat(PRIORITY.decide(incident)).containsEntry("priority", impact.name());
    incident.put("purchaseBlocked", true);
    assertThat(PRIORITY.decide(incident)).containsEntry("priority", "VERY_HIGH");
  }

  @ParameterizedTest
  @CsvSource({"LOW", "MEDIUM", "URGENT"})
  @Requirement("PR-16")
  void aChangeHasThePriorityThatTheCustomerDemands(String demanded) {
    assertThat(PRIORITY.decide(given("ticketType", "CHANGE", "purchaseBlocked", false, "symptom", "NONE",
        "erpSystemFault", false, "impact", null, "demandedPriority", demanded))).containsEntry("priority", demanded);
  }

  // --- queue-priority

  private static final Table QUEUE = new Table("queue-priority");

  @Test
  @Requirement("PR-21")
  void nothingOvertakesAVeryHighTicket() {
    queueCombinations().forEach(given -> {
      int score = score(given);
      if ("VERY_HIGH".equals(given.get("priority"))) {
        assertThat(score).as("%s", given).isGreaterThanOrEqualTo(200);
      } else {
        assertThat(score).as("%s", given).isBetween(20, 199);
      }
    });
  }

  @Test
  @Requirement({"PR-19", "PR-20"})
  void ofTwoTicketsThatAreOtherwiseAlikeTheKeyAccountAndTheOlderOneComeFirst() {
    queueCombinations().forEach(given -> {
      Map<String, Object> keyAccount = new LinkedHashMap<>(given);
      keyAccount.put("ka", true);
      Map<String, Object> general = new LinkedHashMap<>(given);
      general.put("ka", false);
      assertThat(score(keyAccount)).as("%s", given).isEqualTo(score(general) + 15);
      Map<String, Object> older = new LinkedHashMap<>(given);
      older.put("workingDaysOpen", (int) given.get("workingDaysOpen") + 1);
      assertThat(score(older) - score(given)).as("a day more: %s", given)
          .isEqualTo((int) given.get("workingDaysOpen") < 15 ? 1 : 0);
    });
  }

  /** The row "Queue" of the check figures. */
  @Test
  @Requirement("PR-21")
  void theOldestRedTicketOfAKeyAccountStaysBelowAFreshVeryHighOne() {
    assertThat(score(queued("HIGH", true, 15, false, true))).isEqualTo(100);
    assertThat(score(queued("VERY_HIGH", false, 0, false, false))).isEqualTo(200);
    assertThat(score(queued("URGENT", false, 0, true, false))).isEqualTo(65);
    assertThat(score(queued("MEDIUM", false, 0, true, true))).as("breached replaces at risk").isEqualTo(50);
    assertThat(score(queued("LOW", false, 400, false, false))).isEqualTo(35);
    assertThat(score(queued(null, false, 0, false, false))).as("not yet classified").isEqualTo(40);
  }

  private static Stream<Map<String, Object>> queueCombinations() {
    Map<String, List<Object>> inputs = new LinkedHashMap<>();
    inputs.put("priority", orNothing(names(Priority.values())));
    inputs.put("ka", YES_NO);
    inputs.put("workingDaysOpen", List.of(0, 1, 7, 14, 15, 16));
    inputs.put("atRisk", YES_NO);
    inputs.put("breachedOrRed", YES_NO);
    return combinations(inputs);
  }

  private static Map<String, Object> queued(String priority, boolean ka, int days, boolean atRisk, boolean breached) {
    return given("priority", priority, "ka", ka, "workingDaysOpen", days, "atRisk", atRisk, "breachedOrRed", breached);
  }

  private static int score(Map<String, Object> given) {
    return ((Number) QUEUE.decide(given).get("score")).intValue();
  }

  // --- on-behalf-exceptions

  private static final Table ON_BEHALF = new Table("on-behalf-exceptions");

  @Test
  @Requirement({"IN-03", "IN-09"})
  void onlyTheListedReasonsAllowATicketOnBehalfOfTheCustomer() {
    for (Origin origin : Origin.values()) {
      for (Object phone : YES_NO_UNKNOWN) {
        boolean listed = switch (origin) {
          case REQUIREMENTS_MEETING, CHAT_DOUBT, PORTAL_UNAVAILABLE, MISSING_CONTENT -> true;
          case PHONE_CALL -> Boolean.TRUE.equals(phone);
          case PORTAL, OTHER -> false;
        };
        assertThat(ON_BEHALF.decide(given("origin", origin.name(), "phoneService", phone)))
            .as("%s, phone service %s", origin, phone).containsEntry("allowed", listed);
      }
    }
    assertThat(ON_BEHALF.decide(given("origin", null, "phoneService", null))).containsEntry("allowed", false);
  }

  @ParameterizedTest
  @CsvSource({"REQUIREMENTS_MEETING, CHANGE", "CHAT_DOUBT, TRAINING", "PORTAL_UNAVAILABLE, INCIDENT",
      "MISSING_CONTENT, QUERY"})
  @Requirement({"IN-04", "IN-05", "IN-07"})
  void theReasonSaysOfWhichTypeTheTicketIs(String origin, TicketType type) {
    assertThat(ON_BEHALF.decide(given("origin", origin, "phoneService", false)))
        .containsEntry("ticketType", type.name());
  }

  // --- stage-allowed

  private static final Table STAGES = new Table("stage-allowed");

  @Test
  @Requirement({"PR-05", "FU-27", "FU-09"})
  void everyChangeOfStateIsDecided() {
    for (Object type : orNothing(names(TicketType.values()))) {
      for (TicketState from : TicketState.values()) {
        for (TicketState to : TicketState.values()) {
          Object allowed = STAGES.decide(given("ticketType", type, "fromState", from.name(), "toState", to.name()))
              .get("allowed");
          String change = type + ": " + from + " to " + to;
          assertThat(allowed).as(change).isInstanceOf(Boolean.class);
          if ("INCIDENT".equals(type) && to == TicketState.BACKLOG) {
            assertThat(allowed).as(change).isEqualTo(false);
          }
          if (from.over()) {
            assertThat(allowed).as(change)
                .isEqualTo(to == TicketState.CUSTOMER_REPLIED || to == TicketState.IN_PROGRESS);
          } else if (to.over()) {
            assertThat(allowed).as(change).isEqualTo(true);
          }
        }
      }
    }
  }

  // --- ticket-states and no-response

  private static final Table STATES = new Table("ticket-states");
  private static final Table SILENCE = new Table("no-response");

  @ParameterizedTest
  @EnumSource(TicketState.class)
  @Requirement({"DW-10", "FU-28"})
  void everyStateTellsTheCustomerWhereThingsStandAndWhoseTurnItIs(TicketState state) {
    Map<String, Object> answer = STATES.decide(given("state", state.name()));
    assertThat(answer.get("customerWord")).isIn("Recibido", "En curso", "Esperamos su respuesta",
        "Pendiente de su validación", "En pausa", "Cerrado");
    assertThat(Turn.valueOf((String) answer.get("turn")) == Turn.NOBODY).isEqualTo(state.over());
    assertThat((String) answer.get("nextStep")).isNotBlank().endsWith(".");
  }

  @ParameterizedTest
  @EnumSource(TicketState.class)
  @Requirement("SL-21")
  void theResolutionClockStopsExactlyWhileSomebodyElseHasTheTurn(TicketState state) {
    Map<String, Object> answer = STATES.decide(given("state", state.name()));
    assertThat(answer.get("pausesResolution")).isEqualTo(switch (state) {
      case WAITING_CUSTOMER, IN_VALIDATION, ON_HOLD, WAITING_PROVIDER -> true;
      default -> false;
    });
  }

  @ParameterizedTest
  @EnumSource(TicketState.class)
  void whoeverWaitsForTheCustomerKnowsWhatSilenceMeans(TicketState state) {
    Map<String, Object> answer = STATES.decide(given("state", state.name()));
    assertThat(answer.get("waitingReason") != null).isEqualTo("CUSTOMER".equals(answer.get("turn")));
    for (Object type : orNothing(names(TicketType.values()))) {
      Map<String, Object> silence =
          SILENCE.decide(given("waitingReason", answer.get("waitingReason"), "ticketType", type));
      assertThat((String) silence.get("reminderDays")).matches("\\d+(,\\d+)*");
      assertThat(silence.get("outcome")).isIn("SOLVED", "NO_RESPONSE", "ON_HOLD");
    }
  }

  @Test
  @Requirement({"RS-12", "FU-26"})
  void silenceAcceptsASolutionAfterFiveWorkingDaysAndClosesAnUnansweredQuestionLater() {
    assertThat(SILENCE.decide(given("waitingReason", "VALIDATION", "ticketType", "INCIDENT")))
        .containsEntry("reminderDays", "2,4").containsEntry("endDays", 5)
        .containsEntry("outcome", "SOLVED").containsEntry("countsAs", "TACIT");
    assertThat(SILENCE.decide(given("waitingReason", "INFORMATION", "ticketType", "INCIDENT")))
        .containsEntry("reminderDays", "2,4,6").containsEntry("endDays", 11)
        .containsEntry("outcome", "NO_RESPONSE").doesNotContainKey("countsAs");
    assertThat(SILENCE.decide(given("waitingReason", "INFORMATION", "ticketType", "CHANGE")))
        .containsEntry("outcome", "ON_HOLD");
  }

  @Test
  @Requirement({"EA-11", "PR-17"})
  void silenceLetsAnEstimateExpireAndTakesTheLowPriority() {
    assertThat(SILENCE.decide(given("waitingReason", "ESTIMATE", "ticketType", "CHANGE")))
        .containsEntry("reminderDays", "7,21,-2").containsEntry("outcome", "ESTIMATE_EXPIRED").doesNotContainKey("countsAs");
    assertThat(SILENCE.decide(given("waitingReason", "LIMIT", "ticketType", "CHANGE")))
        .containsEntry("reminderDays", "2,4").containsEntry("endDays", 5).containsEntry("outcome", "LOW_PRIORITY");
  }

  /** A form or a rule that leaves an input out must not break the case. */
  @Test
  void aMissingInputCountsAsUnknown() {
    assertThat(SILENCE.decide(given("waitingReason", "VALIDATION"))).containsEntry("endDays", 5);
    assertThat(ON_BEHALF.decide(given("origin", "PHONE_CALL"))).containsEntry("allowed", false);
    assertThat(TRIAGE.decide(given("contractState", "VALID"))).containsEntry("action", "CLASSIFY");
  }

  // --- reading tables

  /** A table as it lies in the jar. */
  private record Table(DmnDecision decision) {

    Table(String key) {
      this(read(key));
    }

    private static DmnDecision read(String key) {
      try (InputStream file = TicketDecisionsTest.class.getResourceAsStream("/processes/tickets/" + key + ".dmn")) {
        return ENGINE.parseDecision(key, file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    Map<String, Object> decide(Map<String, Object> given) {
      DmnDecisionResult result = ENGINE.evaluateDecision(decision, given);
      assertThat(result).as("answers of %s to %s", decision.getKey(), given).hasSize(1);
      return result.getSingleResult().getEntryMap();
    }
  }

  private static Map<String, Object> given(Object... namesAndValues) {
    Map<String, Object> given = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      given.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return given;
  }

  private static Stream<Map<String, Object>> combinations(Map<String, List<Object>> inputs) {
    Stream<Map<String, Object>> all = Stream.of(Collections.emptyMap());
    for (Map.Entry<String, List<Object>> input : inputs.entrySet()) {
      all = all.flatMap(start -> input.getValue().stream().map(value -> {
        Map<String, Object> longer = new LinkedHashMap<>(start);
        longer.put(input.getKey(), value);
        return longer;
      }));
    }
    return all;
  }

  private static List<Object> names(Enum<?>[] values) {
    return Arrays.stream(values).<Object>map(Enum::name).toList();
  }

  private static List<Object> orNothing(List<Object> values) {
    List<Object> longer = new ArrayList<>(values);
    longer.add(null);
    return longer;
  }
}
