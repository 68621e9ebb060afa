package io.ciclo.engine;

import java.util.List;

/** Implemented by rooms whose cases are no tickets: whoever searches cases by words finds them beside the tickets (DW-02). */
public interface CaseFinder {

  /** @param state Spanish word */
  record Found(String number, String subject, String company, String state) {}

  /** Those in which every word stands, newest first; at most so many. */
  List<Found> find(SearchedWords words, int most);
}
