package io.ciclo;

import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.testing.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Words that only one profile of {@code vocabulario.yaml} says stand in that file and nowhere else (DW-11): elsewhere they would be
 * read by people who say something different. Diagrams and decision tables keep one neutral wording of their own.
 */
@Requirement("DW-11")
class StrayWordsTest {

  /**
   * What es-419 says otherwise: día inhábil, capacitación, mejora, día hábil, soporte, entrega. The key of a text (AV-EVO-LIMITE) is a
   * name for code and models, not a word.
   */
  private static final Pattern STRAY = Pattern.compile("\\bfestiv[oa]s?\\b|\\bformaci(ón|ones)\\b|\\bformador(a|es|as)?\\b"
      + "|\\bevolutiv[oa]s?\\b|\\blaborables?\\b|\\batención al cliente\\b|(?<!AV-)\\b(?-i:SAC|EVO)\\b|\\bpuestas? en producción\\b"
      + "|\\bpasos? a producción\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  /** File and why its words may stay. */
  private static final Map<String, String> ALLOWED = Map.of(
      "src/main/resources/messages/es/AV-20.txt", "to staff only; its owner words it in the application",
      "src/main/resources/messages/es/AV-20.tu.txt", "to staff only; its owner words it in the application",
      "src/main/java/io/ciclo/messages/MessageText.java", "title of AV-20, for whoever edits texts",
      "src/main/java/io/ciclo/messages/Placeholder.java", "meaning of the places of AV-20, for whoever edits texts");

  private static final Pattern JAVA_COMMENT = Pattern.compile("/\\*.*?\\*/|(?<![:\"])//[^\\n]*", Pattern.DOTALL);
  private static final Pattern JAVA_TEXT = Pattern.compile("\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"", Pattern.DOTALL);
  private static final Pattern HTML_COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
  /** Names that no reader sees: fields, anchors, and what refers to them. */
  private static final Pattern HTML_NAME = Pattern.compile("\\s(id|name|for|href|aria-labelledby|aria-describedby|class)=\"[^\"]*\"");

  @Test
  void noWordOfOneProfileStandsOutsideTheVocabulary() throws IOException {
    List<String> strays = new ArrayList<>();
    look("src/main/java", ".java", strays);
    look("src/main/resources/templates", ".html", strays);
    look("src/main/resources/messages", ".txt", strays);
    look("src/main/resources/messages", ".html", strays);
    look("src/main/resources/static/js", ".js", strays);
    look("src/main/resources/META-INF/resources/webjars/camunda/app/ciclo", ".js", strays);
    look("forms", ".form", strays);
    assertThat(strays).as("move the whole phrase to vocabulario.yaml, with its twin under es-419, or word it neutrally").isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "A.java | String a = \"cada festivo\"; | true",
      "A.java | // cada festivo | false",
      "A.java | /* cada festivo */ int festivo; | false",
      "A.java | String a = \"https://x/y\"; String b = \"Agente del SAC\"; | true",
      "A.java | String a = \"más información\"; | false",
      "A.java | String a = \"Equipo EVO\"; | true",
      "A.java | case \"AV-EVO-LIMITE\" -> a; | false",
      "a.html | <p>Días laborables</p> | true",
      "a.html | <input name=\"festivo\" title=\"El día\"> | false",
      "a.html | <input name=\"dia\" title=\"El festivo\"> | true",
      "a.html | <p th:text=\"${n == 1 ? 'Un festivo' : n}\"></p> | true",
      "a.form | {\"label\": \"Formación\"} | true",
      "a.txt | El equipo de Evolutivos | true",
      "a.txt | Le informamos de la transformación | false"})
  void whatIsRead(String file, String text, boolean stray) {
    assertThat(!strays(Path.of(file), text).isEmpty()).isEqualTo(stray);
  }

  private static void look(String folder, String ending, List<String> strays) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(folder)).filter(file -> file.toString().endsWith(ending)).sorted()) {
      for (Path file : files.toList()) {
        if (!ALLOWED.containsKey(file.toString().replace('\\', '/'))) {
          strays.addAll(strays(file, Files.readString(file)));
        }
      }
    }
  }

  /** As file:line: word. */
  private static List<String> strays(Path file, String text) {
    String seen = text;
    if (file.toString().endsWith(".java")) {
      seen = onlyTexts(text);
    } else if (file.toString().endsWith(".html")) {
      seen = blanked(HTML_NAME, blanked(HTML_COMMENT, text));
    } else if (file.toString().endsWith(".js")) {
      seen = blanked(JAVA_COMMENT, text);
    }
    String whole = seen;
    return STRAY.matcher(whole).results()
        .map(found -> file + ":" + (1 + whole.substring(0, found.start()).chars().filter(c -> c == '\n').count()) + ": " + found.group())
        .toList();
  }

  /** Everything but string literals becomes blank, so that lines keep their numbers. */
  private static String onlyTexts(String java) {
    StringBuilder kept = new StringBuilder(blanked(Pattern.compile("(?s)."), java));
    String code = blanked(JAVA_COMMENT, java);
    JAVA_TEXT.matcher(code).results().forEach(text -> kept.replace(text.start(), text.end(), text.group()));
    return kept.toString();
  }

  private static String blanked(Pattern pattern, String text) {
    return pattern.matcher(text).replaceAll((MatchResult found) -> found.group().replaceAll("[^\\n]", " "));
  }
}
