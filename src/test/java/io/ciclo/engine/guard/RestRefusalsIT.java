package io.ciclo.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ciclo.engine.Identities;
import io.ciclo.engine.NewPerson;
import io.ciclo.engine.forms.ConflictAnswer;
import io.ciclo.testing.CicloIT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.spring.boot.starter.rest.CamundaJerseyResourceConfig;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

/** What the Modeler and Tasklist get to read when they are refused. */
class RestRefusalsIT extends CicloIT {

  private static final String PERSON = "rest-admin";

  @LocalServerPort int port;
  @Autowired ApplicationContext context;
  @Autowired Identities identities;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;

  String token;

  @BeforeEach
  void hire() {
    if (identities.person(PERSON).isEmpty()) {
      identities.create(new NewPerson(PERSON, "Rosa", "Prueba", "rosa@example.com", List.of("camunda-admin"),
          "una-contraseña-larga-7", false));
    }
    token = ReflectionTestUtils.invokeMethod(context.getBean("accessTokens"), "create", PERSON, "Modeler", Duration.ofDays(1));
  }

  @AfterEach
  void tidy() {
    repository.createDeploymentQuery().deploymentName("rest-refusals").list()
        .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
  }

  @Test
  void theModelerShowsElementAndReason() throws Exception {
    String file = """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="t">
          <process id="refused" isExecutable="true" camunda:historyTimeToLive="P1D"><startEvent id="Event_S"/>
            <serviceTask id="ServiceTask_A" name="Borrar todo" camunda:expression="${''.getClass()}"/></process></definitions>""";
    String body = "--x\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nprobe\r\n--x\r\n"
        + "Content-Disposition: form-data; name=\"data\"; filename=\"refused.bpmn\"\r\nContent-Type: text/xml\r\n\r\n"
        + file + "\r\n--x--\r\n";
    HttpResponse<String> answer = post("/deployment/create", "multipart/form-data; boundary=x", body);
    assertThat(answer.statusCode()).isEqualTo(400);
    JsonNode error = new ObjectMapper().readTree(answer.body()).at("/details/refused.bpmn/errors/0");
    assertThat(error.path("message").asText()).startsWith("«Borrar todo» (ServiceTask_A): la expresión");
    assertThat(error.path("mainElementId").asText()).isEqualTo("ServiceTask_A");
  }

  @Test
  void tasklistShowsJustTheSentence() throws Exception {
    repository.createDeployment().name("rest-refusals").addClasspathResource("engine-models/form-probe.bpmn")
        .addClasspathResource("engine-models/form-probe.form").deploy();
    String instance = runtime.startProcessInstanceByKey("form-probe").getId();
    String task = tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
    assertThat(message(post("/task/" + task + "/complete", "application/json",
        "{\"variables\": {\"answer\": {\"value\": \"sí\"}, \"decided\": {\"value\": \"NO\"}}}")))
        .isEqualTo("El formulario de esta tarea no tiene el campo «decided».");
    assertThat(tasks.createTaskQuery().processInstanceId(instance).singleResult().getId()).isEqualTo(task);
    assertThat(post("/task/" + task + "/submit-form", "application/json", "{\"variables\": {\"answer\": {\"value\": \"sí\"}}}")
        .statusCode()).isEqualTo(204);
    assertThat(runtime.getVariables(instance)).containsOnlyKeys("answer");
  }

  @Test
  void webAppsAndRestBothKnowHowAConflictIsAnswered() {
    assertThat(context.getBean(CamundaJerseyResourceConfig.class).getClasses()).contains(ConflictAnswer.class);
    assertThat(new EngineRestApplication().getClasses()).contains(ConflictAnswer.class);
  }

  private static String message(HttpResponse<String> answer) throws Exception {
    return new ObjectMapper().readTree(answer.body()).path("message").asText();
  }

  private HttpResponse<String> post(String path, String type, String body) throws Exception {
    String basic = Base64.getEncoder().encodeToString((PERSON + ":" + token).getBytes(StandardCharsets.UTF_8));
    return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/engine-rest" + path))
        .header("Authorization", "Basic " + basic).header("Content-Type", type).POST(BodyPublishers.ofString(body)).build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
