package io.ciclo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.ciclo.testing.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each requirement beside the tests that prove it; what is declared complete must be proven. */
class RequirementsReportTest {

  private static final Pattern LINE = Pattern.compile("^([A-Z]{2}-\\d{2}) \\| (.+?)(?: \\| [^|]*)?$");
  private static final Pattern RANGE = Pattern.compile("([A-Z]{2})-(\\d{2})…\\1-(\\d{2})");
  private static final int MOST_IDS_A_TEST = 3;

  private record Proof(String test, List<String> ids) {}

  private static Map<String, String> statements;
  private static List<Proof> proofs;

  @BeforeAll
  static void read() throws IOException {
    statements = new LinkedHashMap<>();
    for (String line : Files.readAllLines(Path.of("docs/requirements.md"))) {
      Matcher m = LINE.matcher(line);
      if (m.matches()) {
        statements.put(m.group(1), m.group(2));
      }
    }
    // only their annotations are read: what the tests use need not be loaded
    JavaClasses tests = ArchConfiguration.withThreadLocalScope(configuration -> {
      configuration.setResolveMissingDependenciesFromClassPath(false);
      return new ClassFileImporter().withImportOption(new ImportOption.OnlyIncludeTests()).importPackages("io.ciclo");
    });
    proofs = new ArrayList<>();
    tests.forEach(type -> {
      if (type.isAnnotatedWith(Requirement.class)) {
        proofs.add(new Proof(type.getSimpleName(), List.of(type.getAnnotationOfType(Requirement.class).value())));
      }
      type.getMethods().stream().filter(method -> method.isAnnotatedWith(Requirement.class)).forEach(method ->
          proofs.add(new Proof(type.getSimpleName() + "." + method.getName(),
              List.of(method.getAnnotationOfType(Requirement.class).value()))));
    });
  }

  @Test
  void everyIdThatATestNamesExists() {
    assertThat(proofs).allSatisfy(proof ->
        assertThat(statements.keySet()).as(proof.test()).containsAll(proof.ids()));
  }

  @Test
  void aTestProvesAtMostThreeRequirements() {
    assertThat(proofs).allSatisfy(proof ->
        assertThat(proof.ids().size()).as(proof.test()).isLessThanOrEqualTo(MOST_IDS_A_TEST));
  }

  @Test
  void whatIsDeclaredCompleteIsProven() throws IOException {
    Map<String, TreeSet<String>> testsOfId = testsOfId();
    writeReport(testsOfId);

    Set<String> unproven = new TreeSet<>(declaredComplete());
    unproven.removeAll(testsOfId.keySet());

    assertThat(unproven).as("declared complete, but no test proves them").isEmpty();
  }

  private static Map<String, TreeSet<String>> testsOfId() {
    return proofs.stream()
        .flatMap(proof -> proof.ids().stream().map(id -> Map.entry(id, proof.test())))
        .collect(groupingBy(Map.Entry::getKey, TreeMap::new, mapping(Map.Entry::getValue, toCollection(TreeSet::new))));
  }

  private static Set<String> declaredComplete() throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("src/test/resources/requirements-complete.txt"))) {
      return lines.map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .flatMap(RequirementsReportTest::ids)
          .collect(toCollection(TreeSet::new));
    }
  }

  private static Stream<String> ids(String line) {
    Matcher range = RANGE.matcher(line);
    if (!range.matches()) {
      return Stream.of(line);
    }
    return IntStream.rangeClosed(Integer.parseInt(range.group(2)), Integer.parseInt(range.group(3)))
        .mapToObj(n -> "%s-%02d".formatted(range.group(1), n));
  }

  private static void writeReport(Map<String, TreeSet<String>> testsOfId) throws IOException {
    String proven = statements.keySet().stream().filter(testsOfId::containsKey)
        .map(id -> "- **%s** %s%n%s".formatted(id, statements.get(id),
            testsOfId.get(id).stream().map("  - `%s`%n"::formatted).collect(joining())))
        .collect(joining());
    String open = statements.keySet().stream().filter(id -> !testsOfId.containsKey(id)).collect(joining(" "));
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target/requirements-report.md"), """
        # Requirements and the tests that prove them

        %d of %d have a test.

        %s
        ## No test yet

        %s
        """.formatted(testsOfId.size(), statements.size(), proven, open));
  }
}
