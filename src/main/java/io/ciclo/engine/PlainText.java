package io.ciclo.engine;

/** What people type or paste, as it is kept. */
public final class PlainText {

  private PlainText() {}

  /** Without the NUL characters that PostgreSQL does not store, then without blanks at both ends; empty for null. */
  public static String of(String typed) {
    return typed == null ? "" : withoutNul(typed).strip();
  }

  public static String withoutNul(String typed) {
    return typed.replace("\0", "");
  }
}
