package io.ciclo.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.testing.Requirement;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each decision table of the room: every combination of inputs has its answer, and the rows say what the requirements say. */
class CustomerDecisionsTest {

  private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
  private static final DmnDecision ROUTING = table("contract-event-routing");
  private static final DmnDecision REGISTRATION = table("registration-tasks");
  private static final DmnDecision HANDOVER = table("handover-checklist");
  private static final List<Boolean> YES_NO = List.of(true, false);

  private static DmnDecision table(String key) {
    try {
      return ENGINE.parseDecision(key, new ByteArrayInputStream(Files.readAllBytes(Path.of("processes/customers/" + key + ".dmn"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @Requirement({"CL-02", "CL-05"})
  @CsvSource({"REGISTRATION, PROSPECT, customer-registration, REGISTRATION", "REGISTRATION, INACTIVE, customer-registration, REGISTRATION",
      "REGISTRATION, ACTIVE, customer-modification, MODIFICATION", "MODIFICATION, ACTIVE, customer-modification, MODIFICATION",
      "TERMINATION, ACTIVE, customer-deregistration, DEREGISTRATION", "MODIFICATION, PROSPECT, NONE, NONE", "MODIFICATION, INACTIVE, NONE, NONE",
      "TERMINATION, PROSPECT, NONE, NONE", "TERMINATION, INACTIVE, NONE, NONE"})
  void aSignedContractLeadsToOneProcessOrToNone(ContractSigned.Kind kind, CompanyStatus status, String process, String event) {
    assertThat(ENGINE.evaluateDecisionTable(ROUTING, Map.of("kind", kind.name(), "companyStatus", status.name())).getSingleResult().getEntryMap())
        .containsEntry("process", process).containsEntry("eventKind", event);
  }

  @Test
  void everyContractOfEveryCompanyHasExactlyOneRow() {
    for (ContractSigned.Kind kind : ContractSigned.Kind.values()) {
      for (CompanyStatus status : CompanyStatus.values()) {
        assertThat(ENGINE.evaluateDecisionTable(ROUTING, Map.of("kind", kind.name(), "companyStatus", status.name())).getResultList())
            .as("%s of %s", kind, status).hasSize(1);
      }
    }
  }

  private static List<String> items(DmnDecision table, Map<String, Object> profile) {
    return ENGINE.evaluateDecisionTable(table, profile).getResultList().stream().map(row -> {
      assertThat(row.get("label")).asString().isNotBlank();
      assertThat(row.get("doneBy")).isIn("PERSON", "SYSTEM");
      return String.valueOf(row.get("item"));
    }).toList();
  }

  @Test
  @Requirement("CL-03")
  void everyProfileHasTheWholeListOfARegistration() {
    for (AccountType account : AccountType.values()) {
      for (SupportPlan plan : SupportPlan.values()) {
        for (PlatformKind platform : PlatformKind.values()) {
          for (boolean project : YES_NO) {
            List<String> items = items(REGISTRATION, Map.of("accountType", account.name(), "plan", plan.name(), "platformKind", platform.name(),
                "withProject", project));
            String profile = account + ", " + plan + ", " + platform + ", project " + project;
            assertThat(items).as(profile).doesNotHaveDuplicates().contains("ADMINISTRATIVE_DATA", "CONTRACT", "SERVICE_TERMS", "CARE_TEAM",
                "TPOINT_ACCOUNT", "PORTAL_USERS", "INVITATIONS", "DOCUMENTS", "WELCOME", "ANNOUNCEMENT",
                project ? "CHANNEL_IMPLEMENTATION" : "CHANNEL_ESERVICE");
            assertThat(items.contains("AGREED_CHANGES")).as(profile).isEqualTo(account == AccountType.SPECIAL);
            assertThat(items.contains("SERVER_ACCESS")).as(profile).isEqualTo(platform == PlatformKind.OPEN_SOURCE);
          }
        }
      }
    }
  }

  @Test
  @Requirement("HO-02")
  void everyPlatformHasItsDocumentation() {
    for (PlatformKind platform : PlatformKind.values()) {
      assertThat(items(HANDOVER, Map.of("platformKind", platform.name()))).as("%s", platform).doesNotHaveDuplicates()
          .contains("MANUALS", "CONFIGURATION", "ESSENTIAL", "ACCESS");
    }
  }
}
