package io.ciclo.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ciclo.testing.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

class VocabularyTest {

  private static final Pattern PLACE = Pattern.compile("\\{\\w+}");
  private static final Pattern WHOLE_KEY = Pattern.compile("@?vocabulary\\.word\\(['\"]([\\w.-]*\\w)['\"]\\s*[,)](?!\\s*\\+)");
  private static final Speech AMERICAN = new Speech("es-419", Map.of("tickets.type.INCIDENT", "Avería"));

  private final Vocabulary vocabulary = Vocabulary.of("es-ES");

  @Test
  @Requirement("DW-11")
  void aSpeechIsSpokenUntilItIsClosedAndTheOneBeforeComesBack() {
    assertThat(types()).containsExactly("Incidencia", "Formación");
    try (Vocabulary.Spoken outer = vocabulary.speaking(AMERICAN)) {
      assertThat(types()).containsExactly("Avería", "Capacitación");
      try (Vocabulary.Spoken inner = vocabulary.speaking(Speech.OF_THE_HOUSE)) {
        assertThat(types()).containsExactly("Incidencia", "Formación");
      }
      assertThat(types()).containsExactly("Avería", "Capacitación");
      assertThat(CompletableFuture.supplyAsync(this::types).join()).as("another thread").containsExactly("Incidencia", "Formación");
    }
    assertThat(types()).containsExactly("Incidencia", "Formación");
  }

  @Test
  void aSpeechIsOverAlsoWhenSomethingFails() {
    assertThatThrownBy(() -> {
      try (Vocabulary.Spoken theirs = vocabulary.speaking(AMERICAN)) {
        throw new IllegalStateException("in the middle");
      }
    }).hasMessage("in the middle");
    assertThat(types()).containsExactly("Incidencia", "Formación");
  }

  @Test
  @Requirement("DW-11")
  void theInstallationChoosesAProfileAndACompanyAnother() {
    Vocabulary american = Vocabulary.of("es-419");
    assertThat(american.word("tickets.type.CHANGE")).isEqualTo("Mejora");
    assertThat(american.word("servicelevels.coverage.missing", "count", 3)).isEqualTo("Faltan 3 días inhábiles por cubrir");
    try (Vocabulary.Spoken theirs = american.speaking(Speech.in("es-ES"))) {
      assertThat(american.word("tickets.type.CHANGE")).isEqualTo("Cambio");
      assertThat(american.profile()).isEqualTo("es-ES");
    }
    assertThatThrownBy(() -> Vocabulary.of("es-AR")).hasMessageContaining("es-AR");
  }

  @Test
  void whatATableSaysIsSaidAsTheReaderSpeaksAndAnUnknownWordStays() {
    try (Vocabulary.Spoken theirs = vocabulary.speaking(new Speech(null, Map.of("tickets.customerState.IN_PROGRESS", "En atención")))) {
      assertThat(vocabulary.said("tickets.customerState", "En curso")).isEqualTo("En atención");
      assertThat(vocabulary.said("tickets.customerState", "Cerrado")).isEqualTo("Cerrado");
      assertThat(vocabulary.said("tickets.customerState", "Palabra del dueño")).isEqualTo("Palabra del dueño");
    }
  }

  @Test
  @Requirement("DW-11")
  void everyTwinHasItsWordWithTheSamePlacesToFill() {
    Properties all = file();
    List<String> wrong = new ArrayList<>();
    all.stringPropertyNames().stream().filter(key -> key.startsWith("es-")).forEach(key -> {
      String original = all.getProperty(key.substring(key.indexOf('.') + 1));
      if (original == null || !places(original).equals(places(all.getProperty(key))) || original.equals(all.getProperty(key))) {
        wrong.add(key);
      }
    });
    assertThat(wrong).as("twins without a word, with other places, or without a difference").isEmpty();
  }

  @Test
  @Requirement("DW-11")
  void everyWordThatACompanyMayChangeExistsWithAHeading() {
    assertThat(vocabulary.overridable()).isNotEmpty();
    vocabulary.overridable().forEach((group, keys) -> {
      assertThat(vocabulary.word("customers.words." + group)).isNotBlank();
      assertThat(keys).isNotEmpty().allSatisfy(key -> assertThat(vocabulary.word(key)).isNotBlank().doesNotContain("{"));
    });
  }

  @Test
  void everyKeyThatIsWrittenOutResolves() throws IOException {
    Set<String> known = file().stringPropertyNames();
    List<String> missing = new ArrayList<>();
    for (Path folder : List.of(Path.of("src/main/resources/templates"), Path.of("src/main/java"))) {
      try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
        for (Path file : files.toList()) {
          WHOLE_KEY.matcher(Files.readString(file)).results().map(MatchResult::group).forEach(call -> {
            String key = call.replaceAll("^[^'\"]*['\"]|['\"].*$", "");
            // a call with a constant or a place to fill goes on behind the key
            boolean found = known.contains(key) || call.endsWith(",") && known.stream().anyMatch(each -> each.startsWith(key + "."));
            if (!found) {
              missing.add(file + ": " + key);
            }
          });
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  private List<String> types() {
    return List.of(vocabulary.word("tickets.type.INCIDENT"), vocabulary.word("tickets.type.TRAINING"));
  }

  private static Set<String> places(String phrase) {
    return PLACE.matcher(phrase).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Properties file() {
    YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
    yaml.setResources(new ClassPathResource("vocabulario.yaml"));
    return yaml.getObject();
  }
}
