package io.ciclo.engine;

import java.util.List;
import java.util.Set;

/**
 * What one room keeps about the people of a customer, and how it forgets them: one bean in each room that keeps anything. Which column
 * holds what, and what stays because a law wants it, stands in decision 34.
 */
public interface PersonalData {

  /** The room, as its package is called; what people call it stands in the vocabulary under {@code engine.personalData}. */
  String room();

  /** Numbers of the company's cases in this room, ended ones included: what rooms below keep about them is known by these. */
  default Set<String> casesOf(long company) {
    return Set.of();
  }

  /** People of the company whom only this room knows, such as guests of a meeting. */
  default List<Named> peopleOf(long company) {
    return List.of();
  }

  /** Why nothing can be erased yet, as Spanish sentences; empty when nothing holds it here. */
  default List<String> holds(PersonalTraces traces) {
    return List.of();
  }

  /**
   * Names each row that knows somebody; {@code rows} counts them, or erases. Called again after an erasure, it must find nothing.
   *
   * @param rows statements of this room's own tables only
   */
  void visit(PersonalTraces traces, PersonalRows rows);

  /** Either may be null or empty. */
  record Named(String name, String email) {}
}
