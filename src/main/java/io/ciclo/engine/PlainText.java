package io.ciclo.engine;

/** What people type or paste, as it is kept. */
public final class PlainText {

  private PlainText() {}

  /** Without the NUL characters that PostgreSQL does not store, then without blanks at both ends; empty for null. */
  public static String of(String typed) {
    return typed == null ? "" : withoutNul(typed).strip();
  }

  /** Its beginning, with an ellipsis for the rest, when it has more than so many characters. */
  public static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }

  public static String withoutNul(String typed) {
    return typed.replace("\0", "");
  }
}
