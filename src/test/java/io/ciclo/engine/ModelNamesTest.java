package io.ciclo.engine;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.engine.ModelFiles.Form;
import io.ciclo.engine.ModelFiles.Place;
import io.ciclo.engine.forms.FormFields;
import io.ciclo.staff.StaffGroup;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;

/**
 * Every name that models, forms and code share, compared in both directions. A difference names file and element, so that
 * whoever renamed something on one side knows where the other is.
 */
class ModelNamesTest {

  private static final Map<String, String> ID_OF_TYPE = Map.ofEntries(
      Map.entry("userTask", "UserTask"), Map.entry("serviceTask", "ServiceTask"), Map.entry("sendTask", "SendTask"),
      Map.entry("receiveTask", "ReceiveTask"), Map.entry("manualTask", "ManualTask"), Map.entry("task", "Task"),
      Map.entry("businessRuleTask", "BusinessRuleTask"), Map.entry("callActivity", "CallActivity"),
      Map.entry("subProcess", "SubProcess"), Map.entry("exclusiveGateway", "Gateway"),
      Map.entry("parallelGateway", "Gateway"), Map.entry("inclusiveGateway", "Gateway"),
      Map.entry("eventBasedGateway", "Gateway"), Map.entry("startEvent", "(?:Event|Timer)"),
      Map.entry("endEvent", "Event"), Map.entry("intermediateCatchEvent", "(?:Event|Timer)"),
      Map.entry("intermediateThrowEvent", "Event"), Map.entry("boundaryEvent", "(?:Event|Timer)"),
      Map.entry("sequenceFlow", "Flow"));
  private static final String KEBAB = "[a-z][a-z0-9]*(?:-[a-z0-9]+)*";
  /** What tools write when nobody names a thing: Flow_1x3k9ab. */
  private static final Pattern GENERATED = Pattern.compile(".*_(?=[a-z0-9]*\\d)[a-z0-9]{7}");
  private static final Pattern VARIABLE = Pattern.compile("(?<![\\w'\"])([a-z][A-Za-z0-9_]*)(?![\\w('\"])");
  private static final Pattern TEXT = Pattern.compile("'[^']*'|\"[^\"]*\"");
  private static final Pattern SHOWN = Pattern.compile("\\b((?:fact|choices)[A-Z][A-Za-z0-9]*)");

  private static final List<Place> BPMN = ModelFiles.bpmn();
  private static final List<Place> DMN = ModelFiles.dmn();
  private static final List<Form> FORMS = ModelFiles.forms();
  private static final String CODE = ModelFiles.code();

  private final Set<String> differences = new LinkedHashSet<>();

  @Test
  void calledProcessesExist() {
    Set<String> processes = ids(of("process"));
    of("callActivity").forEach(call -> check(call, processes.contains(call.element().getAttribute("calledElement")),
        "calls process '" + call.element().getAttribute("calledElement") + "', which no file holds"));
    agree();
  }

  @Test
  void processesThatTheCodeStartsExist() {
    Set<String> processes = ids(of("process"));
    constants(ModelNames.Kind.PROCESS).forEach((name, owner) -> check(owner, processes.contains(name),
        "process '" + name + "' is in no file"));
    agree();
  }

  @Test
  void decisionsExistAndAreUsed() {
    Set<String> decisions = ids(decisions());
    Set<String> used = new HashSet<>(constants(ModelNames.Kind.DECISION).keySet());
    of("businessRuleTask").forEach(task -> {
      String decision = task.camunda("decisionRef");
      used.add(decision);
      check(task, decisions.contains(decision), "decides by '" + decision + "', which no file holds");
      check(task, task.camunda("decisionRefBinding").isEmpty() || task.camunda("decisionRefBinding").equals("latest"),
          "must decide by the latest version");
    });
    constants(ModelNames.Kind.DECISION).forEach((name, owner) -> check(owner, decisions.contains(name),
        "decision '" + name + "' is in no file"));
    decisions().forEach(decision -> check(decision, used.contains(decision.id()),
        "no model decides by it and no @ModelNames(DECISION) owns it"));
    agree();
  }

  @Test
  void formsExistAndAreUsed() {
    Set<String> forms = FORMS.stream().map(Form::id).collect(toSet());
    Set<String> used = new HashSet<>();
    of("userTask").forEach(task -> {
      used.add(task.camunda("formRef"));
      check(task, forms.contains(task.camunda("formRef")), "form '" + task.camunda("formRef") + "' is in no file");
      check(task, task.camunda("formRefBinding").equals("latest"), "must open the latest form (formRefBinding)");
    });
    earlierUserTasks().forEach(task -> {
      used.add(task.camunda("formRef"));
      check(task, forms.contains(task.camunda("formRef")), "form '" + task.camunda("formRef") + "' is in no file");
    });
    FORMS.forEach(form -> {
      check(form.file() + "", used.contains(form.id()), "no user task opens it");
      check(form.file() + "", form.file().getFileName().toString().equals(form.id() + ".form"),
          "file and form id '" + form.id() + "' must be one word");
    });
    agree();
  }

  @Test
  void everyUserTaskHasARuleAndEveryRuleATask() {
    Map<String, String> rules = rules();
    Set<String> tasks = ids(of("userTask"));
    earlierUserTasks().forEach(task -> tasks.add(task.id()));
    Stream.concat(of("userTask"), earlierUserTasks()).forEach(task ->
        check(task, rules.containsKey(task.id()), "no TaskRule in code says what completing it means"));
    rules.forEach((task, type) -> check(type, tasks.contains(task), "is the rule of " + task + ", which no model holds"));
    agree();
  }

  @Test
  void fieldsAndFactsOfFormsStandInTheCode() {
    FORMS.forEach(form -> {
      FormFields.of(form.content()).stream().filter(field -> !field.startsWith("extra_"))
          .forEach(field -> check(form.file() + "", quoted(field), "nobody reads field '" + field + "'"));
      Matcher shown = SHOWN.matcher(form.content().toString());
      while (shown.find()) {
        check(form.file() + "", quoted(shown.group(1)), "nobody provides '" + shown.group(1) + "'");
      }
    });
    agree();
  }

  @Test
  void delegatesExistAndAreUsed() {
    Map<String, String> delegates = beans(new AssignableTypeFilter(JavaDelegate.class));
    Set<String> callable = beans(new AnnotationTypeFilter(CatalogueBean.class)).keySet();
    Set<String> used = new HashSet<>();
    Pattern expression = Pattern.compile("[#$]\\{\\s*([A-Za-z_]\\w*)\\s*}");
    BPMN.forEach(place -> Stream.of(place.camunda("delegateExpression"), place.element().getAttribute("delegateExpression"))
        .filter(text -> !text.isEmpty()).forEach(text -> {
          Matcher bean = expression.matcher(text);
          boolean named = bean.matches();
          check(place, named && delegates.containsKey(bean.group(1)), "no delegate in code is called " + text);
          if (named) {
            used.add(bean.group(1));
          }
        }));
    BPMN.stream().filter(place -> !place.camunda("expression").isEmpty()).forEach(place -> {
      String bean = place.camunda("expression").replaceAll("^[#$]\\{\\s*(\\w+).*", "$1");
      check(place, callable.contains(bean), "calls '" + bean + "', which is no @CatalogueBean");
    });
    delegates.forEach((bean, type) -> check(type, used.contains(bean), "delegate '" + bean + "' is used by no model"));
    agree();
  }

  @Test
  void messagesAreOwnedByTheCodeAndCaughtOnce() {
    Map<String, String> owned = constants(ModelNames.Kind.MESSAGE);
    Map<String, List<Place>> caught = new LinkedHashMap<>();
    Map<String, String> names = new HashMap<>();
    of("message").forEach(message -> names.put(message.file() + message.id(), message.element().getAttribute("name")));
    of("message").forEach(message -> check(message, owned.containsKey(message.element().getAttribute("name")),
        "no @ModelNames(MESSAGE) owns '" + message.element().getAttribute("name") + "'"));
    Stream.concat(
        of("startEvent", "intermediateCatchEvent", "boundaryEvent")
            .flatMap(event -> event.children("messageEventDefinition").stream().map(definition -> Map.entry(event, definition))),
        of("receiveTask").map(task -> Map.entry(task, task)))
        .forEach(entry -> {
          String name = names.get(entry.getKey().file() + entry.getValue().element().getAttribute("messageRef"));
          check(entry.getKey(), name != null, "catches a message that the file does not declare");
          caught.computeIfAbsent(name, any -> new ArrayList<>()).add(entry.getKey());
        });
    owned.forEach((name, owner) -> {
      List<String> places = caught.getOrDefault(name, List.of()).stream().map(place -> place.difference("")).toList();
      check(owner, places.size() == 1, "message '" + name + "' must be caught in exactly one place, and is in " + places);
    });
    agree();
  }

  @Test
  void errorAndEscalationCodesHaveOneOwner() {
    Map<String, String> errors = constants(ModelNames.Kind.ERROR);
    Set<String> inModels = of("error").map(error -> error.element().getAttribute("errorCode")).collect(toSet());
    of("error").forEach(error -> check(error, errors.containsKey(error.element().getAttribute("errorCode")),
        "no @ModelNames(ERROR) owns '" + error.element().getAttribute("errorCode") + "'"));
    errors.forEach((code, owner) -> check(owner, inModels.contains(code), "error '" + code + "' is in no model"));
    Set<String> escalations = of("escalation").map(code -> code.element().getAttribute("escalationCode")).collect(toSet());
    constants(ModelNames.Kind.ESCALATION).forEach((code, owner) ->
        check(owner, escalations.contains(code), "escalation '" + code + "' is in no model"));
    Stream.of(errors.keySet(), escalations).flatMap(Set::stream).filter(code -> !code.matches("[A-Z][A-Z0-9_]*"))
        .forEach(code -> differences.add("code '" + code + "' must be upper snake case"));
    agree();
  }

  @Test
  void groupsAreTheHousesGroups() {
    Set<String> groups = Arrays.stream(StaffGroup.values()).map(StaffGroup::id).collect(toSet());
    of("userTask").forEach(task -> {
      Arrays.stream(task.camunda("candidateGroups").split(",")).map(String::strip)
          // a decision table names the group then, and a test of its own reads the table
          .filter(group -> !group.isEmpty() && !group.startsWith("${"))
          .forEach(group -> check(task, groups.contains(group), "group '" + group + "' is no StaffGroup"));
      check(task, !task.camunda("candidateGroups").isEmpty(), "nobody would see it: no candidate groups");
    });
    agree();
  }

  @Test
  void variablesOfConditionsAreSetBySomebody() {
    Set<String> inModels = new HashSet<>();
    BPMN.forEach(place -> inModels.addAll(List.of(place.camunda("resultVariable"), place.camunda("elementVariable"),
        place.element().getAttribute("target"))));
    of("conditionExpression").forEach(condition -> {
      String text = TEXT.matcher(condition.element().getTextContent()).replaceAll("");
      Matcher variable = VARIABLE.matcher(text);
      while (variable.find()) {
        String name = variable.group(1);
        boolean literal = Set.of("true", "false", "null").contains(name);
        check(new Place(condition.file(), (org.w3c.dom.Element) condition.element().getParentNode()),
            literal || quoted(name) || inModels.contains(name), "nobody sets variable '" + name + "'");
      }
    });
    agree();
  }

  @Test
  void idsSayWhatTheyAre() {
    BPMN.stream().filter(place -> ModelFiles.BPMN.equals(place.element().getNamespaceURI()) && !place.id().isEmpty())
        .filter(place -> !Set.of("definitions", "process").contains(place.element().getLocalName()))
        .forEach(place -> {
          String type = ID_OF_TYPE.getOrDefault(place.element().getLocalName(), "[A-Z][A-Za-z]*");
          check(place, place.id().matches(type + "_[A-Z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)*") && !generated(place),
              "the id must be " + type + "_ and what it does, in PascalCase");
        });
    of("process").forEach(process -> {
      check(process, process.id().matches(KEBAB), "a process id is kebab-case");
      check(process, process.file().getFileName().toString().equals(process.id() + ".bpmn"), "file and process are one word");
    });
    decisions().forEach(decision -> {
      check(decision, decision.id().matches(KEBAB), "a decision id is kebab-case");
      check(decision, decision.file().getFileName().toString().equals(decision.id() + ".dmn"), "file and decision are one word");
    });
    DMN.stream().filter(ModelNamesTest::generated).forEach(place -> check(place, false, "the id is a generated one"));
    agree();
  }

  @Test
  void processesAndDecisionsSayHowLongTheirHistoryIsKept() {
    of("process").forEach(process -> {
      check(process, !process.camunda("historyTimeToLive").isEmpty(), "has no historyTimeToLive");
      check(process, process.camunda("isStartableInTasklist").equals("false"), "must not be startable in Tasklist");
      check(process, !process.camunda("versionTag").isEmpty(), "has no version tag");
    });
    decisions().forEach(decision -> check(decision,
        !decision.element().getAttributeNS("http://camunda.org/schema/1.0/dmn", "historyTimeToLive").isEmpty(),
        "has no historyTimeToLive"));
    agree();
  }

  private static Stream<Place> of(String... types) {
    return BPMN.stream().filter(place -> ModelFiles.BPMN.equals(place.element().getNamespaceURI())
        && List.of(types).contains(place.element().getLocalName()));
  }

  private static Stream<Place> earlierUserTasks() {
    return ModelFiles.earlierBpmn().stream().filter(place -> "userTask".equals(place.element().getLocalName()));
  }

  private static List<Place> decisions() {
    return DMN.stream().filter(place -> "decision".equals(place.element().getLocalName())).toList();
  }

  private static Set<String> ids(Stream<Place> places) {
    return places.map(Place::id).collect(toSet());
  }

  private static Set<String> ids(List<Place> places) {
    return ids(places.stream());
  }

  private static boolean generated(Place place) {
    return GENERATED.matcher(place.id()).matches();
  }

  private static boolean quoted(String name) {
    return CODE.contains("\"" + name + "\"");
  }

  private void check(Place place, boolean agrees, String difference) {
    if (!agrees) {
      differences.add(place.difference(difference));
    }
  }

  private void check(String where, boolean agrees, String difference) {
    if (!agrees) {
      differences.add(where + ": " + difference);
    }
  }

  private void agree() {
    assertThat(differences).as("differences between models and code").isEmpty();
  }

  /** Constant → class of all owners of a kind. */
  private static Map<String, String> constants(ModelNames.Kind kind) {
    Map<String, String> constants = new LinkedHashMap<>();
    for (Class<?> owner : classes(new AnnotationTypeFilter(ModelNames.class))) {
      if (owner.getAnnotation(ModelNames.class).value() == kind) {
        for (Field field : owner.getDeclaredFields()) {
          if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
            try {
              field.setAccessible(true);
              constants.put((String) field.get(null), owner.getSimpleName() + "." + field.getName());
            } catch (IllegalAccessException e) {
              throw new IllegalStateException(e);
            }
          }
        }
      }
    }
    return constants;
  }

  /** Task → class; a rule's task is a constant, so it needs nothing that its constructor would be given. */
  private static Map<String, String> rules() {
    Map<String, String> rules = new LinkedHashMap<>();
    for (Class<?> type : classes(new AssignableTypeFilter(TaskRule.class))) {
      try {
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        TaskRule rule = (TaskRule) constructor.newInstance(new Object[constructor.getParameterCount()]);
        rules.put(rule.task(), type.getName());
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(type.getName() + ": its task must be a constant, known without its services", e);
      }
    }
    return rules;
  }

  private static Map<String, String> beans(TypeFilter filter) {
    Map<String, String> beans = new LinkedHashMap<>();
    SimpleBeanDefinitionRegistry registry = new SimpleBeanDefinitionRegistry();
    scan(filter).forEach(definition -> beans.put(
        AnnotationBeanNameGenerator.INSTANCE.generateBeanName(definition, registry), definition.getBeanClassName()));
    return beans;
  }

  private static Set<Class<?>> classes(TypeFilter filter) {
    Set<Class<?>> classes = new LinkedHashSet<>();
    for (AnnotatedBeanDefinition definition : scan(filter)) {
      try {
        classes.add(Class.forName(definition.getBeanClassName(), false, ModelNamesTest.class.getClassLoader()));
      } catch (ClassNotFoundException e) {
        throw new IllegalStateException(e);
      }
    }
    return classes;
  }

  /** Finds classes by reading them, without starting anything; those of tests are left out. */
  private static List<AnnotatedBeanDefinition> scan(TypeFilter filter) {
    var scanner = new ClassPathScanningCandidateComponentProvider(false) {
      @Override
      protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
        return definition.getMetadata().isConcrete() && definition.getMetadata().isIndependent();
      }
    };
    scanner.addIncludeFilter(filter);
    Predicate<Object> ofTests = definition -> definition.toString().contains("test-classes");
    return scanner.findCandidateComponents("io.ciclo").stream().filter(ofTests.negate())
        .map(AnnotatedBeanDefinition.class::cast).toList();
  }
}
