package io.ciclo.tpoints;

/** What became of closing a month. */
public enum MonthClosing {

  CLOSED,
  ALREADY_CLOSED,
  /** A month that still runs cannot be closed. */
  NOT_OVER
}
