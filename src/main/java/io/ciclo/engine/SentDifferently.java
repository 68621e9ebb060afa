package io.ciclo.engine;

/** The same form comes a second time, and says something else: its sender has to decide what that was meant to be. */
public final class SentDifferently extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String answer;

  public SentDifferently(String answer) {
    super("This form was sent before with another content; the answer was " + answer, null, false, false);
    this.answer = answer;
  }

  /** What the form was answered the first time. */
  public String answer() {
    return answer;
  }
}
