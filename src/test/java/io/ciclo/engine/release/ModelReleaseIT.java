package io.ciclo.engine.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ciclo.engine.Decisions;
import io.ciclo.engine.EngineIT;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.ModelQuestion;
import io.ciclo.testing.Requirement;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A start is {@code release.deploy(files)}: calling it again stands for a restart, with other files for a release. */
class ModelReleaseIT extends EngineIT {

  @Autowired ModelRelease release;
  @Autowired DeployedModels models;
  @Autowired RunningVersions versions;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired JdbcClient jdbc;
  @Autowired Decisions decisions;

  @AfterEach
  void forget() {
    repository.createDeploymentQuery().list().forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    jdbc.sql("delete from released_model").update();
    jdbc.sql("delete from model_question").update();
    release.deploy(List.of());
  }

  @Test
  void onlyChangedFilesAreDeployed() {
    start(bpmn("alpha", "uno"), bpmn("beta", "uno"));
    start(bpmn("alpha", "uno"), bpmn("beta", "uno"));
    start(bpmn("alpha", "dos"), bpmn("beta", "uno"));
    assertThat(latest("alpha").getVersion()).isEqualTo(2);
    assertThat(latest("alpha").getName()).isEqualTo("dos");
    assertThat(latest("beta").getVersion()).isEqualTo(1);
  }

  @Test
  void anOwnersVersionSurvivesARestartAndAReleaseThatDoesNotTouchIt() {
    start(bpmn("alpha", "uno"), bpmn("beta", "uno"));
    ownerDeploys(bpmn("alpha", "del equipo"));
    start(bpmn("alpha", "uno"), bpmn("beta", "dos"));
    assertThat(latest("alpha").getName()).isEqualTo("del equipo");
    assertThat(latest("beta").getName()).isEqualTo("dos");
    assertThat(release.open()).isEmpty();
    assertThat(models.ofOwners()).containsOnlyKeys("alpha.bpmn");
  }

  @Test
  void aReleaseThatChangesAnOwnersFileAsks() {
    start(bpmn("alpha", "uno"));
    ownerDeploys(bpmn("alpha", "del equipo"));
    start(bpmn("alpha", "dos"), bpmn("beta", "uno"));
    start(bpmn("alpha", "dos"), bpmn("beta", "uno"));
    assertThat(latest("alpha").getName()).isEqualTo("del equipo");
    assertThat(latest("beta").getName()).isEqualTo("uno");
    assertThat(release.open()).singleElement().extracting(ModelQuestion::file).isEqualTo("alpha.bpmn");
  }

  @Test
  void keptIsKeptUntilTheReleaseChangesAgain() {
    start(bpmn("alpha", "uno"));
    ownerDeploys(bpmn("alpha", "del equipo"));
    start(bpmn("alpha", "dos"));
    long question = release.open().get(0).id();
    release.keepOwners(question, "admin");
    ownerDeploys(bpmn("alpha", "del equipo, mejor"));
    start(bpmn("alpha", "dos"));
    assertThat(release.open()).isEmpty();
    assertThat(latest("alpha").getName()).isEqualTo("del equipo, mejor");
    assertThatThrownBy(() -> release.takeRelease(question, "admin")).isInstanceOf(InputRefused.class);

    start(bpmn("alpha", "tres"));
    assertThat(release.open()).hasSize(1);
    assertThat(latest("alpha").getName()).isEqualTo("del equipo, mejor");
  }

  @Test
  void takenIsDeployedAtOnceAndLaterReleasesFollow() {
    start(bpmn("alpha", "uno"));
    ownerDeploys(bpmn("alpha", "del equipo"));
    start(bpmn("alpha", "dos"));
    release.takeRelease(release.open().get(0).id(), "admin");
    assertThat(latest("alpha").getName()).isEqualTo("dos");
    assertThat(release.open()).isEmpty();
    assertThat(models.ofOwners()).isEmpty();

    start(bpmn("alpha", "tres"));
    assertThat(latest("alpha").getName()).isEqualTo("tres");
  }

  @Test
  void aQuestionThatNoLongerArisesIsClosed() {
    start(bpmn("alpha", "uno"));
    ownerDeploys(bpmn("alpha", "del equipo"));
    start(bpmn("alpha", "dos"));
    start(bpmn("alpha", "uno"));
    assertThat(release.open()).isEmpty();
    start(bpmn("alpha", "dos"));
    assertThat(release.open()).hasSize(1);
  }

  @Test
  void decisionsAndFormsOfOwnersAreKeptToo() {
    start(dmn("\"A\""), form("Uno"));
    ownerDeploys(dmn("\"B\""));
    ownerDeploys(form("Del equipo"));
    start(dmn("\"C\""), form("Dos"));
    assertThat(release.open()).extracting(ModelQuestion::file).containsExactly("gamma.dmn", "gamma.form");
    assertThat(models.ofOwners()).containsOnlyKeys("gamma.dmn", "gamma.form");
    assertThat(new String(models.ofOwners().get("gamma.form"), StandardCharsets.UTF_8)).contains("Del equipo");
  }

  @Test
  @Requirement("RK-10")
  void ownersChangeDiagramsAndTablesWithoutCodeAndRunningCasesKeepTheirVersion() {
    start(bpmn("alpha", "uno"), dmn("\"A\""));
    String running = runtime.startProcessInstanceByKey("alpha").getProcessDefinitionId();
    ownerDeploys(bpmn("alpha", "del equipo"));
    ownerDeploys(dmn("\"B\""));

    assertThat(decisions.evaluate("gamma", Map.of())).containsEntry("priority", "B");
    assertThat(runtime.startProcessInstanceByKey("alpha").getProcessDefinitionId()).isEqualTo(latest("alpha").getId());
    assertThat(runtime.createProcessInstanceQuery().processDefinitionId(running).count()).isEqualTo(1);
    assertThat(repository.getProcessDefinition(running).getName()).isEqualTo("uno");
    versions.check();
  }

  @Test
  void aReleaseThatIsRefusedChangesNothing() {
    assertThatThrownBy(() -> start(bpmn("alpha", "uno"), new ReleasedFile("beta.bpmn", text(bpmn("beta", "x"))
        .replace("<startEvent", "<scriptTask id=\"ScriptTask_A\"/><startEvent").getBytes(StandardCharsets.UTF_8))))
        .isInstanceOf(ParseException.class);
    assertThat(latest("alpha")).isNull();
    assertThat(jdbc.sql("select count(*) from released_model").query(Long.class).single()).isZero();
  }

  @Test
  void aMissingBeanOfARunningVersionIsNamed() {
    start(bpmn("alpha", "uno"));
    versions.check();
    runtime.startProcessInstanceByKey("alpha");
    // As if the bean had been there when this version was deployed.
    jdbc.sql("update ACT_GE_BYTEARRAY set BYTES_ = ? where DEPLOYMENT_ID_ = ? and NAME_ = 'alpha.bpmn'")
        .params(text(bpmn("alpha", "uno")).replace("<userTask id=\"UserTask_Wait\"/>",
            "<serviceTask id=\"UserTask_Wait\" camunda:delegateExpression=\"${goneBean}\"/>").getBytes(StandardCharsets.UTF_8),
            latest("alpha").getDeploymentId()).update();
    assertThatThrownBy(versions::check).isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("process alpha version 1 needs [goneBean]");
  }

  private void start(ReleasedFile... files) {
    release.deploy(List.of(files));
  }

  private void ownerDeploys(ReleasedFile file) {
    repository.createDeployment().name("Modeler").source("Camunda Modeler")
        .addInputStream(file.name(), new ByteArrayInputStream(file.content())).deploy();
  }

  private static String text(ReleasedFile file) {
    return new String(file.content(), StandardCharsets.UTF_8);
  }

  private ProcessDefinition latest(String key) {
    return repository.createProcessDefinitionQuery().processDefinitionKey(key).latestVersion().singleResult();
  }

  private static ReleasedFile bpmn(String key, String name) {
    return new ReleasedFile(key + ".bpmn", """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="t">
          <process id="%s" name="%s" isExecutable="true" camunda:historyTimeToLive="P1D">
            <startEvent id="Event_S"/><sequenceFlow id="Flow_1" sourceRef="Event_S" targetRef="UserTask_Wait"/>
            <userTask id="UserTask_Wait"/>
          </process>
        </definitions>""".formatted(key, name).getBytes(StandardCharsets.UTF_8));
  }

  private static ReleasedFile dmn(String output) {
    return new ReleasedFile("gamma.dmn", """
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
            id="d" name="d" namespace="n">
          <decision id="gamma" name="x" camunda:historyTimeToLive="P1D"><decisionTable id="DecisionTable_A">
            <output id="Output_A" name="priority" typeRef="string"/>
            <rule id="Rule_A"><outputEntry id="Entry_A"><text>%s</text></outputEntry></rule>
          </decisionTable></decision></definitions>""".formatted(output).getBytes(StandardCharsets.UTF_8));
  }

  private static ReleasedFile form(String label) {
    return new ReleasedFile("gamma.form", ("{\"id\": \"gamma-form\", \"type\": \"default\", \"components\": [{\"type\": \"text\","
        + " \"text\": \"" + label + "\"}]}").getBytes(StandardCharsets.UTF_8));
  }
}
