package io.ciclo.engine.cases;

import io.ciclo.engine.CaseNumbers;
import io.ciclo.engine.CasePrefix;
import io.ciclo.engine.EngineSettings;
import java.time.Clock;
import java.time.Year;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.support.incrementer.DataFieldMaxValueIncrementer;
import org.springframework.jdbc.support.incrementer.H2SequenceMaxValueIncrementer;
import org.springframework.jdbc.support.incrementer.PostgresSequenceMaxValueIncrementer;
import org.springframework.stereotype.Component;

@Component
class SequencedCaseNumbers implements CaseNumbers {

  private static final String SEQUENCE = "case_number";

  private final DataFieldMaxValueIncrementer sequence;
  private final Clock clock;
  private final EngineSettings settings;

  SequencedCaseNumbers(DataSource dataSource, Environment environment, Clock clock, EngineSettings settings) {
    boolean postgresql =
        DatabaseDriver.fromJdbcUrl(environment.getRequiredProperty("spring.datasource.url")) == DatabaseDriver.POSTGRESQL;
    this.sequence = postgresql ? new PostgresSequenceMaxValueIncrementer(dataSource, SEQUENCE)
        : new H2SequenceMaxValueIncrementer(dataSource, SEQUENCE);
    this.clock = clock;
    this.settings = settings;
  }

  @Override
  public String next(CasePrefix prefix) {
    int year = Year.now(clock.withZone(settings.zone())).getValue();
    return String.format(Locale.ROOT, "%s-%04d-%06d", prefix.letter(), year, sequence.nextLongValue());
  }
}
