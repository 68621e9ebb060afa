package io.ciclo.meetings;

/** What a meeting is for (BD-02, BD-12). */
public enum Purpose {
  OPENING("apertura"),
  FEEDBACK("retroalimentación"),
  CLOSING("cierre"),
  DECISION("toma de decisión"),
  FOLLOW_UP("seguimiento"),
  SESSION("sesión de formación");

  private final String words;

  Purpose(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
