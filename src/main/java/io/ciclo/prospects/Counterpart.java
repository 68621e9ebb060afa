package io.ciclo.prospects;

/**
 * @param waived why nobody has this role (BD-13); null when somebody has, and then name, area and email are there
 */
public record Counterpart(CounterpartRole role, String name, String area, String email, String waived) {

  public boolean named() {
    return waived == null;
  }
}
