package io.ciclo.meetings;

import java.util.List;
import java.util.Optional;

/** Surveys to contacts of customers (BD-03): asked once, answered once, in the portal. */
public interface Surveys {

  /**
   * Asks; the contact reads by mail where to answer.
   *
   * @throws io.ciclo.engine.InputRefused for a question without words, too many of them, or a contact of another company
   */
  Survey ask(String caseNumber, long company, String part, String subject, long contact, List<Survey.Question> questions, String staffId);

  Optional<Survey> survey(long id);

  /** Oldest first. */
  List<Survey> ofCase(String caseNumber);

  /** Oldest first. */
  List<Survey> ofCompany(long company);
}
