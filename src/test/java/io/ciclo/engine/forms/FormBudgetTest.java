package io.ciclo.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ciclo.testing.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However its choices are made, no form demands more than a person can keep in mind, or more than fits on a screen. */
class FormBudgetTest {

  private static final int MOST_MANDATORY = 5;
  private static final int MOST_SHOWN = 8;
  private static final Set<String> INPUTS = Set.of("textfield", "textarea", "number", "checkbox", "radio", "select", "checklist", "taglist",
      "datetime");
  private static final FeelEngine FEEL = new ScalaFeelEngineFactory().createInstance();

  static Stream<Path> forms() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("forms"))) {
      return files.filter(file -> file.toString().endsWith(".form")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  @Requirement("DW-12")
  void asksAtMostFiveThingsAndFitsOnAScreen(Path file) throws IOException {
    List<JsonNode> inputs = new ArrayList<>();
    collect(new ObjectMapper().readTree(file.toFile()).path("components"), inputs);
    for (Map<String, Object> answers : answers(inputs)) {
      List<JsonNode> shown = inputs.stream().filter(input -> !hidden(input, answers)).toList();
      assertThat(shown.stream().filter(input -> input.path("validate").path("required").asBoolean()).map(FormBudgetTest::key).toList())
          .as("mandatory fields of %s with %s", file, answers).hasSizeLessThanOrEqualTo(MOST_MANDATORY);
      assertThat(shown.stream().map(FormBudgetTest::key).toList()).as("fields of %s with %s", file, answers)
          .hasSizeLessThanOrEqualTo(MOST_SHOWN);
    }
  }

  private static String key(JsonNode input) {
    return input.path("key").asText();
  }

  private static void collect(JsonNode components, List<JsonNode> inputs) {
    for (JsonNode component : components) {
      if (INPUTS.contains(component.path("type").asText())) {
        inputs.add(component);
      }
      collect(component.path("components"), inputs);
    }
  }

  /** Every combination of the choices that some condition looks at. */
  private static List<Map<String, Object>> answers(List<JsonNode> inputs) {
    String conditions = String.join(" ", inputs.stream().map(FormBudgetTest::condition).toList());
    Map<String, Set<Object>> choices = new LinkedHashMap<>();
    inputs.stream().filter(input -> conditions.matches("(?s).*\\b" + key(input) + "\\b.*")).forEach(input -> {
      Set<Object> values = new LinkedHashSet<>();
      values.add(null);
      if (input.path("type").asText().equals("checkbox")) {
        values.addAll(List.of(true, false));
      }
      input.path("values").forEach(value -> values.add(value.path("value").asText()));
      choices.put(key(input), values);
    });
    List<Map<String, Object>> all = new ArrayList<>(List.of(facts(conditions)));
    choices.forEach((field, values) -> {
      List<Map<String, Object>> more = new ArrayList<>();
      all.forEach(one -> values.forEach(value -> {
        Map<String, Object> with = new HashMap<>(one);
        with.put(field, value);
        more.add(with);
      }));
      all.clear();
      all.addAll(more);
    });
    return all;
  }

  /** Facts count as present: what they make visible is visible. */
  private static Map<String, Object> facts(String conditions) {
    Map<String, Object> facts = new HashMap<>();
    Pattern.compile("\\bfact[A-Z]\\w*").matcher(conditions).results()
        .forEach(fact -> facts.put(fact.group(), fact.group().endsWith("Missing") ? (Object) true : "REQUIRED"));
    return facts;
  }

  private static String condition(JsonNode input) {
    return input.path("conditional").path("hide").asText("");
  }

  private static boolean hidden(JsonNode input, Map<String, Object> answers) {
    String condition = condition(input);
    return !condition.isEmpty() && Boolean.TRUE.equals(FEEL.evaluateSimpleExpression(condition.substring(1),
        Variables.fromMap(answers).asVariableContext()));
  }
}
