package io.ciclo.prospects;

import java.time.Instant;

/**
 * Something that came up in a meeting of phase 6 (BD-28).
 *
 * @param ticket number of the case that it became; null for none
 */
public record Finding(Route route, String text, String ticket, Instant at) {

  /** Spanish words: vocabulary {@code prospects.route.*}. */
  public enum Route { NOTHING, INCIDENT, QUERY, EVOLUTIVE, NEED }
}
