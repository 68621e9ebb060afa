package io.ciclo.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.testing.Requirement;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Red means one thing only: nothing heard for over 24 hours. */
class ColoursTest {

  private static final Pattern COLOUR = Pattern.compile("#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})\\b");
  private static final Pattern NAMED = Pattern.compile(":[^;{}]*(?<!-)\\b(red|crimson|firebrick|darkred|tomato|indianred)\\b");
  private static final String RED = "#b3261e";

  @Test
  @Requirement("DW-13")
  void noOtherColourOfOurPagesIsRed() throws IOException {
    List<String> strays = new ArrayList<>();
    for (Path file : styled()) {
      String text = Files.readString(file);
      COLOUR.matcher(text).results().map(found -> found.group()).filter(colour -> !colour.equalsIgnoreCase(RED) && red(colour))
          .forEach(colour -> strays.add(file + ": " + colour));
      NAMED.matcher(text).results().forEach(found -> strays.add(file + ": " + found.group()));
    }
    assertThat(strays).isEmpty();
  }

  @Test
  @Requirement("DW-13")
  void redIsUsedForNothingElse() throws IOException {
    Pattern use = Pattern.compile("([^{}]*)\\{[^{}]*var\\(--red\\)[^{}]*}");
    List<String> rules = new ArrayList<>();
    for (Path file : styled()) {
      use.matcher(Files.readString(file)).results().forEach(found -> rules.add(found.group(1).strip()));
    }
    assertThat(rules).as("the mark itself, in a case and in the portfolio, and how many cases bear it")
        .containsExactly(".badge.red", "dl.figures > .red", ".need.red");
    String filters = Files.readString(Path.of("src/main/resources/access.yaml"));
    assertThat(filters.lines().filter(line -> line.contains(RED))).singleElement().asString().contains("only: RED");
  }

  @Test
  @Requirement("DW-13")
  void whatABadgeSaysIsSaidInWordsToo() throws IOException {
    List<String> silent = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".html")).toList()) {
        Pattern.compile("<span class=\"badge[^>]*>(.*?)</span>", Pattern.DOTALL).matcher(Files.readString(file)).results()
            .filter(badge -> badge.group(1).isBlank() && !badge.group().contains("th:text"))
            .forEach(badge -> silent.add(file + ": " + badge.group()));
      }
    }
    assertThat(silent).isEmpty();
  }

  private static List<Path> styled() throws IOException {
    try (Stream<Path> files = Stream.of("src/main/resources/static", "src/main/resources/templates", "src/main/resources/messages", "forms")
        .flatMap(ColoursTest::walk)) {
      return files.filter(file -> file.toString().matches(".*\\.(css|html|js|svg|form)")).sorted().toList();
    }
  }

  private static Stream<Path> walk(String folder) {
    try {
      return Files.walk(Path.of(folder));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What people would call red: its hue, strong enough and neither nearly black nor nearly white. */
  private static boolean red(String colour) {
    String digits = colour.substring(1);
    int[] rgb = new int[3];
    for (int i = 0; i < 3; i++) {
      rgb[i] = digits.length() == 3 ? Integer.parseInt(digits.substring(i, i + 1).repeat(2), 16)
          : Integer.parseInt(digits.substring(2 * i, 2 * i + 2), 16);
    }
    float[] hsb = Color.RGBtoHSB(rgb[0], rgb[1], rgb[2], null);
    float hue = hsb[0] * 360;
    return (hue < 12 || hue > 345) && hsb[1] > 0.4 && hsb[2] > 0.35;
  }
}
