package io.ciclo.customers;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long personal data is kept, and what happens before it goes.
 *
 * @param retention how long after a company's last contract, and after it became inactive, its data has to be kept (legal time)
 * @param letterWait how long the last letter may take to leave before its reader's address goes all the same
 */
@ConfigurationProperties("ciclo.personal-data")
public record PersonalDataSettings(@DefaultValue("P5Y") Period retention, @DefaultValue("P3D") Duration letterWait) {

  private static final LocalDate SOME_DAY = LocalDate.of(2000, 1, 1);
  private static final int MOST_YEARS = 30;
  private static final Duration LEAST_WAIT = Duration.ofHours(1);
  private static final Duration MOST_WAIT = Duration.ofDays(30);

  public PersonalDataSettings {
    if (retention.isNegative() || SOME_DAY.plus(retention).isAfter(SOME_DAY.plusYears(MOST_YEARS))) {
      throw new IllegalArgumentException("ciclo.personal-data.retention = " + retention + ": tiene que estar entre P0D y P30Y");
    }
    if (letterWait.compareTo(LEAST_WAIT) < 0 || letterWait.compareTo(MOST_WAIT) > 0) {
      throw new IllegalArgumentException("ciclo.personal-data.letter-wait = " + letterWait + ": tiene que estar entre PT1H y P30D");
    }
  }
}
