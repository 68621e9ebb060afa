package io.ciclo.engine;

import java.util.List;
import java.util.Set;

/** All rooms that keep something about people of customers, asked and emptied one by one. */
public interface PersonalErasure {

  /** In the order in which they are emptied: the engine last, because its history knows what all others do. */
  List<String> rooms();

  Set<String> casesOf(long company);

  List<PersonalData.Named> peopleOf(long company);

  /** Why nothing can be erased yet, in the order of the rooms. */
  List<String> holds(PersonalTraces traces);

  /** How many rows of a room know something. */
  int count(String room, PersonalTraces traces);

  /** Erases what a room keeps and tells how many rows that were; zero when it was erased before. In the caller's transaction. */
  int erase(String room, PersonalTraces traces);
}
