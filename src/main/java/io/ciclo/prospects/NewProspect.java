package io.ciclo.prospects;

import java.util.Map;

/** @param without steps that are left out, with the reason for each (BD-04) */
public record NewProspect(long company, long contact, String subject, Map<OptionalStep, String> without) {

  public NewProspect {
    without = Map.copyOf(without);
  }
}
