package io.ciclo.training.desk;

import io.ciclo.engine.Decisions;
import io.ciclo.tpoints.TPoints;
import io.ciclo.training.Syllabus;
import io.ciclo.training.Training.Proposal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a training costs: the table {@code training-rates} (TR-05, TR-11). */
@Component
class TrainingRates {

  private static final BigDecimal MINUTES_OF_AN_HOUR = BigDecimal.valueOf(60);

  private final Decisions decisions;

  TrainingRates(Decisions decisions) {
    this.decisions = decisions;
  }

  record Rate(TPoints perHour, TPoints forSyllabus) {

    /** The syllabus is prepared once; further sessions do not pay for it again (TR-12). */
    Rate further() {
      return new Rate(perHour, TPoints.ZERO);
    }

    TPoints ofMinutes(int minutes) {
      return cost(perHour, minutes).plus(forSyllabus);
    }
  }

  /** @param minutes of all sessions together */
  Rate rate(Syllabus syllabus, int minutes) {
    Map<String, Object> row = decisions.evaluate(TrainingDecisions.TRAINING_RATES, Map.of("syllabus", syllabus.name(),
        "hours", BigDecimal.valueOf(minutes).divide(MINUTES_OF_AN_HOUR, MathContext.DECIMAL64).doubleValue()));
    return new Rate(points(row.get("perHour")), points(row.get("forSyllabus")));
  }

  /**
   * What so many minutes of a proposal cost by now: the syllabus with the first of them, and never more than the customer approved (TR-07).
   */
  static TPoints soFar(Proposal proposal, int minutes) {
    return cost(proposal.perHour(), minutes).plus(proposal.forSyllabus()).min(proposal.points());
  }

  private static TPoints cost(TPoints perHour, int minutes) {
    return TPoints.roundedUpToQuarter(
        perHour.toDecimal().multiply(BigDecimal.valueOf(minutes)).divide(MINUTES_OF_AN_HOUR, MathContext.DECIMAL64));
  }

  private static TPoints points(Object value) {
    return TPoints.of(new BigDecimal(String.valueOf(value)));
  }
}
