package io.ciclo.servicelevels.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.servicelevels.ClockKind;
import io.ciclo.servicelevels.store.ServiceLevelReport.Breach;
import io.ciclo.testing.CicloIT;
import io.ciclo.testing.Requirement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** The table of penalties, empty as it comes and with a row of its owner's. */
class PenaltiesIT extends CicloIT {

  private static final Instant DUE = Instant.parse("2026-03-10T10:00:00Z");
  private static final String ROW = """
      <rule id="Rule_Owner"><inputEntry id="Owner_Clock"><text>"FIRST_RESPONSE"</text></inputEntry>
      <inputEntry id="Owner_Kind"><text>"CONTRACTUAL"</text></inputEntry>
      <inputEntry id="Owner_Overrun"><text>&gt; 8</text></inputEntry>
      <outputEntry id="Owner_Compensation"><text>"Descuento"</text></outputEntry>
      <outputEntry id="Owner_Percent"><text>5</text></outputEntry></rule>
      """;

  @Autowired private Penalties penalties;
  @Autowired private RepositoryService repository;

  @Test
  @Requirement("SL-15")
  void breachesAreOnlyCountedUntilTheTableSaysWhatTheyCost() throws IOException {
    List<Breach> breaches = List.of(late(ClockKind.FIRST_RESPONSE, 9), late(ClockKind.FIRST_RESPONSE, 8), late(ClockKind.RESOLUTION, 30));
    assertThat(penalties.of(breaches)).isEmpty();
    String table = new ClassPathResource("processes/servicelevels/sla-penalties.dmn").getContentAsString(StandardCharsets.UTF_8);
    String deployment = repository.createDeployment().name("Penalizaciones de la dueña")
        .addString("sla-penalties.dmn", table.replace("<rule id=\"Rule_SlaPenalties_01\">", ROW + "<rule id=\"Rule_SlaPenalties_01\">"))
        .deploy().getId();
    try {
      assertThat(penalties.of(breaches)).singleElement().satisfies(owed -> {
        assertThat(owed.breach()).isEqualTo(breaches.get(0));
        assertThat(owed.compensation()).isEqualTo("Descuento");
        assertThat(owed.percent()).isEqualTo(5);
        assertThat(owed.overrun()).hasHours(9);
      });
    } finally {
      repository.deleteDeployment(deployment, true);
    }
  }

  private static Breach late(ClockKind kind, int hours) {
    return new Breach("T-2026-000001", kind, "", "Cliente", "GOLD", DUE, DUE.plusSeconds(hours * 3600L));
  }
}
