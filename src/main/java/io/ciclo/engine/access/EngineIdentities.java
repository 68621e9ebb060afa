package io.ciclo.engine.access;

import io.ciclo.engine.Identities;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.NewPerson;
import io.ciclo.engine.PasswordRules;
import io.ciclo.engine.Person;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class EngineIdentities implements Identities {

  private static final String IDS = "[a-zA-Z0-9][a-zA-Z0-9._@-]{0,63}";
  private static final Comparator<Person> BY_NAME =
      Comparator.comparing(Person::displayName, String.CASE_INSENSITIVE_ORDER).thenComparing(Person::id);

  private final IdentityService engine;
  private final StaffPasswords passwords;
  private final ShutOut shutOut;
  private final JdbcClient jdbc;

  EngineIdentities(IdentityService engine, StaffPasswords passwords, ShutOut shutOut, JdbcClient jdbc) {
    this.engine = engine;
    this.passwords = passwords;
    this.shutOut = shutOut;
    this.jdbc = jdbc;
  }

  @Override
  public void create(NewPerson person) {
    if (!person.id().matches(IDS)) {
      throw new InputRefused("id", "El usuario «" + person.id()
          + "» no es válido: use letras sin acento, cifras, punto, guion o arroba, hasta 64 caracteres.");
    }
    if (person(person.id()).isPresent()) {
      throw new InputRefused("id", "El usuario «" + person.id() + "» ya existe.");
    }
    PasswordRules.check(person.id(), person.password());
    User user = engine.newUser(person.id());
    user.setFirstName(person.firstName());
    user.setLastName(person.lastName());
    user.setEmail(person.email());
    user.setPassword(person.password());
    engine.saveUser(user);
    passwords.changed(person.id(), person.mustChangePassword());
    person.groups().forEach(group -> addToGroup(person.id(), group));
  }

  @Override
  @Transactional(readOnly = true)
  public boolean anyone() {
    return engine.createUserQuery().count() > 0;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Person> person(String id) {
    return Optional.ofNullable(engine.createUserQuery().userId(id).singleResult())
        .map(EngineIdentities::personOf);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Person> withEmail(String email) {
    return engine.createUserQuery().userEmail(email).orderByUserId().asc().list().stream().findFirst()
        .map(EngineIdentities::personOf);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Person> membersOf(String group) {
    return engine.createUserQuery().memberOfGroup(group).list().stream()
        .map(EngineIdentities::personOf).sorted(BY_NAME).toList();
  }

  @Override
  @Transactional(readOnly = true)
  public List<String> groupsOf(String id) {
    return engine.createGroupQuery().groupMember(id).list().stream()
        .map(Group::getId).sorted().toList();
  }

  /** From the engine's own table: it would be asked once for each group. */
  @Override
  @Transactional(readOnly = true)
  public Map<String, Set<String>> memberships() {
    Map<String, Set<String>> memberships = new HashMap<>();
    jdbc.sql("select USER_ID_, GROUP_ID_ from ACT_ID_MEMBERSHIP").query(row -> {
      memberships.computeIfAbsent(row.getString("USER_ID_"), id -> new TreeSet<>()).add(row.getString("GROUP_ID_"));
    });
    return memberships;
  }

  @Override
  public void createGroup(String id, String spanishName) {
    Group group = group(id);
    if (group == null) {
      group = engine.newGroup(id);
      group.setType("WORKFLOW");
    } else if (spanishName.equals(group.getName())) {
      return;
    }
    group.setName(spanishName);
    engine.saveGroup(group);
  }

  @Override
  public void addToGroup(String person, String group) {
    if (groupsOf(person).contains(group)) {
      return;
    }
    if (group(group) == null) {
      throw new IllegalArgumentException("No such group: " + group);
    }
    engine.createMembership(person, group);
  }

  @Override
  public void removeFromGroup(String person, String group) {
    engine.deleteMembership(person, group);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Person> everybody() {
    return engine.createUserQuery().list().stream().map(EngineIdentities::personOf).sorted(BY_NAME).toList();
  }

  @Override
  public void change(Person person) {
    User user = engine.createUserQuery().userId(person.id()).singleResult();
    user.setFirstName(person.firstName());
    user.setLastName(person.lastName());
    user.setEmail(person.email());
    engine.saveUser(user);
  }

  @Override
  public void newPassword(String person, String password) {
    PasswordRules.check(person, password);
    User user = engine.createUserQuery().userId(person).singleResult();
    user.setPassword(password);
    engine.saveUser(user);
    passwords.changed(person, true);
  }

  @Override
  public void shutOut(String person) {
    shutOut.add(person);
  }

  @Override
  public void letIn(String person) {
    shutOut.remove(person);
  }

  @Override
  @Transactional(readOnly = true)
  public Set<String> shutOut() {
    return shutOut.all();
  }

  private Group group(String id) {
    return engine.createGroupQuery().groupId(id).singleResult();
  }

  private static Person personOf(User user) {
    return new Person(user.getId(), user.getFirstName(), user.getLastName(), user.getEmail());
  }
}
