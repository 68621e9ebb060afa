package io.ciclo.engine;

import java.util.Map;
import java.util.Objects;

/**
 * How somebody is spoken to (DW-11).
 *
 * @param profile of {@code vocabulario.yaml}; null for the installation's
 * @param own words said differently, by their keys
 */
public record Speech(String profile, Map<String, String> own) {

  /** As the installation speaks: to staff, and to whoever has asked for nothing else. */
  public static final Speech OF_THE_HOUSE = new Speech(null, Map.of());

  public Speech {
    own = Map.copyOf(Objects.requireNonNull(own, "own"));
  }

  public static Speech in(String profile) {
    return new Speech(profile, Map.of());
  }
}
