package io.ciclo.staff;

import io.ciclo.engine.Person;
import java.util.List;
import java.util.Optional;

/** The people who work here, or have worked here. */
public interface Staff {

  Optional<Person> person(String id);

  /** The person's name, or the id itself when nobody bears it (any more). An empty text for null. */
  String displayName(String id);

  /** Members of a group, by name. */
  List<Person> inGroup(StaffGroup group);

  boolean isIn(String id, StaffGroup group);

  /** False for who has left, though their name is still known, and for who was never here. */
  boolean worksHere(String id);

  /** Empty when the person is here today. */
  Optional<Away> away(String id);

  /** The name, with today's absence beside it, for lists in which people choose whom to give something. */
  String nameForChoice(String id);
}
