package io.ciclo.engine;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What the action bar has to know about the conversation of a case; implemented by the room that owns the kind of case. As it stands here, a
 * case has no conversation: nothing is said in it without a task, and it takes no files.
 */
public interface CaseTalk {

  CasePrefix prefix();

  /** Actions that need no task, such as an answer after which the case goes on as before. */
  default List<FreeAction> freeActions(String caseNumber) {
    return List.of();
  }

  /**
   * @param action one of {@link #freeActions}
   * @throws InputRefused when something is missing; nothing has happened then
   */
  default void act(String caseNumber, String person, String action, Map<String, String> fields, List<Upload> files) {
    throw new IllegalArgumentException(caseNumber + " has no action " + action);
  }

  /** Files that go with what this person has said after that entry; with a note when nothing was said. */
  default void attach(String caseNumber, String person, long after, List<Upload> files) {
    throw new IllegalArgumentException(caseNumber + " takes no files");
  }

  default boolean takesFiles() {
    return false;
  }

  /**
   * The files as they will be kept; asked before anything waits to be sent.
   *
   * @throws InputRefused when one cannot be taken, or they are too many
   */
  default List<Upload> acceptable(List<Upload> files) {
    throw new InputRefused("files", "«Archivos»: la conversación de este caso no lleva archivos.");
  }

  /** Number of the newest entry of the conversation; 0 while there is none. */
  default long newest(String caseNumber) {
    return 0;
  }

  /** What others than this person have said since that entry, oldest first. */
  default List<Said> since(String caseNumber, long entry, String person) {
    return List.of();
  }

  /** What passages that are written again and again say about this case. */
  Words words(String caseNumber, String author);

  /** The customer must not wait for another minute. */
  default boolean urgent(String caseNumber) {
    return false;
  }

  /**
   * Serialisable, because pages carry it over a redirect in the session.
   *
   * @param internal the customer does not read it
   */
  record Said(long entry, Instant at, String author, boolean internal, String text) implements Serializable {}

  /**
   * @param values by name of placeholder
   * @param formal the customer is spoken to formally
   * @param language ISO 639 code in lower case
   */
  record Words(Map<String, String> values, boolean formal, String language) {}

  /** @param fields asked by the action, which has no form */
  record FreeAction(CaseAction action, List<ActionField> fields) {}
}
