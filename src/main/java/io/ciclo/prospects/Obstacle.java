package io.ciclo.prospects;

import java.time.Instant;

/** Something technical that is in the way of the proof of concept (BD-17). @param solution null while it is there */
public record Obstacle(long id, Kind kind, String text, String staff, Instant at, String solution) {

  /** Spanish words: vocabulary {@code prospects.obstacle.*}. */
  public enum Kind { CONNECTIONS, FIREWALL, MACHINES, OTHER }

  public boolean open() {
    return solution == null;
  }
}
