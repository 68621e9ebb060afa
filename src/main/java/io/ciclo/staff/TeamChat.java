package io.ciclo.staff;

/** The chat into which alerts go ({@code ciclo.on-call.webhook}). */
public interface TeamChat {

  /** False without a URL in the settings. */
  boolean present();

  /** Throws, with a Spanish sentence, when the chat did not take it. Leaves the database: in a step of its own. */
  void post(Post post);

  /**
   * @param since as people read it
   * @param idempotencyKey the same at every try, so that the chat recognises a repeat
   */
  record Post(String title, String text, String since, String link, String idempotencyKey) {}
}
