package io.ciclo.messages;

/** What can happen in a case that makes a letter which has not left yet needless. */
public enum Occasion {
  CUSTOMER_WROTE("el cliente ha escrito antes de que saliera"),
  WE_WROTE("alguien del equipo ha escrito al cliente antes de que saliera"),
  OVER("el caso se ha cerrado antes de que saliera");

  private final String words;

  Occasion(String words) {
    this.words = words;
  }

  /** Such as "el cliente ha escrito antes de que saliera". */
  String words() {
    return words;
  }
}
