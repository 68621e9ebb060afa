package io.ciclo.customers;

import io.ciclo.engine.Speech;
import java.util.Map;

/**
 * How a company is spoken to (DW-11): on its pages, in its letters and in its service-level document.
 *
 * @param profile of {@code vocabulario.yaml}; null for the installation's
 * @param own words said differently, by their keys
 * @param version counts changes; 0 before the first
 */
public record CompanyWords(long companyId, String profile, Map<String, String> own, int version) {

  public static CompanyWords ofTheHouse(long companyId) {
    return new CompanyWords(companyId, null, Map.of(), 0);
  }

  public Speech speech() {
    return new Speech(profile, own);
  }
}
