package io.ciclo.engine;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What the action bar has to know about the conversation of a case; implemented by the room that owns the kind of case.
 */
public interface CaseTalk {

  CasePrefix prefix();

  /** Actions that need no task, such as an answer after which the case goes on as before. */
  List<FreeAction> freeActions(String caseNumber);

  /**
   * @param action one of {@link #freeActions}
   * @throws InputRefused when something is missing; nothing has happened then
   */
  void act(String caseNumber, String person, String action, Map<String, String> fields, List<Upload> files);

  /** Files that go with what this person has said after that entry; with a note when nothing was said. */
  void attach(String caseNumber, String person, long after, List<Upload> files);

  boolean takesFiles();

  /**
   * The files as they will be kept; asked before anything waits to be sent.
   *
   * @throws InputRefused when one cannot be taken, or they are too many
   */
  List<Upload> acceptable(List<Upload> files);

  /** Number of the newest entry of the conversation; 0 while there is none. */
  long newest(String caseNumber);

  /** What others than this person have said since that entry, oldest first. */
  List<Said> since(String caseNumber, long entry, String person);

  /** What passages that are written again and again say about this case. */
  Words words(String caseNumber, String author);

  /** The customer must not wait for another minute. */
  boolean urgent(String caseNumber);

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
