package io.ciclo.staff;

import io.ciclo.engine.Person;
import java.util.List;
import java.util.Optional;

/** The people who work here. */
public interface Staff {

  Optional<Person> person(String id);

  /** The person's name, or the id itself when nobody bears it (any more). An empty text for null. */
  String displayName(String id);

  /** Members of a group, by name. */
  List<Person> inGroup(StaffGroup group);

  boolean isIn(String id, StaffGroup group);
}
