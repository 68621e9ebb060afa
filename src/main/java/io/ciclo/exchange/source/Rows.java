package io.ciclo.exchange.source;

/** Takes what a reader finds, in the order of the file. */
public interface Rows<T> {

  void row(T row);

  /** @param id of the row, perhaps empty */
  void refused(Place place, String id, String field, String reason);
}
