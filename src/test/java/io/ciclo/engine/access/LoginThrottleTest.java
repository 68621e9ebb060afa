package io.ciclo.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;

class LoginThrottleTest {

  private static final String HERE = "192.0.2.1";

  private final TestClock clock = new TestClock();
  private LoginThrottle throttle;

  @BeforeEach
  void emptyTable() {
    DataSource database = new DriverManagerDataSource("jdbc:h2:mem:throttle" + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
    new ResourceDatabasePopulator(new ClassPathResource("db/migration/common/V60__access.sql")).execute(database);
    throttle = new LoginThrottle(new Pacing(JdbcClient.create(database), new JdbcTransactionManager(database), clock));
  }

  private Optional<Duration> fail(String user) {
    return throttle.begin(user, HERE);
  }

  @Test
  void firstFailuresAreFreeThenTheWaitDoublesUpToAMinute() {
    for (int i = 0; i < LoginThrottle.FREE_FOR_A_USER; i++) {
      assertThat(fail("ana")).isEmpty();
    }
    for (int seconds : new int[] {1, 2, 4, 8, 16, 32, 60, 60, 60}) {
      assertThat(fail("ana")).contains(Duration.ofSeconds(seconds));
      clock.forward(Duration.ofSeconds(seconds));
      assertThat(fail("ana")).as("after waiting it is looked at again").isEmpty();
    }
  }

  @Test
  void askingWhileWaitingDoesNotLengthenTheWait() {
    for (int i = 0; i < LoginThrottle.FREE_FOR_A_USER; i++) {
      fail("ana");
    }
    assertThat(fail("ana")).contains(Duration.ofSeconds(1));
    assertThat(fail("ANA ")).contains(Duration.ofSeconds(1));
  }

  @Test
  void othersAreNotSlowedDownUntilTheAddressIs() {
    for (int i = 0; i < LoginThrottle.FREE_FOR_AN_ADDRESS; i++) {
      assertThat(fail("user" + i)).isEmpty();
    }
    assertThat(fail("eva")).contains(Duration.ofSeconds(1));
    assertThat(throttle.begin("eva", "192.0.2.2")).as("from elsewhere").isEmpty();
  }

  @Test
  void successStartsAnew() {
    for (int i = 0; i < 3 * LoginThrottle.FREE_FOR_A_USER; i++) {
      assertThat(fail("ana")).isEmpty();
      throttle.succeeded("ana", HERE);
    }
  }

  @Test
  void failuresAreForgottenAfterAnHour() {
    for (int i = 0; i < LoginThrottle.FREE_FOR_A_USER; i++) {
      fail("ana");
    }
    clock.forward(Duration.ofMinutes(61));
    for (int i = 1; i < LoginThrottle.FREE_FOR_A_USER; i++) {
      assertThat(fail("ana")).isEmpty();
    }
  }

  private static final class TestClock extends Clock {

    private Instant now = Instant.parse("2026-03-02T09:00:00Z");

    void forward(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
