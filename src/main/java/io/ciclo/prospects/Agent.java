package io.ciclo.prospects;

/** Somebody who is trained (BD-16). @param employer name of the external company; null for one of the prospect's own people */
public record Agent(String name, UserProfile profile, String employer) {

  public boolean external() {
    return employer != null;
  }
}
