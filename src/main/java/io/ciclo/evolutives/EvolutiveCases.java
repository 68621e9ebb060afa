package io.ciclo.evolutives;

import io.ciclo.engine.CasePrefix;
import io.ciclo.engine.Upload;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A business room that owns a kind of case in which evolutives come about says what an evolutive means to such a case: its words, its
 * state, its waits, its end.
 */
public interface EvolutiveCases {

  CasePrefix prefix();

  /**
   * @param title what customers call it
   * @param priority that the customer demands
   * @param valuedBy staff id of whoever wrote it on the customer's behalf after a meeting about requirements (IN-04); null otherwise
   */
  record Subject(long company, long contact, String title, String description, DemandedPriority priority, String valuedBy) {}

  Subject subject(String caseNumber);

  /** What customers call those of a company, by number, in one question; empty where the case already says it by itself. */
  default Map<String, String> titles(long company) {
    return Map.of();
  }

  default Funding funding(String caseNumber) {
    return Funding.T_POINTS;
  }

  boolean visibleTo(String caseNumber, long contact);

  // what forms show and keep

  /** The case at a glance. */
  Map<String, Object> glance(String caseNumber);

  /** Why the customer rejected what was delivered; empty when it was not. */
  String rejection(String caseNumber);

  void keepExtras(String caseNumber, Map<String, String> extras);

  // words

  /** A person's answer, mailed to the customer. */
  void tell(String caseNumber, String staffId, String text, String nextStep);

  /** As {@link #tell}, where a letter of the process carries the same words. */
  void say(String caseNumber, String staffId, String text);

  void note(String caseNumber, String staffId, String text);

  /** A person asks; the process sends the letter and waits. */
  void ask(String caseNumber, String staffId, String question);

  /** What the process will ask for, with nobody's words. */
  void need(String caseNumber, String what);

  /** A contact writes, or sends files, or both. */
  void heard(String caseNumber, long contact, String text, List<Upload> files);

  // state

  /** The evolutive has come this far. */
  void reached(String caseNumber, EvolutiveState state);

  /** The customer has an estimate to decide on; being reminded counts from its sending, not from now (EA-11). */
  void awaitsDecision(String caseNumber, String question, Instant sentAt, Instant until);

  /**
   * The customer has to choose priority or month.
   *
   * @return until when
   */
  Instant awaitsChoice(String caseNumber, String question);

  /** It waits for the customer no more. Nothing happens when it does not. */
  void awaitsNothing(String caseNumber);

  /** It rests because the customer wants it to. */
  void rests(String caseNumber, String until);

  /** When the customer is to be reminded, or the wait ends. */
  Instant nextWord(String caseNumber);

  /** That moment has come. */
  Due due(String caseNumber);

  /** When what the case waits for ends, as far as is known now; empty while it waits for nothing. Asking changes nothing. */
  Optional<Instant> waitsUntil(String caseNumber);

  /**
   * @param reminder key of the text to be sent; null when the wait is over
   * @param until when the wait ends, as far as is known now
   */
  record Due(String reminder, Instant until) {

    public boolean over() {
      return reminder == null;
    }
  }

  /** Nobody chose, or the customer chose it: deadlines are counted anew (PR-24). */
  void lowered(String caseNumber);

  /** Its category is known, or is another one: deadlines are counted anew. */
  void categorised(String caseNumber);

  // the end

  void propose(String caseNumber, String staffId, String text, String howToCheck);

  void giveUp(String caseNumber, String staffId, String explanation);

  /** Why the case will be closed. */
  void endsAs(String caseNumber, EvolutiveOutcome outcome);
}
