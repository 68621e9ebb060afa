package io.ciclo.servicelevels;

/** Which part of the service-level agreement a case falls under. */
public enum Agreement {

  INCIDENT_SAAS(ServiceLevelDecisions.SLA_INCIDENT_SAAS),
  INCIDENT_OPEN_SOURCE(ServiceLevelDecisions.SLA_INCIDENT_OPENSOURCE),
  /** Queries, and requests for training. */
  QUERY(ServiceLevelDecisions.SLA_QUERY),
  T_POINTS(ServiceLevelDecisions.SLA_TPOINTS);

  private final String decision;

  Agreement(String decision) {
    this.decision = decision;
  }

  String decision() {
    return decision;
  }

  boolean incident() {
    return this == INCIDENT_SAAS || this == INCIDENT_OPEN_SOURCE;
  }
}
