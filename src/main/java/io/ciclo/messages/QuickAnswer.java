package io.ciclo.messages;

import java.util.Map;

/**
 * A passage that staff write again and again, found while typing (DW-06).
 *
 * @param owner staff id; null when everybody uses it
 * @param text with placeholders such as {@code ${cliente}}
 * @param nextStep what it promises; may be empty
 * @param action id of the action that it belongs to, such as {@code ASK}; empty for any
 * @param fields what else it fills in, by field of the action
 * @param address who it speaks to; null for either
 * @param language ISO 639 code in lower case
 * @param uses how often it was used
 * @param version counts changes; whoever edits says which version was read
 */
public record QuickAnswer(long id, String owner, String title, String text, String nextStep, String action, Map<String, String> fields,
    FormOfAddress address, String language, int uses, int version) {

  /** Used so often that it deserves an article of its own. */
  private static final int WORTH_AN_ARTICLE = 10;

  public QuickAnswer filling(Map<String, String> others) {
    return new QuickAnswer(id, owner, title, text, nextStep, action, others, address, language, uses, version);
  }

  public boolean shared() {
    return owner == null;
  }

  public boolean worthAnArticle() {
    return uses >= WORTH_AN_ARTICLE;
  }
}
