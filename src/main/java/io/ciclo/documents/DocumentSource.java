package io.ciclo.documents;

import java.util.Optional;

/**
 * A document that another room keeps or makes: a bean of that room. It is asked when the document is handed over, and what it
 * answers becomes a version only when it says something else than the newest one.
 */
public interface DocumentSource {

  /** Key of the catalogue; the only source of that kind. */
  String kind();

  /**
   * What the receiver would be handed now; empty when there is nothing yet.
   *
   * @param receiver null when it is only looked at, for a kind that is for everybody
   */
  Optional<NewContent> newest(Receivers.Receiver receiver);

  /** Whether it is there only for as long as nobody has published a version of their own. */
  default boolean standsIn() {
    return false;
  }

  /** What {@link DocumentContent.Elsewhere} refers to; a source that hands out only files and links has none. */
  default Optional<DocumentFile> file(String reference) {
    return Optional.empty();
  }
}
