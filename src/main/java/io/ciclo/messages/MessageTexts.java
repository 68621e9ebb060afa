package io.ciclo.messages;

import java.util.List;

/** The texts of letters: rows with versions, edited in the application (MT-39). */
public interface MessageTexts {

  /** The version that is sent now, of every text. */
  List<TextVersion> current(String language);

  TextVersion current(MessageText text, String language);

  /** All versions, newest first. */
  List<TextVersion> versions(MessageText text, String language);

  /**
   * Makes the draft the version that is sent from now on.
   *
   * @return the new version
   * @throws io.ciclo.engine.InputRefused when a placeholder is unknown or required data is missing
   * @throws io.ciclo.engine.ConcurrentChange when somebody else has written a newer version than the draft's base
   */
  TextVersion edit(Draft draft, String author);

  /** The draft as a letter with example data. Also throws {@link io.ciclo.engine.InputRefused}. */
  Rendered preview(Draft draft, FormOfAddress address);

  /** What an author should look at again (PO-22): Spanish sentences, none of them refuses the text. */
  List<String> warnings(Draft draft);

  /**
   * A text as somebody writes it.
   *
   * @param basedOn version that the author saw
   * @param note why it is changed
   */
  record Draft(MessageText text, String language, int basedOn, String subject, String body, String informalBody,
      String note) {}
}
