package io.ciclo.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ciclo.testing.Requirement;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What Tasklist says about the types of tickets, and in which order it shows them. */
class ClassificationIT extends TicketTraces {

  @Autowired FilterService filters;
  @Autowired ObjectMapper json;

  @Test
  @Requirement({"PR-02", "PR-03", "PR-04"})
  void theFormSaysWhatEachTypeMeansAndEachTakesItsPath() throws IOException {
    Map<String, String> offered = typesOffered();
    assertThat(offered.keySet()).containsExactlyInAnyOrder("INCIDENT", "CHANGE", "QUERY", "TRAINING");
    assertThat(offered.get("INCIDENT")).isEqualTo("Incidencia: falla algo que ya está en funcionamiento");
    assertThat(offered.get("CHANGE")).isEqualTo("Cambio: algo nuevo o distinto");
    assertThat(offered.get("QUERY")).isEqualTo("Consulta: una duda");
    assertThat(field("ticketType").path("description").asText()).contains("un fallo técnico, leve o grave",
        "dudas de concepto, uso, configuración o procedimiento",
        "un desarrollo, una integración o una modificación fuera del servicio habitual");

    Map.of(TicketType.INCIDENT, "UserTask_WorkOnIncident", TicketType.CHANGE, "UserTask_GiveFirstEstimate",
        TicketType.QUERY, "UserTask_AnswerQuery").forEach((type, task) -> {
          String number = opened(customer(), "De tipo " + type);
          classifiedAs(number, type);
          assertThat(openTasks(number)).containsExactly(task);
        });
  }

  @Test
  @Requirement("PR-18")
  void withinAPriorityWhoCameFirstIsServedFirst() {
    String low = opened(customer(), "Un texto mal traducido");
    String first = opened(customer(), "La portada tarda mucho");
    String second = opened(customer(), "La ficha tarda mucho");
    String keyAccount = opened(customer(LEADER, IN_FORCE, true), "El buscador tarda mucho");
    incident(low, "TRANSLATION");
    // the first one's review took longer: its task is the younger one, its turn comes earlier all the same
    incident(second, "MAJOR_SLOWNESS");
    itIs(at("2026-03-10T11:00"));
    incident(first, "MAJOR_SLOWNESS");
    incident(keyAccount, "MAJOR_SLOWNESS");

    assertThat(inFilter("Agentes del SAC", low, first, second, keyAccount))
        .containsExactly(keyAccount, first, second, low);
  }

  private void incident(String number, String symptom) {
    triages(number, Map.of("finding", "CLASSIFY"));
    does(LEADER, number, "UserTask_ClassifyTicket",
        Map.of("ticketType", "INCIDENT", "impact", "LOW", "symptom", symptom));
  }

  /** The cases in the order in which Tasklist shows their tasks to an agent. */
  private List<String> inFilter(String name, String... numbers) {
    Map<String, String> caseOfTask = new HashMap<>();
    Stream.of(numbers).forEach(number -> caseTasks.open(number).forEach(task -> caseOfTask.put(task.id(), number)));
    identity.setAuthentication(AGENT, identities.groupsOf(AGENT));
    String filter = filters.createTaskFilterQuery().filterName(name).singleResult().getId();
    List<Task> shown = filters.list(filter);
    return shown.stream().map(Task::getId).filter(caseOfTask::containsKey).map(caseOfTask::get).toList();
  }

  /** Value and label of each type in the form that Tasklist shows. */
  private Map<String, String> typesOffered() throws IOException {
    Map<String, String> offered = new LinkedHashMap<>();
    field("ticketType").path("values").forEach(one -> offered.put(one.path("value").asText(), one.path("label").asText()));
    return offered;
  }

  private JsonNode field(String key) throws IOException {
    for (JsonNode field : json.readTree(getClass().getResource("/forms/tickets/classify-ticket.form")).path("components")) {
      if (field.path("key").asText().equals(key)) {
        return field;
      }
    }
    throw new AssertionError("No field " + key);
  }
}
