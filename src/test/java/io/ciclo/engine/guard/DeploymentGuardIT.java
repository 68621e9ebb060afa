package io.ciclo.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ciclo.engine.EngineIT;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** "Deploying is running code": what a process owner's file may contain, tried on the running engine. */
class DeploymentGuardIT extends EngineIT {

  @Autowired
  RepositoryService repository;

  @Autowired
  RuntimeService runtime;

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void deploys(String what, String elements) {
    String id = deploy("guarded.bpmn", process(elements));
    repository.deleteDeployment(id, true);
  }

  static Stream<Arguments> deploys() {
    return Stream.of(
        Arguments.of("a delegate of the catalogue", """
            <serviceTask id="ServiceTask_Probe" camunda:delegateExpression="${catalogueProbe}" camunda:asyncBefore="true">
              <extensionElements>
                <camunda:failedJobRetryTimeCycle>R5/PT10S</camunda:failedJobRetryTimeCycle>
                <camunda:inputOutput><camunda:inputParameter name="text">MT-01</camunda:inputParameter>
                <camunda:inputParameter name="other">${triageText}</camunda:inputParameter></camunda:inputOutput>
              </extensionElements></serviceTask>"""),
        Arguments.of("a call of the catalogue", """
            <serviceTask id="ServiceTask_Greet" camunda:expression="${catalogueProbe.greet(name)}" camunda:resultVariable="r"/>"""),
        Arguments.of("a listener of the catalogue", """
            <userTask id="UserTask_A" name="Mirar" camunda:assignee="${leader}" camunda:candidateGroups="care-agents,trainers">
              <extensionElements><camunda:taskListener event="create" delegateExpression="${catalogueProbe}"/></extensionElements>
            </userTask>"""),
        Arguments.of("a Camunda Form", """
            <userTask id="UserTask_A" camunda:formRef="some-form" camunda:formRefBinding="latest"/>"""),
        Arguments.of("a called process with the case number", """
            <callActivity id="CallActivity_A" calledElement="other"><extensionElements>
              <camunda:in businessKey="#{execution.processBusinessKey}"/><camunda:in source="a" target="a"/>
              <camunda:out source="b" target="b"/></extensionElements></callActivity>"""),
        Arguments.of("several instances over a variable", """
            <userTask id="UserTask_A"><multiInstanceLoopCharacteristics camunda:collection="${people}" camunda:elementVariable="person">
              <completionCondition>${enough}</completionCondition></multiInstanceLoopCharacteristics></userTask>"""),
        Arguments.of("a timer at a date of a variable", """
            <intermediateCatchEvent id="Timer_A"><timerEventDefinition><timeDate>${deadline}</timeDate></timerEventDefinition>
            </intermediateCatchEvent>"""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void refuses(String what, String elements, String sentence) {
    assertThatThrownBy(() -> deploy("guarded.bpmn", process(elements)))
        .isInstanceOfSatisfying(ParseException.class, e -> assertThat(e.getResorceReports().get(0).getErrors())
            .anySatisfy(problem -> assertThat(problem.getMessage()).contains(sentence)));
  }

  static Stream<Arguments> refuses() {
    return Stream.of(
        Arguments.of("script task", "<scriptTask id=\"ScriptTask_A\" name=\"Calcular\" scriptFormat=\"groovy\"><script>1</script></scriptTask>",
            "«Calcular» (ScriptTask_A): los scripts"),
        Arguments.of("script listener", listener("<camunda:executionListener event=\"start\"><camunda:script scriptFormat=\"js\">1"
            + "</camunda:script></camunda:executionListener>"), "los scripts"),
        Arguments.of("script in a parameter", listener("<camunda:inputOutput><camunda:inputParameter name=\"a\">"
            + "<camunda:script scriptFormat=\"js\">1</camunda:script></camunda:inputParameter></camunda:inputOutput>"), "los scripts"),
        Arguments.of("script condition", flow("<conditionExpression language=\"groovy\">true</conditionExpression>"), "groovy"),
        Arguments.of("script file", flow("<conditionExpression language=\"juel\" camunda:resource=\"x.groovy\"/>"), "los scripts"),
        Arguments.of("script in another namespace", listener("<x:script xmlns:x=\"urn:x\">1</x:script>"), "los scripts"),
        Arguments.of("class", "<serviceTask id=\"ServiceTask_A\" camunda:class=\"java.lang.Thread\"/>", "ServiceTask_A: las clases Java"),
        Arguments.of("class listener", listener("<camunda:executionListener event=\"end\" class=\"a.B\"/>"), "las clases Java"),
        Arguments.of("activiti's class", "<serviceTask id=\"ServiceTask_A\" activiti:class=\"a.B\"/>", "Activiti"),
        Arguments.of("unknown bean", "<serviceTask id=\"ServiceTask_A\" camunda:delegateExpression=\"${dataSource}\"/>",
            "el bean «dataSource» no está en el catálogo"),
        Arguments.of("unknown listener bean", listener("<camunda:executionListener event=\"end\" delegateExpression=\"${runtimeService}\"/>"),
            "«runtimeService»"),
        Arguments.of("delegate that is more than a name", "<serviceTask id=\"ServiceTask_A\" camunda:delegateExpression=\"${a.b()}\"/>",
            "solo el nombre de un bean"),
        Arguments.of("foreign expression", "<serviceTask id=\"ServiceTask_A\" camunda:expression=\"${execution.processEngineServices}\"/>",
            "no está permitida"),
        Arguments.of("assignee", "<userTask id=\"UserTask_A\" camunda:assignee=\"${''.getClass()}\"/>", "UserTask_A: la expresión"),
        Arguments.of("candidate groups", "<userTask id=\"UserTask_A\" camunda:candidateGroups=\"a,${b.c()}\"/>", "UserTask_A"),
        Arguments.of("name", "<userTask id=\"UserTask_A\" name=\"${a.b()}\"/>", "UserTask_A"),
        Arguments.of("documentation", "<userTask id=\"UserTask_A\"><documentation>${a.b()}</documentation></userTask>", "UserTask_A"),
        Arguments.of("due date", "<userTask id=\"UserTask_A\" camunda:dueDate=\"${dateTime().plusDays(1)}\"/>", "UserTask_A"),
        Arguments.of("collection", "<userTask id=\"UserTask_A\"><multiInstanceLoopCharacteristics camunda:collection=\"${a.b()}\"/></userTask>",
            "UserTask_A"),
        Arguments.of("parameter", listener("<camunda:inputOutput><camunda:inputParameter name=\"a\"><camunda:list><camunda:value>"
            + "${a.b()}</camunda:value></camunda:list></camunda:inputParameter></camunda:inputOutput>"), "ServiceTask_A"),
        Arguments.of("called process's input", "<callActivity id=\"CallActivity_A\" calledElement=\"x\"><extensionElements>"
            + "<camunda:in sourceExpression=\"${execution.id}\" target=\"a\"/></extensionElements></callActivity>", "CallActivity_A"),
        Arguments.of("business key", "<callActivity id=\"CallActivity_A\" calledElement=\"x\"><extensionElements>"
            + "<camunda:in businessKey=\"#{execution.id}\"/></extensionElements></callActivity>", "CallActivity_A"),
        Arguments.of("called element", "<callActivity id=\"CallActivity_A\" calledElement=\"${a.b()}\"/>", "CallActivity_A"),
        Arguments.of("timer", "<intermediateCatchEvent id=\"Timer_A\"><timerEventDefinition><timeDate>${a.b()}</timeDate>"
            + "</timerEventDefinition></intermediateCatchEvent>", "Timer_A"),
        Arguments.of("timer with cycle", "<intermediateCatchEvent id=\"Timer_A\"><timerEventDefinition><timeCycle>R3/PT10H</timeCycle>"
            + "</timerEventDefinition></intermediateCatchEvent>", "temporizadores con ciclo"),
        Arguments.of("embedded form", "<userTask id=\"UserTask_A\" camunda:formKey=\"embedded:app:x.html\"/>", "formKey"),
        Arguments.of("generated form", "<userTask id=\"UserTask_A\"><extensionElements><camunda:formData/></extensionElements></userTask>",
            "formularios generados"),
        Arguments.of("connector", listener("<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>"),
            "los conectores"),
        Arguments.of("shell", "<serviceTask id=\"ServiceTask_A\" camunda:type=\"shell\"/>", "camunda:type"),
        Arguments.of("external task", "<serviceTask id=\"ServiceTask_A\" camunda:type=\"external\" camunda:topic=\"x\"/>", "camunda:topic"),
        Arguments.of("field injection", listener("<camunda:field name=\"a\" expression=\"${b}\"/>"), "camunda:field"),
        Arguments.of("variable mapping", "<callActivity id=\"CallActivity_A\" calledElement=\"x\" camunda:variableMappingClass=\"a.B\"/>",
            "camunda:variableMappingClass"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void refusesFile(String file, String content, String sentence) {
    assertThatThrownBy(() -> deploy(file, content)).isInstanceOf(ParseException.class).hasMessageContaining(sentence);
  }

  static Stream<Arguments> refusesFile() {
    return Stream.of(
        Arguments.of("../a.form", "{}", "carpeta"),
        Arguments.of("a.groovy", "println 1", "Solo se admiten"),
        Arguments.of("a.html", "<form/>", "Solo se admiten"),
        Arguments.of("a.cmmn", "<definitions/>", "Solo se admiten"),
        Arguments.of("doctype.bpmn", "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/hosts'>]><a>&b;</a>", "DOCTYPE"),
        Arguments.of("broken.form", "{", "JSON"),
        Arguments.of("card.form", "{\"components\":[{\"type\":\"group\",\"components\":[{\"key\":\"cardState\"}]}]}", "«cardState»"),
        Arguments.of("file.form", "{\"components\":[{\"type\":\"filepicker\",\"key\":\"a\"}]}", "«filepicker»"),
        Arguments.of("juel.dmn", decision("expressionLanguage=\"juel\"", "1"), "FEEL"),
        Arguments.of("groovy.dmn", decision("expressionLanguage=\"groovy\"", "1"), "«groovy»"),
        Arguments.of("java.dmn", decision("", "(function(x) external { java: { class: \"java.lang.Math\" } })(1)"), "Java"));
  }

  @Test
  void deploysADecisionInFeel() {
    String id = deploy("feel.dmn", decision("", "\"HIGH\""));
    repository.deleteDeployment(id, true);
  }

  @Test
  void delegatesAndCallsOfTheCatalogueRun() {
    String id = deploy("probe.bpmn", """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="t">
          <process id="catalogue-probe" isExecutable="true" camunda:historyTimeToLive="P1D">
            <startEvent id="Event_S"/><sequenceFlow id="Flow_1" sourceRef="Event_S" targetRef="ServiceTask_Probe"/>
            <serviceTask id="ServiceTask_Probe" camunda:delegateExpression="${catalogueProbe}"/>
            <sequenceFlow id="Flow_2" sourceRef="ServiceTask_Probe" targetRef="ServiceTask_Greet"/>
            <serviceTask id="ServiceTask_Greet" camunda:expression="${catalogueProbe.greet('Ana')}" camunda:resultVariable="greeting"/>
            <sequenceFlow id="Flow_3" sourceRef="ServiceTask_Greet" targetRef="Event_E"/><endEvent id="Event_E"/>
          </process>
        </definitions>""");
    var variables = runtime.createProcessInstanceByKey("catalogue-probe").executeWithVariablesInReturn().getVariables();
    assertThat(variables).containsEntry("probed", true).containsEntry("greeting", "Hola, Ana");
    repository.deleteDeployment(id, true);
  }

  private String deploy(String file, String content) {
    return repository.createDeployment().name("guard test")
        .addInputStream(file, new java.io.ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8))).deploy().getId();
  }

  private static String listener(String extension) {
    return "<serviceTask id=\"ServiceTask_A\" camunda:delegateExpression=\"${catalogueProbe}\"><extensionElements>" + extension
        + "</extensionElements></serviceTask>";
  }

  private static String flow(String condition) {
    return "<exclusiveGateway id=\"Gateway_A\"/><endEvent id=\"Event_E\"/>"
        + "<sequenceFlow id=\"Flow_A\" sourceRef=\"Gateway_A\" targetRef=\"Event_E\">" + condition + "</sequenceFlow>";
  }

  private static String process(String elements) {
    return """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
            xmlns:activiti="http://activiti.org/bpmn" targetNamespace="t">
          <process id="guarded" isExecutable="true" camunda:historyTimeToLive="P1D"><startEvent id="Event_S"/>
        """ + elements + "</process></definitions>";
  }

  private static String decision(String language, String output) {
    return """
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
            id="d" name="d" namespace="n">
          <decision id="guarded-decision" name="x" camunda:historyTimeToLive="P1D"><decisionTable id="DecisionTable_A">
            <output id="Output_A" name="priority" typeRef="string"/>
            <rule id="Rule_A"><outputEntry id="Entry_A" %s><text>%s</text></outputEntry></rule>
          </decisionTable></decision></definitions>""".formatted(language, output.replace("<", "&lt;"));
  }
}
