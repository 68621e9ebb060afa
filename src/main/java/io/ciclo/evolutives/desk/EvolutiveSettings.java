package io.ciclo.evolutives.desk;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Figures of this room. Read as texts, so that a wrong one is refused with a sentence and not with a conversion error.
 *
 * @param meetingRuleSet which figures count for follow-up meetings: A or B (EE-25)
 * @param meetingBlockRounding whether a block of development that is not full counts: CEILING or FLOOR (EE-26)
 * @param maxRenegotiations how often a customer may disagree before it counts as not going on (EA-08)
 * @param silenceCounts whether an estimate that nobody answers counts as given up without cause (EA-11)
 * @param estimateValidity how long a customer may accept an estimate, from the day on which it was sent (EE-33)
 */
@ConfigurationProperties("ciclo.evolutives")
record EvolutiveSettings(@DefaultValue("A") String meetingRuleSet, @DefaultValue("CEILING") String meetingBlockRounding,
    @DefaultValue("P30D") String estimateValidity, @DefaultValue("3") String maxRenegotiations,
    @DefaultValue("false") String silenceCounts) {

  static final String MEETING_RULE_SET = "ciclo.evolutives.meeting-rule-set";
  static final String MEETING_BLOCK_ROUNDING = "ciclo.evolutives.meeting-block-rounding";
  private static final String ESTIMATE_VALIDITY = "ciclo.evolutives.estimate-validity";

  private static final String MAX_RENEGOTIATIONS = "ciclo.evolutives.max-renegotiations";
  private static final String SILENCE_COUNTS = "ciclo.evolutives.silence-counts";
  private static final Period LONGEST = Period.ofYears(1);
  /** Periods compare by where they lead; any day does. */
  private static final LocalDate SOME_DAY = LocalDate.of(2026, 1, 1);

  EvolutiveSettings {
    demand(meetingRuleSet.matches("[AB]"), MEETING_RULE_SET, meetingRuleSet, "tiene que ser A o B");
    demand(meetingBlockRounding.matches("CEILING|FLOOR"), MEETING_BLOCK_ROUNDING, meetingBlockRounding,
        "tiene que ser CEILING o FLOOR");
    demand(sensible(estimateValidity), ESTIMATE_VALIDITY, estimateValidity,
        "tiene que ser un periodo de un día a un año, como P30D");
    demand(maxRenegotiations.matches("\\d{1,2}"), MAX_RENEGOTIATIONS, maxRenegotiations, "tiene que ser un número de 0 a 99");
    demand(silenceCounts.matches("true|false"), SILENCE_COUNTS, silenceCounts, "tiene que ser true o false");
  }

  private static void demand(boolean right, String key, String value, String sentence) {
    if (!right) {
      throw new IllegalArgumentException(key + " = " + value + ": " + sentence);
    }
  }

  private static boolean sensible(String period) {
    try {
      LocalDate end = SOME_DAY.plus(Period.parse(period));
      return end.isAfter(SOME_DAY) && !end.isAfter(SOME_DAY.plus(LONGEST));
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  int rounds() {
    return Integer.parseInt(maxRenegotiations);
  }

  boolean silenceIsDesistance() {
    return Boolean.parseBoolean(silenceCounts);
  }

  Period validity() {
    return Period.parse(estimateValidity);
  }
}
