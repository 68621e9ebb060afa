package io.ciclo.engine;

/**
 * A value that a process holds and that people can read and type.
 *
 * @param shown as it is typed
 */
public record PlainValue(String name, Kind kind, String shown) {

  /** How it is typed. */
  public enum Kind { TEXT, WHOLE_NUMBER, NUMBER, YES_NO, INSTANT }
}
