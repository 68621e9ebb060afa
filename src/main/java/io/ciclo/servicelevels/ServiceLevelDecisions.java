package io.ciclo.servicelevels;

import io.ciclo.engine.ModelNames;

/** The decision tables of this room. */
@ModelNames(ModelNames.Kind.DECISION)
public final class ServiceLevelDecisions {

  static final String SUPPORT_PLANS = "support-plans";
  static final String SLA_INCIDENT_SAAS = "sla-incident-saas";
  static final String SLA_INCIDENT_OPENSOURCE = "sla-incident-opensource";
  static final String SLA_QUERY = "sla-query";
  static final String SLA_TPOINTS = "sla-tpoints";
  static final String CLOCK_SETTINGS = "clock-settings";
  public static final String SLA_PENALTIES = "sla-penalties";
  static final String ALARM_RESPONSE = "alarm-response";

  private ServiceLevelDecisions() {}
}
