package io.ciclo.servicelevels;

/** A clock names a version of a calendar that is nowhere kept: judging it by another one would be a guess. */
public final class UnknownCalendarVersion extends RuntimeException {

  public UnknownCalendarVersion(String id, String version) {
    super("No se conoce la versión «" + version + "» del calendario «" + id + "»");
  }
}
