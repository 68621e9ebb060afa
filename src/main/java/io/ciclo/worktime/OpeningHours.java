package io.ciclo.worktime;

/** A local half-open stretch of a day, in minutes since midnight: 0 ≤ from < to ≤ 1440. */
record OpeningHours(int from, int to) {

  boolean overlaps(OpeningHours other) {
    return from < other.to && other.from < to;
  }

  @Override
  public String toString() {
    return "%02d:%02d-%02d:%02d".formatted(from / 60, from % 60, to / 60, to % 60);
  }
}
