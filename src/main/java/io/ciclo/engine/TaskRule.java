package io.ciclo.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What completing one user task means. One Spring bean a task, in {@code <room>/process}; it runs inside the completing
 * transaction, whoever completes (Tasklist, REST, case page).
 */
public interface TaskRule {

  /** The engine keeps no longer text in a variable. */
  int LONGEST_KNOWN = 4_000;

  /** The element's id in the model, for example {@code UserTask_TriageTicket}. */
  String task();

  /**
   * What the form shows about the case. Names start with {@code fact}; values are String, Number or Boolean; a text is
   * cut at 2,000 characters. They become variables of this task only.
   */
  default Map<String, Object> facts(String caseNumber) {
    return Map.of();
  }

  /**
   * Where a case may have several such tasks open at once, each about another thing: the variable in which the model keeps which one. Empty
   * where there is one at most.
   */
  default Optional<String> about() {
    return Optional.empty();
  }

  /**
   * As {@link #facts(String)}, for one of several tasks.
   *
   * @param thing value of {@link #about()}; null when the model keeps none
   */
  default Map<String, Object> facts(String caseNumber, Object thing) {
    return facts(caseNumber);
  }

  /**
   * What is known already of the form's own fields, by their keys, so that nobody types it again (DW-12): String, Number or Boolean. The
   * form and the action bar begin with it. A text of more than {@link #LONGEST_KNOWN} characters is left out: it would come back cut.
   */
  default Map<String, Object> known(String caseNumber) {
    return Map.of();
  }

  /** Options of selects whose {@code valuesKey} is the name given here; names start with {@code choices}. */
  default Map<String, List<Choice>> choices(String caseNumber) {
    return Map.of();
  }

  /** Whether the page of the case offers the task to this person, whose group it is; {@link #complete} refuses everybody else. */
  default boolean offeredTo(String caseNumber, String person) {
    return true;
  }

  /** Ways to do the task on the page of its case (DW-01), the usual one first; none leaves its form in Tasklist alone. */
  default List<CaseAction> actions(String caseNumber) {
    return List.of();
  }

  /**
   * Validates, calls the facade and returns the process variables that the next gateways read.
   *
   * @throws InputRefused when a field is wrong: everything rolls back, the task stays, the person reads the sentence
   */
  Map<String, Object> complete(FormSubmission form);
}
