package io.ciclo.engine;

import java.util.List;

/** Implemented by a room whose cases are no tickets: whoever looks for a case among tickets finds these beside them. */
public interface CaseFinder {

  record Found(String number, String subject, String company, String state) {}

  /** By number, subject or company, whatever the case of letters; newest first. Those that are over are found as well. */
  List<Found> matching(String words, int most);
}
