package io.ciclo.worktime;

import java.util.Arrays;

/**
 * Ascending numbers that lie about evenly, as opening times do: a bucket of their average distance tells near which
 * index a number stands. A binary search costs several times as much, because the processor guesses its turns wrongly.
 */
final class AscendingTimes {

  private final long[] times;
  /** The last index whose time does not lie after the beginning of the bucket; at least 0. */
  private final int[] bucketStart;
  private final int bucketBits;

  AscendingTimes(long[] times) {
    this.times = times;
    int size = times.length;
    long span = size == 0 ? 0 : times[size - 1] - times[0];
    this.bucketBits = 64 - Long.numberOfLeadingZeros(span / Math.max(size, 1));
    this.bucketStart = new int[size == 0 ? 0 : (int) (span >>> bucketBits) + 1];
    for (int bucket = 0; bucket < bucketStart.length; bucket++) {
      bucketStart[bucket] = searched(times[0] + ((long) bucket << bucketBits));
    }
  }

  int size() {
    return times.length;
  }

  long get(int i) {
    return times[i];
  }

  /** The index of the last time that is not after this one, -1 if there is none. */
  int floor(long time) {
    int last = times.length - 1;
    if (last < 0 || time < times[0]) {
      return -1;
    }
    if (time >= times[last]) {
      return last;
    }
    int i = bucketStart[(int) ((time - times[0]) >>> bucketBits)];
    while (times[i + 1] <= time) {
      i++;
    }
    return i;
  }

  private int searched(long time) {
    int found = Arrays.binarySearch(times, time);
    return found >= 0 ? found : -found - 2;
  }
}
