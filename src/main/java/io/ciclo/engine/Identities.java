package io.ciclo.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Staff and their groups in the engine's identity tables. Contacts of customers are never here. */
public interface Identities {

  /**
   * Creates a person with password and groups.
   *
   * @throws InputRefused when the id is taken or not allowed, or the password breaks the rules
   * @throws IllegalArgumentException when a group does not exist
   */
  void create(NewPerson person);

  /** True when there is at least one member of staff: false means an empty database. */
  boolean anyone();

  Optional<Person> person(String id);

  /** Who has exactly this mail address; the first by id when several do. */
  Optional<Person> withEmail(String email);

  /** Members ordered by name; empty when the group does not exist. */
  List<Person> membersOf(String group);

  /** Ids of the groups of a person, sorted; empty when the person does not exist. */
  List<String> groupsOf(String id);

  /** Ids of groups by staff id; who has none is missing. */
  Map<String, Set<String>> memberships();

  /** Creates the group; when it exists, only its Spanish name is brought up to date. */
  void createGroup(String id, String spanishName);

  /** Does nothing when the person is a member already. */
  void addToGroup(String person, String group);

  /** Does nothing when the person is no member. */
  void removeFromGroup(String person, String group);

  /** Everybody who works or has worked here, by name. */
  List<Person> everybody();

  /** Writes names and mail address of the person with this id. */
  void change(Person person);

  /** A password that somebody else chose, to be changed at first login; sessions that are open go on until then. */
  void newPassword(String person, String password);

  /** From now on this person cannot sign in, by no way; name and history stay. Groups are taken away by whoever calls. */
  void shutOut(String person);

  /** May sign in again, with the password of before. */
  void letIn(String person);

  /** Ids of those who are shut out. */
  Set<String> shutOut();
}
