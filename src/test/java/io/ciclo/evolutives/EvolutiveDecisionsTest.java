package io.ciclo.evolutives;

import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.evolutives.desk.EvolutiveTables;
import io.ciclo.testing.Requirement;
import java.io.File;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each decision table of the room: every combination of inputs has one answer, and the rows say what the requirements say. */
class EvolutiveDecisionsTest {

  private static final List<Boolean> YES_NO = List.of(true, false);
  private static final List<String> VOLUMES = List.of("0", "0.01", "7.99", "8", "8.01", "23.99", "24", "24.01", "79.99", "80", "80.01",
      "10000");

  private static final EvolutiveTables TABLES = new EvolutiveTables();

  // --- evolutive-category

  @Test
  void whateverTheCircumstancesItHasACategoryWhichNeverFallsAsTheVolumeGrows() {
    for (boolean critical : YES_NO) {
      for (boolean external : YES_NO) {
        for (int resources : List.of(1, 2, 5, 100)) {
          Category before = Category.SIMPLE;
          for (String volume : VOLUMES) {
            Category category = category(volume, critical, resources, external);
            assertThat(before.isMoreThan(category)).as("%s, %s, %s, %s", volume, critical, resources, external).isFalse();
            before = category;
          }
          assertThat(before).isEqualTo(Category.COMPLEX);
        }
      }
    }
  }

  @ParameterizedTest
  @Requirement("EE-16")
  @CsvSource({"0, SIMPLE, MODERATE", "8, SIMPLE, MODERATE", "8.01, MODERATE, ADVANCED", "24, MODERATE, ADVANCED",
      "24.01, ADVANCED, COMPLEX", "80, ADVANCED, COMPLEX", "80.01, COMPLEX, COMPLEX", "500, COMPLEX, COMPLEX"})
  void theVolumeDecidesAndACriticalAreaTogetherWithADependencyRaisesItAStep(String volume, Category plain, Category both) {
    assertThat(category(volume, false, 1, false)).isEqualTo(plain);
    assertThat(category(volume, true, 1, false)).isEqualTo(plain);
    assertThat(category(volume, false, 1, true)).isEqualTo(plain);
    assertThat(category(volume, true, 1, true)).isEqualTo(both);
  }

  @Test
  @Requirement({"EE-12", "EE-13"})
  void rowsOfTheLesserCategoriesSayWhatIsMeant() {
    assertThat(examples(Category.SIMPLE)).contains("ajustes gráficos menores", "cambios de contenido o de configuración básica",
        "extensión nueva y sencilla");
    assertThat(examples(Category.MODERATE)).contains("ajustes gráficos mayores", "mejoras de funciones", "extensión nueva y compleja",
        "velocidad de carga");
  }

  @Test
  @Requirement({"EE-14", "EE-15"})
  void rowsOfTheGreaterCategoriesSayWhatIsMeant() {
    assertThat(examples(Category.ADVANCED)).contains("función nueva completa", "rediseñar partes de la tienda", "ERP o un CRM",
        "a fondo la velocidad de carga");
    assertThat(examples(Category.COMPLEX)).contains("rediseñar toda la tienda", "grandes integraciones de terceros", "coordinación continua",
        "pruebas exhaustivas");
  }

  /** What whoever reads the table finds beside the row that knows the volume alone. */
  private static String examples(Category category) {
    return Dmn.readModelFromFile(new File("processes/evolutives/evolutive-category.dmn")).getModelElementsByType(Rule.class).stream()
        .filter(rule -> rule.getOutputEntries().iterator().next().getTextContent().strip().equals("\"" + category + "\""))
        .map(rule -> rule.getDescription().getTextContent()).filter(text -> text.contains("Ejemplos")).collect(Collectors.joining());
  }

  private Category category(String volume, boolean critical, int resources, boolean external) {
    return Category.valueOf((String) TABLES.evaluate("evolutive-category", Map.of("volume", new BigDecimal(volume),
        "criticalArea", critical, "resources", resources, "external", external)).get("category"));
  }

  // --- by category alone

  @ParameterizedTest
  @Requirement({"EE-18", "EE-20", "EE-23"})
  @CsvSource({"SIMPLE, 0, false, false", "MODERATE, 10, true, false", "ADVANCED, 15, true, true", "COMPLEX, 20, true, true"})
  void marginSplittingAndReviewByCategory(Category category, String percent, boolean split, boolean review) {
    assertThat(number("contingency", category, "percent")).isEqualByComparingTo(percent);
    assertThat(of("modules-required", category)).containsExactly(Map.entry("required", split));
    assertThat(of("review-required", category)).containsExactly(Map.entry("required", review));
  }

  @ParameterizedTest
  @Requirement("EE-30")
  @CsvSource({"SIMPLE, 2, 1", "MODERATE, 5, 1", "ADVANCED, 10, 3", "COMPLEX, 15, 5"})
  void monitoringAndPaidValuationByCategory(Category category, int days, String points) {
    assertThat(of("monitoring-period", category)).containsExactly(Map.entry("days", days));
    assertThat(number("paid-valuation", category, "points")).isEqualByComparingTo(points);
  }

  // --- design-extension

  @ParameterizedTest
  @Requirement("EE-21")
  @CsvSource({"SIMPLE, 2, false", "MODERATE, 3, false", "ADVANCED, 4, false", "COMPLEX, 0, true"})
  void designAddsAMinimumOrIsLeftToAPerson(Category category, String minimum, boolean manual) {
    Map<String, Object> with = TABLES.evaluate("design-extension", Map.of("category", category.name(), "hasDesign", true));
    assertThat(new BigDecimal(with.get("minPoints").toString())).isEqualByComparingTo(minimum);
    assertThat(with.get("manual")).isEqualTo(manual);
    Map<String, Object> without = TABLES.evaluate("design-extension", Map.of("category", category.name(), "hasDesign", false));
    assertThat(new BigDecimal(without.get("minPoints").toString())).isZero();
    assertThat(without.get("manual")).isEqualTo(false);
  }

  // --- followup-meeting-points

  @ParameterizedTest
  @EnumSource
  void everyRuleSetRoundingAndVolumeSaysHowManyPointsMeetingsCostOrLeavesItToAPerson(Category category) {
    for (String set : List.of("A", "B")) {
      for (String rounding : List.of("CEILING", "FLOOR")) {
        for (String volume : VOLUMES) {
          Map<String, Object> answer = meetings(set, category, volume, rounding);
          assertThat(answer.get("manual")).isEqualTo(category == Category.COMPLEX && set.equals("B"));
          assertThat(answer.get("points") == null).isEqualTo((boolean) answer.get("manual"));
        }
      }
    }
  }

  /** The rows "Meetings" of the check figures, and the blocks of EE-26. */
  @ParameterizedTest
  @Requirement({"EE-24", "EE-25", "EE-26"})
  @CsvSource({"A, SIMPLE, 5, CEILING, 0", "A, MODERATE, 20, CEILING, 1", "A, ADVANCED, 60, CEILING, 3", "A, COMPLEX, 45, CEILING, 6",
      "B, SIMPLE, 5, CEILING, 0", "B, MODERATE, 20, CEILING, 1", "B, ADVANCED, 60, CEILING, 2", "A, COMPLEX, 20, CEILING, 2",
      "A, COMPLEX, 20.01, CEILING, 4", "A, COMPLEX, 21, CEILING, 4", "A, COMPLEX, 40, CEILING, 4", "A, COMPLEX, 80.01, CEILING, 10",
      "A, COMPLEX, 45, FLOOR, 4", "A, COMPLEX, 19.99, FLOOR, 0", "A, COMPLEX, 20, FLOOR, 2", "A, COMPLEX, 0, CEILING, 0"})
  void meetingsCostWhatTheRuleSetSays(String set, Category category, String volume, String rounding, String points) {
    assertThat(new BigDecimal(meetings(set, category, volume, rounding).get("points").toString())).isEqualByComparingTo(points);
  }

  private Map<String, Object> meetings(String set, Category category, String volume, String rounding) {
    return TABLES.evaluate("followup-meeting-points", Map.of("ruleSet", set, "category", category.name(),
        "devPoints", new BigDecimal(volume), "blockRounding", rounding));
  }

  // --- desistance

  /** The row "Desistance" of the check figures: the third is not listed, the fourth is. */
  @ParameterizedTest
  @CsvSource({"false, 0, 1, false", "false, 1, 2, false", "false, 2, 3, false", "false, 3, 4, true", "false, 4, 5, true",
      "false, 40, 41, true", "true, 0, 0, false", "true, 3, 3, false", "true, 4, 4, false"})
  void theFourthThatIsNotJustifiedPutsACompanyOnTheList(boolean justified, int before, int count, boolean listed) {
    Map<String, Object> answer = TABLES.evaluate("desistance", Map.of("justified", justified, "previousUnjustified", before));
    assertThat(answer).containsEntry("count", count).containsEntry("paidList", listed);
  }

  private Map<String, Object> of(String table, Category category) {
    return TABLES.evaluate(table, Map.of("category", category.name()));
  }

  private BigDecimal number(String table, Category category, String output) {
    return new BigDecimal(of(table, category).get(output).toString());
  }
}
