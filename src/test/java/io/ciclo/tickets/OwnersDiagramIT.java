package io.ciclo.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ciclo.customers.Contact;
import io.ciclo.customers.Customers;
import io.ciclo.customers.PointDecisions;
import io.ciclo.testing.Requirement;
import io.ciclo.tpoints.Author;
import io.ciclo.tpoints.Booking;
import io.ciclo.tpoints.FactKey;
import io.ciclo.tpoints.PackTerms;
import io.ciclo.tpoints.Price;
import io.ciclo.tpoints.Reason;
import io.ciclo.tpoints.TPointLedger;
import io.ciclo.tpoints.TPointRequest;
import io.ciclo.tpoints.TPointRequests;
import io.ciclo.tpoints.TPoints;
import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A process owner takes the blocks of T-Points from the Modeler into a diagram of their own. */
class OwnersDiagramIT extends TicketTraces {

  private static final String HEAD = """
      <?xml version="1.0" encoding="UTF-8"?>
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
          xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="owner" id="Definitions_Owner">
        <process id="%s" name="Publicar de noche" isExecutable="true" camunda:historyTimeToLive="P1D">
      """;

  @Autowired TPointLedger ledger;
  @Autowired TPointRequests requests;
  @Autowired PointDecisions decisions;
  @Autowired Customers customers;

  private final List<String> deployments = new ArrayList<>();

  @AfterEach
  void diagramsGo() {
    deployments.forEach(id -> repository.deleteDeployment(id, true));
  }

  @Test
  @Requirement("TP-08")
  void consumingWithoutAnAuthorisationIsRefusedWhateverTheDiagramSays() {
    Customer customer = rich();
    String number = opened(customer, "Publicar de noche");
    start(number, consume("0.5"));
    assertThatThrownBy(() -> runs(number, "ServiceTask_Consume"))
        .hasMessageContaining("Libro de T-Points, caso " + number + ": el cliente no lo ha autorizado en este caso");
    exhausts(number, "ServiceTask_Consume");
    assertThat(runtime.createIncidentQuery().processInstanceId(owners(number).getId()).singleResult().getIncidentMessage())
        .contains("el cliente no lo ha autorizado en este caso");
    assertThat(ledger.entriesOf(number)).isEmpty();
    assertThat(ledger.account(customer.company()).balance()).isEqualTo(TPoints.of(10));
  }

  @Test
  @Requirement({"TP-08", "TP-15"})
  void withTheBlocksOfTheCatalogueItAsksConsumesTwiceTheSameAndReleasesTheRest() {
    Customer customer = rich();
    String number = opened(customer, "Publicar de noche");
    start(number, """
          <startEvent id="Event_Start"/>
          <sequenceFlow id="Flow_1" sourceRef="Event_Start" targetRef="CallActivity_Ask"/>
          <callActivity id="CallActivity_Ask" name="Pedir autorización" calledElement="tpoint-authorisation" camunda:calledElementBinding="latest">
            <extensionElements>
              <camunda:in businessKey="#{execution.processBusinessKey}"/>
              <camunda:in sourceExpression="OUT_OF_HOURS_PUBLICATION" target="service"/>
              <camunda:in sourceExpression="3" target="points"/>
              <camunda:in sourceExpression="Publicar la portada a las 23:00." target="purpose"/>
              <camunda:out source="authorisationOutcome" target="authorisationOutcome"/>
              <camunda:out source="authorisationId" target="authorisationId"/>
            </extensionElements>
          </callActivity>
          <sequenceFlow id="Flow_2" sourceRef="CallActivity_Ask" targetRef="ServiceTask_Again"/>
        """ + service("ServiceTask_Again", "reserveTPoints", "authorisationId", "${authorisationId}") + flow("Flow_3", "ServiceTask_Again", "ServiceTask_One")
        + service("ServiceTask_One", "consumeTPoints", "points", "0,75") + flow("Flow_4", "ServiceTask_One", "ServiceTask_Two")
        + service("ServiceTask_Two", "consumeTPoints", "points", "0,75") + flow("Flow_5", "ServiceTask_Two", "ServiceTask_Free")
        + service("ServiceTask_Free", "releaseTPoints", "reason", "WORK_NOT_NEEDED") + flow("Flow_6", "ServiceTask_Free", "Event_End")
        + "<endEvent id=\"Event_End\"/>");
    assertThat(letters(number)).contains("AV-PUNTOS");
    TPointRequest request = requests.ofCase(number).get(0);
    assertThat(request.purpose()).isEqualTo("Publicar la portada a las 23:00.");
    decisions.decide(customer.contact(), request.id(), true, "203.0.113.7");
    runs(number, "ServiceTask_Again");
    assertThat(ledger.account(customer.company()).reserved()).as("the same authorisation is reserved once").isEqualTo(TPoints.of(3));
    runs(number, "ServiceTask_One");
    runs(number, "ServiceTask_Two");
    assertThat(ledger.account(customer.company()).balance()).isEqualTo(TPoints.parse("8.5"));
    runs(number, "ServiceTask_Free");
    assertThat(ledger.account(customer.company()).reserved()).isEqualTo(TPoints.ZERO);
    assertThat(owners(number)).isNull();
  }

  @Test
  void aMistakeInTheDiagramIsSaidInSpanish() {
    String number = opened(rich(), "Publicar de noche");
    start(number, consume("mucho"));
    assertThatThrownBy(() -> runs(number, "ServiceTask_Consume"))
        .hasMessageContaining("«Consumir» recibe «mucho» en «T-Points» y espera una cantidad mayor que cero");
  }

  @Test
  void theTemplatesNameDelegatesAndAProcessThatExist() throws IOException {
    JsonNode templates = new ObjectMapper().readTree(new File("processes/.camunda/element-templates/tpoints.json"));
    assertThat(templates).hasSize(5);
    for (JsonNode template : templates) {
      JsonNode first = template.path("properties").get(0);
      assertThat(first.path("value").asText()).isIn("tpoint-authorisation", "${reserveTPoints}", "${consumeTPoints}",
          "${releaseTPoints}", "${giveBackTPoints}");
    }
  }

  private Customer rich() {
    Customer customer = customer();
    Contact c = customers.contact(customer.contact());
    registry.change(new Contact(c.id(), c.companyId(), c.name(), c.email(), c.phone(), c.seesCompany(), BigDecimal.TEN, c.mayBuy(),
        c.administersUsers(), c.active(), c.version()));
    ledger.purchase(new Booking(FactKey.outsideCases("order-line", UUID.randomUUID()), customer.company(), Author.SERVICE,
        Reason.PACK_SOLD), new PackTerms(TPoints.of(10), new Price(10_000, "EUR"), null, null));
    return customer;
  }

  private static String consume(String points) {
    return "<startEvent id=\"Event_Start\"/>" + flow("Flow_1", "Event_Start", "ServiceTask_Consume")
        + service("ServiceTask_Consume", "consumeTPoints", "points", points) + flow("Flow_2", "ServiceTask_Consume", "Event_End")
        + "<endEvent id=\"Event_End\"/>";
  }

  private static String flow(String id, String from, String to) {
    return "<sequenceFlow id=\"" + id + "\" sourceRef=\"" + from + "\" targetRef=\"" + to + "\"/>";
  }

  private static String service(String id, String bean, String parameter, String value) {
    return """
        <serviceTask id="%s" name="Consumir" camunda:asyncBefore="true" camunda:delegateExpression="${%s}"><extensionElements>
          <camunda:inputOutput><camunda:inputParameter name="%s">%s</camunda:inputParameter></camunda:inputOutput>
        </extensionElements></serviceTask>
        """.formatted(id, bean, parameter, value);
  }

  private void start(String number, String body) {
    String key = "owners-" + UUID.randomUUID().toString().substring(0, 8);
    deployments.add(repository.createDeployment().name("owner").addString(key + ".bpmn", HEAD.formatted(key) + body
        + "</process></definitions>").deploy().getId());
    runtime.startProcessInstanceByKey(key, number);
  }

  private ProcessInstance owners(String number) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
        .filter(one -> one.getProcessDefinitionId().startsWith("owners-")).findFirst().orElse(null);
  }

  private void runs(String number, String activity) {
    Job job = management.createJobQuery().processInstanceId(owners(number).getId()).activityId(activity).singleResult();
    management.executeJob(job.getId());
  }

  private void exhausts(String number, String activity) {
    Job job = management.createJobQuery().processInstanceId(owners(number).getId()).activityId(activity).singleResult();
    management.setJobRetries(job.getId(), 1);
    try {
      management.executeJob(job.getId());
    } catch (RuntimeException expected) {
      assertThat(expected).isNotNull();
    }
  }
}
