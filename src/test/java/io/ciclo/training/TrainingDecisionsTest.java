package io.ciclo.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.evolutives.desk.EvolutiveTables;
import io.ciclo.testing.Requirement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each decision table of the room: every combination of inputs has one answer, and the rows say what the requirements say. */
class TrainingDecisionsTest {

  private static final List<Boolean> YES_NO = List.of(true, false);

  private static final EvolutiveTables TABLES = new EvolutiveTables();

  @ParameterizedTest
  @Requirement("TR-03")
  @CsvSource({"NONE, BASIC", "SOME, BASIC", "REGULAR, ADVANCED"})
  void theLevelFollowsFromExperience(Experience experience, Level level) {
    assertThat(TABLES.row("training-level", Map.of("experience", experience.name())).values()).containsEntry("level", level.name());
  }

  @Test
  void whoeverIsTrainedHasALevel() {
    for (Experience experience : Experience.values()) {
      assertThat(Level.valueOf(String.valueOf(TABLES.row("training-level", Map.of("experience", experience.name())).values().get("level"))))
          .isNotNull();
    }
  }

  @ParameterizedTest
  @Requirement("TR-04")
  @CsvSource({"false, false, GENERAL", "true, false, SPECIFIC", "false, true, CUSTOM", "true, true, CUSTOM"})
  void themesMakeItSpecificAndWhatIsMasteredMakesItCustom(boolean themesNamed, boolean mastersPart, Syllabus syllabus) {
    assertThat(TABLES.row("training-syllabus", Map.of("themesNamed", themesNamed, "mastersPart", mastersPart)).values())
        .containsEntry("syllabus", syllabus.name());
  }

  @Test
  void whateverIsNeededHasASyllabus() {
    for (boolean themes : YES_NO) {
      for (boolean masters : YES_NO) {
        assertThat(TABLES.row("training-syllabus", Map.of("themesNamed", themes, "mastersPart", masters)).values().get("syllabus"))
            .isIn("GENERAL", "SPECIFIC", "CUSTOM");
      }
    }
  }

  @ParameterizedTest
  @Requirement("TR-11")
  @CsvSource({"GENERAL, 1", "SPECIFIC, 2", "CUSTOM, 3"})
  void anHourCostsOneAndTheSyllabusMoreTheMoreItIsTheCustomers(Syllabus syllabus, int forSyllabus) {
    for (double hours : List.of(0.25, 1.0, 1.5, 8.0, 160.0)) {
      Map<String, Object> row = TABLES.row("training-rates", Map.of("syllabus", syllabus.name(), "hours", hours)).values();
      assertThat(((Number) row.get("perHour")).doubleValue()).as("%s h", hours).isEqualTo(1);
      assertThat(((Number) row.get("forSyllabus")).intValue()).as("%s h", hours).isEqualTo(forSyllabus);
    }
  }
}
