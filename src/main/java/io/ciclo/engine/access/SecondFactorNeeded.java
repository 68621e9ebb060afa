package io.ciclo.engine.access;

import io.ciclo.engine.access.SecondFactorPolicy.Demand;
import org.springframework.security.core.AuthenticationException;

/** The password was right, and is not enough. */
class SecondFactorNeeded extends AuthenticationException {

  private static final long serialVersionUID = 1L;

  private final String userId;
  private final Demand demand;

  SecondFactorNeeded(String userId, Demand demand) {
    super("second factor needed");
    this.userId = userId;
    this.demand = demand;
  }

  String userId() {
    return userId;
  }

  Demand demand() {
    return demand;
  }
}
