package io.ciclo.engine.search;

import io.ciclo.engine.TextStamp;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which numbers have been read. A number is given before its transaction commits, so a smaller one may appear after a greater
 * one: only what was seen an overlap ago is behind us for good, the rest is looked at again, and read when it is new.
 */
final class Numbering {

  private record Seen(long nanos, long highest) {}

  private final long overlap;
  private final Deque<Seen> seen = new ArrayDeque<>();
  private final Map<String, Long> known = new HashMap<>();
  private long floor;

  Numbering(Duration overlap) {
    this.overlap = overlap.toNanos();
  }

  /** All numbers up to it have been read. */
  long floor() {
    return floor;
  }

  /** Keys of those that have not been read with this number. */
  Set<String> unread(List<TextStamp> stamps) {
    Set<String> keys = new LinkedHashSet<>();
    for (TextStamp stamp : stamps) {
      if (!Long.valueOf(stamp.number()).equals(known.get(stamp.key()))) {
        keys.add(stamp.key());
      }
    }
    return keys;
  }

  /** The computer's own time, which only goes forward; no business moment is measured here. */
  void read(List<TextStamp> stamps) {
    long now = System.nanoTime();
    stamps.forEach(stamp -> known.put(stamp.key(), stamp.number()));
    seen.add(new Seen(now, stamps.isEmpty() ? floor : stamps.get(stamps.size() - 1).number()));
    long before = floor;
    while (!seen.isEmpty() && now - seen.peek().nanos() >= overlap) {
      floor = Math.max(floor, seen.poll().highest());
    }
    if (floor > before) {
      known.values().removeIf(number -> number <= floor);
    }
  }

  void forget() {
    seen.clear();
    known.clear();
    floor = 0;
  }
}
