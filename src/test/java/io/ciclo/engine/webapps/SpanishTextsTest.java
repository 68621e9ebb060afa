package io.ciclo.engine.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The web apps show a missing text as its raw key and have no fall-back for a single text, so our Spanish files must
 * carry exactly the texts of the engine's version on the classpath.
 */
@DisplayName("Spanish texts of the web apps")
class SpanishTextsTest {

  private static final String ROOT = "META-INF/resources/webjars/camunda/app/";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{.*?}}|\\{\\w*}|%[sd]|</?(?:a|br|strong)\\b[^>]*>|&\\w+;");
  private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_]{2,}");
  /** Proper names, types, signs and words that are written alike in both languages. */
  private static final Set<String> SAME_IN_BOTH = Set.of("", "<", "<=", ">", ">=", "Admin", "Cockpit", "Tasklist",
      "Optimize", "Color", "General", "GLOBAL", "Error", "ID", "ID*", "Total", "Variable", "Variables", "null");

  private final ObjectMapper json = new ObjectMapper();

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
  @DisplayName("have the same keys as the engine's version, no more and no fewer")
  void sameKeys(String app) throws IOException {
    assertThat(labels(app, "es").keySet()).isEqualTo(labels(app, "en").keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
  @DisplayName("keep each placeholder, tag and surrounding blank")
  void samePlaceholders(String app) throws IOException {
    TreeMap<String, String> spanish = labels(app, "es");
    labels(app, "en").forEach((key, english) -> {
      assertThat(placeholders(spanish.get(key))).as("placeholders of %s in %s", key, app)
          .isEqualTo(placeholders(english));
      assertThat(blanksAround(spanish.get(key))).as("blanks around %s in %s", key, app)
          .isEqualTo(blanksAround(english));
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "admin", "cockpit"})
  @DisplayName("say dates and times of day in Spanish, in the shape that the web app expects")
  void dates(String app) throws IOException {
    JsonNode spanish = file(app, "es").get("dateLocales");
    JsonNode english = file(app, "en").get("dateLocales");
    english.fields().forEachRemaining(part -> {
      JsonNode ours = spanish.get(part.getKey());
      assertThat(ours).as(part.getKey()).isNotNull();
      assertThat(ours.size()).as(part.getKey()).isEqualTo(part.getValue().size());
      part.getValue().fieldNames().forEachRemaining(name -> assertThat(ours.has(name)).as(name).isTrue());
    });
    assertThat(spanish.at("/longDateFormat/LLL").asText()).isEqualTo("DD/MM/YYYY LT");
    assertThat(spanish.at("/months/0").asText()).isEqualTo("enero");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "welcome", "admin"})
  @DisplayName("are Spanish: at least 97 % differ from the English text")
  void spanishThroughout(String app) throws IOException {
    assertMostlySpanish(app, labels(app, "en").keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = "cockpit")
  @DisplayName("are Spanish wherever the community edition shows them; the enterprise pages' texts stay English")
  void spanishWhereShown(String app) throws IOException {
    Set<String> shown = wordsIn(ROOT + app + "/camunda-" + app + "-bootstrap.js",
        "META-INF/resources/plugin/" + app + "/app/plugin.js");
    shown.retainAll(labels(app, "en").keySet());
    assertThat(shown).hasSizeGreaterThan(900);
    assertMostlySpanish(app, shown);
  }

  private void assertMostlySpanish(String app, Set<String> keys) throws IOException {
    TreeMap<String, String> spanish = labels(app, "es");
    TreeMap<String, String> english = labels(app, "en");
    List<String> left = keys.stream()
        .filter(key -> english.get(key).equals(spanish.get(key)))
        .filter(key -> !SAME_IN_BOTH.contains(english.get(key)))
        .toList();
    assertThat(left.size()).as("texts of %s left in English: %s", app, left).isLessThanOrEqualTo(keys.size() * 3 / 100);
  }

  private TreeMap<String, String> labels(String app, String language) throws IOException {
    TreeMap<String, String> labels = new TreeMap<>();
    file(app, language).get("labels").fields()
        .forEachRemaining(label -> labels.put(label.getKey(), label.getValue().asText()));
    return labels;
  }

  private JsonNode file(String app, String language) throws IOException {
    try (InputStream in = open(ROOT + app + "/locales/" + language + ".json")) {
      return json.readTree(in);
    }
  }

  private static Set<String> wordsIn(String... resources) throws IOException {
    Set<String> words = new TreeSet<>();
    for (String resource : resources) {
      try (InputStream in = open(resource)) {
        WORD.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8)).results().map(MatchResult::group)
            .forEach(words::add);
      }
    }
    return words;
  }

  private static InputStream open(String resource) {
    InputStream in = SpanishTextsTest.class.getClassLoader().getResourceAsStream(resource);
    assertThat(in).as(resource).isNotNull();
    return in;
  }

  private static List<String> placeholders(String text) {
    return PLACEHOLDER.matcher(text).results().map(found -> found.group().replaceAll("\\{\\{\\s*|\\s*}}", "|")).sorted()
        .collect(Collectors.toList());
  }

  private static String blanksAround(String text) {
    String stripped = text.strip();
    return stripped.isEmpty() ? text : text.replace(stripped, "·");
  }
}
