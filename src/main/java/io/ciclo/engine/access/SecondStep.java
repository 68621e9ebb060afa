package io.ciclo.engine.access;

import io.ciclo.engine.access.SecondFactorPolicy.Demand;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Between password and second factor nobody is signed in: the session only remembers for a few minutes who has shown the
 * first one.
 */
@Component
class SecondStep {

  static final String PATH = "/acceso/segundo-factor";

  private static final String ATTRIBUTE = "access.second-step";
  private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

  private final SecondFactor factor;
  private final Clock clock;

  SecondStep(SecondFactor factor, Clock clock) {
    this.factor = factor;
    this.clock = clock;
  }

  record Waiting(String userId, Demand demand, Instant since) implements Serializable {}

  void begin(HttpServletRequest request, String userId, Demand demand) {
    if (demand == Demand.ENROLMENT) {
      factor.begin(userId);
    }
    request.getSession();
    request.changeSessionId();
    request.getSession().setAttribute(ATTRIBUTE, new Waiting(userId, demand, clock.instant()));
  }

  Optional<Waiting> of(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return Optional.ofNullable(session == null ? null : (Waiting) session.getAttribute(ATTRIBUTE))
        .filter(waiting -> waiting.since().plus(FORGOTTEN_AFTER).isAfter(clock.instant()));
  }

  void end(HttpServletRequest request) {
    request.getSession().removeAttribute(ATTRIBUTE);
  }
}
