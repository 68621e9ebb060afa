package io.ciclo.engine.access;

import static io.ciclo.engine.access.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.ciclo.customers.ContactPrincipal;
import io.ciclo.engine.Identities;
import io.ciclo.engine.NewPerson;
import io.ciclo.testing.CicloIT;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;

/** Who reaches what: through our pages, the web apps' API and the REST API. */
class AccessIT extends CicloIT {

  private static final String PASSWORD = "una frase larga 1";
  private static final String ENGINE = "/camunda/api/engine/engine/default";
  private static final String PROBE = """
      <?xml version="1.0" encoding="UTF-8"?>
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
          targetNamespace="probe">
        <process id="access-probe" name="%s" isExecutable="true" camunda:historyTimeToLive="P1D">
          <startEvent id="Event_Start"><outgoing>a</outgoing></startEvent>
          <sequenceFlow id="a" sourceRef="Event_Start" targetRef="UserTask_Probe"/>
          <userTask id="UserTask_Probe" name="Probar" camunda:candidateGroups="care-agents">
            <incoming>a</incoming><outgoing>b</outgoing></userTask>
          <sequenceFlow id="b" sourceRef="UserTask_Probe" targetRef="Event_End"/>
          <endEvent id="Event_End"><incoming>b</incoming></endEvent>
        </process>
      </definitions>
      """;

  @LocalServerPort
  private int port;
  @Autowired
  private MockMvc pages;
  @Autowired
  private Identities identities;
  @Autowired
  private IdentityService identity;
  @Autowired
  private RepositoryService repository;
  @Autowired
  private RuntimeService runtime;
  @Autowired
  private TaskService tasks;
  @Autowired
  private AuthorizationService authorizations;
  @Autowired
  private FilterService filters;
  @Autowired
  private AccessTokens tokens;
  @Autowired
  private AccessSeed seed;
  @Autowired
  private JdbcClient jdbc;

  private String deployment;
  private String instance;
  private String task;

  @BeforeEach
  void aCaseThatNobodyOwns() {
    for (String group : List.of("care-agents", "process-owners", "camunda-admin")) {
      identities.createGroup(group, group);
    }
    if (identities.membersOf("camunda-admin").isEmpty()) {
      hire("camunda-admin");
    }
    deployment = repository.createDeployment().name("probe")
        .addString("access-probe.bpmn", PROBE.formatted("Sonda " + UUID.randomUUID())).deploy().getId();
    instance = runtime.startProcessInstanceByKey("access-probe", "T-PROBE").getId();
    task = tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
  }

  @AfterEach
  void removeIt() {
    identity.clearAuthentication();
    repository.createDeploymentQuery().deploymentName("probe").list()
        .forEach(each -> repository.deleteDeployment(each.getId(), true));
  }

  private String hire(String... groups) {
    String user = "persona." + UUID.randomUUID().toString().substring(0, 8);
    identities.create(new NewPerson(user, "Pepa", "Prueba", "", List.of(groups), PASSWORD, false));
    return user;
  }

  private Visitor signedIn(String... groups) {
    Visitor visitor = new Visitor(port);
    assertThat(location(visitor.login(hire(groups), PASSWORD))).isEqualTo("/");
    visitor.get("/camunda/app/tasklist/default/");
    return visitor;
  }

  @ParameterizedTest
  @ValueSource(strings = {"/camunda/app/tasklist/default/", "/camunda/app/cockpit/default/", "/camunda/app/admin/default/",
      "/camunda/api/engine/engine/default/task", "/camunda/api/admin/auth/user/default", "/engine-rest/task",
      "/engine-rest/engine/default/process-definition", "/casos", "/clientes", "/ajustes", "/operacion/correos",
      "/actuator/metrics"})
  void aCustomerIsForbiddenEverythingButThePortal(String path) throws Exception {
    var customer = UsernamePasswordAuthenticationToken.authenticated(
        new ContactPrincipal(1, 1, "Clara", "clara@cliente.example", false, false), null,
        List.of(new SimpleGrantedAuthority("ROLE_CUSTOMER")));
    pages.perform(get(path).with(authentication(customer))).andExpect(status().isForbidden());
    pages.perform(post(path).with(authentication(customer))).andExpect(status().isForbidden());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/ajustes", "/ajustes/textos", "/operacion", "/operacion/correos", "/portal", "/portal/tickets"})
  void anAgentIsForbiddenSettingsOperationAndThePortal(String path) {
    assertThat(signedIn("care-agents").get(path).statusCode()).isEqualTo(403);
  }

  @Test
  void nobodyIsAskedForALoginByTheApis() {
    Visitor nobody = new Visitor(port);
    assertThat(nobody.getJson(ENGINE + "/task").statusCode()).isEqualTo(401);
    assertThat(nobody.getJson("/engine-rest/task").statusCode()).isEqualTo(401);
    assertThat(nobody.getJson("/actuator/metrics").statusCode()).isEqualTo(401);
    assertThat(location(nobody.get("/casos"))).isEqualTo("/login");
    HttpResponse<String> health = nobody.getJson("/actuator/health/liveness");
    assertThat(health.statusCode()).isEqualTo(200);
    assertThat(nobody.getJson("/actuator/health").body()).doesNotContain("components");
  }

  @Test
  void staffWithoutTheRightCannotReadChangeStartOrDeployThroughTheWebAppsApi() {
    Visitor agent = signedIn("care-agents");
    assertThat(agent.getJson(ENGINE + "/process-definition?key=access-probe").body()).isEqualTo("[]");
    assertThat(agent.getJson(ENGINE + "/process-instance/" + instance).statusCode()).isIn(403, 404);
    assertThat(agent.getJson(ENGINE + "/deployment/" + deployment).statusCode()).isIn(403, 404);
    String value = "{\"value\":\"X\",\"type\":\"String\"}";
    for (String[] call : new String[][] {
        {"POST", "/process-definition/key/access-probe/start", "{}"},
        {"PUT", "/process-instance/" + instance + "/variables/attended", value},
        {"PUT", "/process-instance/" + instance + "/suspended", "{\"suspended\":true}"},
        {"DELETE", "/process-instance/" + instance, ""},
        {"POST", "/process-instance/" + instance + "/modification", "{\"instructions\":[]}"},
        {"PUT", "/task/" + task + "/variables/attended", value},
        {"POST", "/task/" + task + "/resolve", "{}"},
        {"POST", "/task/" + task + "/%72esolve", "{}"},
        {"POST", "/task/" + task + "/resolve/", "{}"},
        {"POST", "/task/" + task + "/bpmnError", "{\"errorCode\":\"X\"}"},
        {"POST", "/task/" + task + "/complete", "{}"},
        {"POST", "/message", "{\"messageName\":\"ticket.withdrawn\",\"businessKey\":\"T-PROBE\"}"},
        {"DELETE", "/deployment/" + deployment, ""},
        {"POST", "/deployment/create", ""},
        {"POST", "/authorization/create", "{\"type\":0}"},
        {"POST", "/identity/verify", "{\"username\":\"x\",\"password\":\"y\"}"},
        {"PUT", "/user/x/credentials", "{\"password\":\"una frase larga 9\"}"}}) {
      assertThat(agent.api(call[0], ENGINE + call[1], call[2]).statusCode()).as(call[0] + " " + call[1]).isEqualTo(403);
    }
    assertThat(agent.api("POST", "/camunda/api/admin/setup/default/user/create", "{}").statusCode()).isEqualTo(403);
    assertThat(agent.api("POST", "/camunda/api/admin/auth/user/default/login/tasklist", "").statusCode()).isEqualTo(403);
    assertThat(tasks.createTaskQuery().taskId(task).count()).isEqualTo(1);
    assertThat(runtime.getVariables(instance)).isEmpty();
  }

  @Test
  void theEnginesOwnAuthorizationsSayTheSame() {
    identity.setAuthentication(hire("care-agents"), List.of("care-agents"));
    assertThatThrownBy(() -> runtime.startProcessInstanceByKey("access-probe")).isInstanceOf(AuthorizationException.class);
    assertThatThrownBy(() -> runtime.setVariable(instance, "attended", true)).isInstanceOf(AuthorizationException.class);
    assertThatThrownBy(() -> runtime.deleteProcessInstance(instance, "x")).isInstanceOf(AuthorizationException.class);
    assertThatThrownBy(() -> repository.createDeployment().name("probe").addString("x.bpmn", PROBE.formatted("X")).deploy())
        .isInstanceOf(AuthorizationException.class);
  }

  @Test
  void anAdministratorMay() {
    Visitor admin = signedIn("camunda-admin");
    assertThat(admin.getJson(ENGINE + "/process-definition?key=access-probe").body()).contains("access-probe");
    assertThat(admin.api("DELETE", ENGINE + "/process-instance/" + instance, "").statusCode()).isEqualTo(204);
    assertThat(admin.getJson("/camunda/api/admin/auth/user/default").body()).contains("cockpit").contains("admin");
  }

  @Test
  void ownFiltersAreWelcomeButNotTheirExpressions() {
    Visitor agent = signedIn("care-agents");
    assertThat(create(agent, "{\"assigneeExpression\":\"${currentUser()}\"}")).isEqualTo(200);
    assertThat(create(agent, "{\"assigneeExpression\":\"${''.getClass().forName('x')}\"}")).isEqualTo(400);
    assertThat(create(agent, "{\"orQueries\":[{\"assigneeExpression\":\"${''.getClass()}\",\"name\":\"x\"}]}"))
        .isEqualTo(400);
  }

  private int create(Visitor agent, String query) {
    return agent.api("POST", ENGINE + "/filter/create", "{\"resourceType\":\"Task\",\"name\":\"Mío "
        + UUID.randomUUID() + "\",\"query\":" + query + ",\"properties\":{}}").statusCode();
  }

  private HttpResponse<String> rest(String method, String path, String user, String secret, String type, String body) {
    Visitor program = new Visitor(port);
    String basic = Base64.getEncoder().encodeToString((user + ":" + secret).getBytes(StandardCharsets.UTF_8));
    return program.send(program.request("/engine-rest" + path).header("Authorization", "Basic " + basic)
        .header("Content-Type", type).method(method, BodyPublishers.ofString(body)));
  }

  private int deploy(String user, String secret) {
    String body = """
        --x\r
        Content-Disposition: form-data; name="deployment-name"\r
        \r
        probe\r
        --x\r
        Content-Disposition: form-data; name="data"; filename="access-probe.bpmn"\r
        Content-Type: text/xml\r
        \r
        %s\r
        --x--\r
        """.formatted(PROBE.formatted("Sonda del dueño"));
    return rest("POST", "/deployment/create", user, secret, "multipart/form-data; boundary=x", body).statusCode();
  }

  @Test
  void aProcessOwnerDeploysWithATokenButNeverWithThePassword() {
    String owner = hire("process-owners");
    String token = tokens.create(owner, "Modeler", Duration.ofDays(1));
    assertThat(deploy(owner, PASSWORD)).isEqualTo(401);
    assertThat(deploy(owner, token + "x")).isEqualTo(401);
    assertThat(deploy(owner, token)).isEqualTo(200);
    assertThat(rest("POST", "/process-definition/key/access-probe/start", owner, token, "application/json", "{}")
        .statusCode()).isEqualTo(403);
    assertThat(rest("DELETE", "/deployment/" + deployment, owner, token, "application/json", "").statusCode())
        .isEqualTo(403);
    assertThat(rest("GET", "/process-definition?key=access-probe", owner, token, "application/json", "").body())
        .contains("access-probe");

    tokens.revoke(owner, tokens.of(owner).get(0).id());
    assertThat(deploy(owner, token)).as("revoked").isEqualTo(401);
    assertThat(deploy(owner, tokens.create(owner, "old", Duration.ofSeconds(-1)))).as("expired").isEqualTo(401);
  }

  @Test
  void othersHaveNoUseForAToken() {
    String agent = hire("care-agents");
    assertThat(rest("GET", "/task", agent, tokens.create(agent, "x", Duration.ofDays(1)), "application/json", "")
        .statusCode()).isEqualTo(403);
    assertThat(signedIn("care-agents").submit("/mi-cuenta", "/mi-cuenta/tokens", Map.of("name", "x", "days", "9"))
        .statusCode()).isEqualTo(403);
  }

  @Test
  void aTokenIsShownOnce() {
    Visitor owner = signedIn("process-owners");
    assertThat(owner.submit("/mi-cuenta", "/mi-cuenta/tokens", Map.of("name", "", "days", "9")).body())
        .contains("El nombre del token es obligatorio");
    assertThat(owner.submit("/mi-cuenta", "/mi-cuenta/tokens", Map.of("name", "Modeler", "days", "9")).body())
        .contains("ciclo_").contains("Copie el token ahora");
    assertThat(owner.get("/mi-cuenta").body()).contains("Modeler").doesNotContain("ciclo_");
  }

  @Test
  void aSessionAloneOpensNothingInTheRestApi() {
    assertThat(signedIn("camunda-admin").getJson("/engine-rest/task").statusCode()).isEqualTo(403);
  }

  @Test
  void whoWasRemovedIsOutAndWhoLeftAGroupLosesItsRights() {
    String user = hire("care-agents", "camunda-admin");
    Visitor visitor = new Visitor(port);
    visitor.login(user, PASSWORD);
    assertThat(visitor.get("/ajustes").statusCode()).isNotEqualTo(403);
    identity.deleteMembership(user, "camunda-admin");
    assertThat(visitor.get("/ajustes").statusCode()).isEqualTo(403);
    identity.deleteUser(user);
    assertThat(location(visitor.get("/mi-cuenta"))).isEqualTo("/login");
  }

  @Test
  void whatAnAdministratorRemovedStaysRemoved() {
    Authorization right = authorizations.createAuthorizationQuery().groupIdIn("trainers")
        .resourceType(Resources.PROCESS_DEFINITION).resourceId("customer-information").singleResult();
    authorizations.deleteAuthorization(right.getId());
    filters.deleteFilter(filters.createTaskFilterQuery().filterName("Formadores").singleResult().getId());

    seed.afterSingletonsInstantiated();

    assertThat(authorizations.createAuthorizationQuery().groupIdIn("trainers")
        .resourceType(Resources.PROCESS_DEFINITION).resourceId("customer-information").count()).isZero();
    assertThat(filters.createTaskFilterQuery().filterName("Formadores").count()).isZero();

    // Leaves the shared application as the other tests expect it.
    jdbc.sql("delete from access_seed where name in ('grant trainers PROCESS_DEFINITION customer-information',"
        + " 'filter Formadores')").update();
    seed.afterSingletonsInstantiated();
    assertThat(filters.createTaskFilterQuery().filterName("Formadores").count()).isEqualTo(1);
  }
}
