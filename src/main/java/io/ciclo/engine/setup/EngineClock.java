package io.ciclo.engine.setup;

import io.ciclo.engine.ActTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * The engine's clock as the clock of everybody, in milliseconds: a test that moves one moves both. What somebody did a moment ago is
 * carried out as of that moment.
 */
final class EngineClock extends Clock {

  private final ZoneId zone;

  EngineClock() {
    this(ZoneOffset.UTC);
  }

  private EngineClock(ZoneId zone) {
    this.zone = zone;
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new EngineClock(other);
  }

  @Override
  public Instant instant() {
    Instant acted = ActTime.moment();
    return (acted == null ? ClockUtil.getCurrentTime().toInstant() : acted).truncatedTo(ChronoUnit.MILLIS);
  }
}
