package io.ciclo.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ciclo.engine.CaseCardBoard;
import io.ciclo.engine.CaseNumbers;
import io.ciclo.engine.CasePrefix;
import io.ciclo.engine.CaseTasks;
import io.ciclo.engine.ConcurrentChange;
import io.ciclo.engine.EngineIT;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.SafeWrite;
import io.ciclo.engine.cases.ProbeCards;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A task's card and what may come back through its form, on the running engine. */
class FormsInIT extends EngineIT {

  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired FormService forms;
  @Autowired HistoryService history;
  @Autowired IdentityService identity;
  @Autowired ProcessEngineConfigurationImpl configuration;
  @Autowired CaseNumbers numbers;
  @Autowired CaseTasks caseTasks;
  @Autowired CaseCardBoard board;
  @Autowired SafeWrite safely;
  @Autowired FormProbeRule rule;
  @Autowired ProbeCards cards;

  String deployment;
  String number;

  @BeforeEach
  void start() {
    rule.completed.clear();
    rule.collisions = 0;
    deployment = repository.createDeployment().addClasspathResource("engine-models/form-probe.bpmn")
        .addClasspathResource("engine-models/form-probe.form").deploy().getId();
    number = numbers.next(CasePrefix.PROBLEM);
    runtime.startProcessInstanceByKey("form-probe", number);
  }

  @AfterEach
  void end() {
    identity.clearAuthentication();
    configuration.setAuthorizationEnabled(true);
    repository.deleteDeployment(deployment, true);
  }

  interface Completion {
    void of(FormsInIT test, String task, Map<String, Object> values);
  }

  static Stream<Completion> everyDoor() {
    return Stream.of(
        (test, task, values) -> test.tasks.complete(task, values),
        (test, task, values) -> test.tasks.completeWithVariablesInReturn(task, values, false),
        (test, task, values) -> test.tasks.complete(task, Variables.fromMap(values)),
        (test, task, values) -> test.forms.submitTaskForm(task, values),
        (test, task, values) -> test.forms.submitTaskFormWithVariablesInReturn(task, values, false));
  }

  @Test
  void theTaskCarriesTheCardFactsAndChoices() {
    Map<String, Object> shown = tasks.getVariablesLocal(task().getId());
    assertThat(shown).containsEntry("cardNumber", number).containsEntry("cardCompany", "Calzados Ñandú")
        .containsEntry("cardKa", "KA").containsEntry("cardType", "Consulta").containsEntry("cardPriority", "Alta")
        .containsEntry("cardState", "Abierto").containsEntry("cardColour", "").containsEntry("cardDue", "")
        .containsEntry("cardOpened", "03/04/2026 10:00").containsEntry("factSubject", "Tienda caída")
        .containsEntry("factCount", 3);
    assertThat(shown.get("factLong").toString()).hasSize(2_000).endsWith("…");
    assertThat(shown.get("choicesAnswers").toString())
        .isEqualTo("[{\"label\":\"Sí, claro\",\"value\":\"YES\"},{\"label\":\"No\",\"value\":\"NO\"}]");
    assertThat(task().getPriority()).isEqualTo(40);
  }

  @Test
  void theCardFollowsTheCase() {
    cards.state = "En curso";
    cards.score = 80;
    try {
      board.refresh(number);
      assertThat(tasks.getVariableLocal(task().getId(), "cardState")).isEqualTo("En curso");
      assertThat(task().getPriority()).isEqualTo(80);
    } finally {
      cards.state = "Abierto";
      cards.score = 40;
    }
  }

  @ParameterizedTest
  @MethodSource("everyDoor")
  void theRuleReadsTheFormAndOnlyItsAnswerStays(Completion door) {
    door.of(this, task().getId(), Map.of("answer", "sí", "count", 2, "extra_colour", "azul"));

    assertThat(rule.completed).hasSize(1);
    assertThat(rule.completed.get(0).caseNumber()).isEqualTo(number);
    assertThat(rule.completed.get(0).wholeNumber("count")).contains(2);
    assertThat(rule.completed.get(0).extras()).containsEntry("extra_colour", "azul");
    assertThat(task().getTaskDefinitionKey()).isEqualTo("UserTask_OwnersOwn");
    assertThat(runtime.getVariables(task().getProcessInstanceId())).containsExactly(Map.entry("decided", "SÍ"));
    assertThat(history.createHistoricVariableInstanceQuery().processInstanceId(task().getProcessInstanceId()).list())
        .extracting("name").doesNotContain("answer", "count", "extra_colour");
  }

  @ParameterizedTest
  @MethodSource("everyDoor")
  void aRefusalIsJustTheSentenceAndTheTaskStays(Completion door) {
    assertThatThrownBy(() -> door.of(this, task().getId(), Map.of("answer", " ")))
        .isExactlyInstanceOf(InputRefused.class).hasMessage("«Respuesta»: es obligatorio.");
    assertThat(task().getTaskDefinitionKey()).isEqualTo("UserTask_Ruled");
  }

  @ParameterizedTest
  @MethodSource("everyDoor")
  void whoMeetsSomebodyElseTriesAgainAndIsThenTold(Completion door) {
    rule.collisions = 3;
    assertThatThrownBy(() -> door.of(this, task().getId(), Map.of("answer", "sí")))
        .isExactlyInstanceOf(ConcurrentChange.class).hasMessageContaining("Otra persona");
    assertThat(task().getTaskDefinitionKey()).isEqualTo("UserTask_Ruled");

    rule.collisions = 2;
    door.of(this, task().getId(), Map.of("answer", "sí"));
    assertThat(rule.completed).hasSize(1);
    assertThat(task().getTaskDefinitionKey()).isEqualTo("UserTask_OwnersOwn");
  }

  @ParameterizedTest
  @MethodSource("everyDoor")
  void whoCompletesWhatIsDoneAlreadyIsToldSo(Completion door) {
    String done = task().getId();
    door.of(this, done, Map.of("answer", "sí"));
    identity.setAuthentication("somebody", List.of());
    assertThatThrownBy(() -> door.of(this, done, Map.of("answer", "no")))
        .isExactlyInstanceOf(InputRefused.class).hasMessageContaining("ya no está abierta");
  }

  @ParameterizedTest
  @MethodSource("everyDoor")
  void whatTheFormDoesNotDeclareIsRefusedBeforeItIsWritten(Completion door) {
    assertThatThrownBy(() -> door.of(this, task().getId(), Map.of("answer", "sí", "decided", "NO")))
        .isExactlyInstanceOf(InputRefused.class).hasMessageContaining("«decided»");
    assertThat(rule.completed).isEmpty();
    assertThat(runtime.getVariables(task().getProcessInstanceId())).isEmpty();
    assertThat(task().getTaskDefinitionKey()).isEqualTo("UserTask_Ruled");
  }

  @Test
  void serialisedObjectsAreRefused() {
    assertThatThrownBy(() -> tasks.complete(task().getId(), Variables.putValue("answer",
        Variables.serializedObjectValue("[]").serializationDataFormat("application/json").objectTypeName("java.util.List").create())))
        .isExactlyInstanceOf(InputRefused.class).hasMessageContaining("«answer»");
  }

  @Test
  void anOwnersOwnTaskWorksWithItsFormAlone() {
    tasks.complete(task().getId(), Map.of("answer", "sí"));
    tasks.complete(task().getId(), Map.of("answer", "azul", "agreed", true, "extra_size", "42"));
    assertThat(runtime.getVariables(task().getProcessInstanceId())).containsOnly(Map.entry("decided", "SÍ"),
        Map.entry("answer", "azul"), Map.entry("agreed", true), Map.entry("extra_size", "42"));
  }

  @Test
  void onlyWhoTheTaskIsForCompletesIt() {
    String task = task().getId();
    configuration.setAuthorizationEnabled(false);
    identity.setAuthentication("eve", List.of("trainers"));
    assertThatThrownBy(() -> tasks.complete(task, Map.of("answer", "sí"))).isInstanceOf(AuthorizationException.class);
    identity.setAuthentication("ana", List.of("probers"));
    tasks.complete(task, Map.of("answer", "sí"));
    assertThat(rule.completed.get(0).person()).isEqualTo("ana");
  }

  @Test
  void dataAreNotWrittenPastAForm() {
    String task = task().getId();
    configuration.setAuthorizationEnabled(false);
    identity.setAuthentication("ana", List.of("probers"));
    Stream.<Runnable>of(
        () -> tasks.setVariable(task, "decided", "NO"), () -> tasks.setVariableLocal(task, "cardState", "x"),
        () -> tasks.setVariables(task, Map.of("a", 1)), () -> tasks.setVariablesLocal(task, Map.of("a", 1)),
        () -> tasks.removeVariable(task, "cardState"), () -> tasks.removeVariablesLocal(task, List.of("cardState")),
        () -> tasks.resolveTask(task, Map.of("decided", "NO")), () -> tasks.handleBpmnError(task, "X"),
        () -> tasks.handleEscalation(task, "X"))
        .forEach(act -> assertThatThrownBy(act::run).isExactlyInstanceOf(InputRefused.class));
    identity.clearAuthentication();
    assertThat(task().getId()).isEqualTo(task);
  }

  @Test
  void ourOwnPagesMayCompleteAndRefreshInOneStep() {
    String task = task().getId();
    safely.run(() -> {
      tasks.complete(task, Map.of("answer", "sí"));
      board.refresh(number);
    });
    assertThat(caseTasks.open(number)).singleElement().satisfies(open -> {
      assertThat(open.key()).isEqualTo("UserTask_OwnersOwn");
      assertThat(open.candidateGroups()).containsExactly("probers");
      assertThat(open.processKey()).isEqualTo("form-probe");
    });
  }

  private Task task() {
    return tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult();
  }
}
