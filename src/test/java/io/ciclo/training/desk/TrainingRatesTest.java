package io.ciclo.training.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.evolutives.desk.EvolutiveTables;
import io.ciclo.testing.Requirement;
import io.ciclo.tpoints.TPoints;
import io.ciclo.training.Syllabus;
import io.ciclo.training.Training.Proposal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What trainings cost, and what of it each session consumes. */
class TrainingRatesTest {

  private final TrainingRates rates = new TrainingRates(new EvolutiveTables());

  @ParameterizedTest
  @Requirement("TR-11")
  @CsvSource({"GENERAL, 60, 2", "SPECIFIC, 90, 3.5", "CUSTOM, 480, 11", "GENERAL, 50, 2", "GENERAL, 45, 1.75"})
  void hoursAndTheSyllabus(Syllabus syllabus, int minutes, String points) {
    assertThat(rates.rate(syllabus, minutes).ofMinutes(minutes)).isEqualTo(TPoints.parse(points));
  }

  @Test
  @Requirement("TR-12")
  void aFurtherSessionDoesNotPayForTheSyllabusAgain() {
    assertThat(rates.rate(Syllabus.CUSTOM, 60).further().ofMinutes(60)).isEqualTo(TPoints.of(1));
  }

  @ParameterizedTest
  @Requirement("TR-07")
  @CsvSource({"0, 2", "60, 3", "70, 3.25", "119, 4", "120, 4", "500, 4"})
  void theSyllabusIsConsumedFirstAndNeverMoreThanWasApproved(int minutes, String points) {
    Proposal approved = new Proposal(1, 1, Syllabus.SPECIFIC, "Pedidos", 60, List.of(Instant.EPOCH, Instant.EPOCH), TPoints.of(1), TPoints.of(2),
        TPoints.of(4), 1L, "hugo.santos", Instant.EPOCH);
    assertThat(TrainingRates.soFar(approved, minutes)).isEqualTo(TPoints.parse(points));
  }

  @Test
  void anOwnerMayMakeLongOnesCheaper() {
    EvolutiveTables tables = new EvolutiveTables();
    tables.change("training-rates", "<text>1</text>", "<text>if hours &gt; 8 then 0.5 else 1</text>");
    TrainingRates changed = new TrainingRates(tables);
    assertThat(changed.rate(Syllabus.GENERAL, 480).perHour()).isEqualTo(TPoints.of(1));
    assertThat(changed.rate(Syllabus.GENERAL, 540).perHour()).isEqualTo(TPoints.parse("0.5"));
  }
}
