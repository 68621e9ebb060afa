package io.ciclo.staff;

import static io.ciclo.staff.StaffGroup.DEVELOPERS;
import static io.ciclo.staff.StaffGroup.FINANCE;
import static io.ciclo.staff.StaffGroup.IT;
import static io.ciclo.staff.StaffGroup.PROJECT_MANAGERS;
import static io.ciclo.staff.StaffGroup.SERVICE_MANAGERS;
import static io.ciclo.staff.StaffGroup.SPECIALISTS;
import static io.ciclo.staff.StaffGroup.TRAINERS;
import static io.ciclo.staff.StaffProfile.ACCOUNT_LEADER;
import static io.ciclo.staff.StaffProfile.ADMINISTRATOR;
import static io.ciclo.staff.StaffProfile.AGENT;
import static io.ciclo.staff.StaffProfile.CARE_COORDINATOR;
import static io.ciclo.staff.StaffProfile.CSM;
import static io.ciclo.staff.StaffProfile.EVO_TECHNICIAN;
import static io.ciclo.staff.StaffProfile.MANAGEMENT;
import static io.ciclo.staff.StaffProfile.PROCESS_OWNER;

import io.ciclo.engine.Identities;
import io.ciclo.engine.NewPerson;
import io.ciclo.engine.OneTimePasswords;
import io.ciclo.engine.Vocabulary;
import io.ciclo.staff.store.PeopleStore;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Believable people for an empty database, so that every group with tasks has somebody to try it with. */
@Component
@Profile("!production")
@Order(200)
class FirstPeople implements ApplicationRunner {

  /** @param backup may be null */
  private record Newcomer(String id, String firstName, String lastName, Set<StaffProfile> profiles, Set<StaffGroup> singleGroups,
      String backup) {

    static Newcomer with(StaffProfile profile, String id, String firstName, String lastName, String backup) {
      return new Newcomer(id, firstName, lastName, Set.of(profile), Set.of(), backup);
    }

    static Newcomer in(StaffGroup group, String id, String firstName, String lastName) {
      return new Newcomer(id, firstName, lastName, Set.of(), Set.of(group), null);
    }
  }

  private static final List<Newcomer> PEOPLE = List.of(
      Newcomer.with(ADMINISTRATOR, "sergio.campos", "Sergio", "Campos", null),
      Newcomer.with(PROCESS_OWNER, "beatriz.leon", "Beatriz", "León", null),
      Newcomer.with(ACCOUNT_LEADER, "lucia.ferrer", "Lucía", "Ferrer", "marc.soler"),
      Newcomer.with(ACCOUNT_LEADER, "marc.soler", "Marc", "Soler", "elena.navarro"),
      Newcomer.with(ACCOUNT_LEADER, "elena.navarro", "Elena", "Navarro", "lucia.ferrer"),
      Newcomer.with(AGENT, "pablo.ortega", "Pablo", "Ortega", "nuria.vidal"),
      Newcomer.with(AGENT, "nuria.vidal", "Núria", "Vidal", "pablo.ortega"),
      Newcomer.with(MANAGEMENT, "carmen.ruiz", "Carmen", "Ruiz", "teresa.gil"),
      Newcomer.with(CARE_COORDINATOR, "javier.molina", "Javier", "Molina", null),
      Newcomer.with(MANAGEMENT, "teresa.gil", "Teresa", "Gil", "carmen.ruiz"),
      Newcomer.with(CSM, "andres.castro", "Andrés", "Castro", null),
      Newcomer.in(SERVICE_MANAGERS, "daniel.prieto", "Daniel", "Prieto"),
      Newcomer.with(EVO_TECHNICIAN, "irene.pons", "Irene", "Pons", null),
      Newcomer.with(MANAGEMENT, "raquel.mora", "Raquel", "Mora", "carmen.ruiz"),
      Newcomer.in(TRAINERS, "hugo.santos", "Hugo", "Santos"),
      Newcomer.in(SPECIALISTS, "alba.serra", "Alba", "Serra"),
      Newcomer.in(DEVELOPERS, "victor.lara", "Víctor", "Lara"),
      Newcomer.in(FINANCE, "monica.rey", "Mónica", "Rey"),
      Newcomer.in(PROJECT_MANAGERS, "eva.duran", "Eva", "Durán"),
      Newcomer.in(IT, "oscar.leal", "Óscar", "Leal"));

  private final Identities identities;
  private final OneTimePasswords passwords;
  private final ApplicationEventPublisher events;
  private final TransactionOperations transaction;
  private final PeopleStore people;
  private final StaffSettings settings;
  private final Vocabulary vocabulary;
  private final GroupNames groupNames;

  FirstPeople(Identities identities, OneTimePasswords passwords, ApplicationEventPublisher events,
      TransactionOperations transaction, PeopleStore people, StaffSettings settings, Vocabulary vocabulary, GroupNames groupNames) {
    this.identities = identities;
    this.people = people;
    this.settings = settings;
    this.vocabulary = vocabulary;
    this.groupNames = groupNames;
    this.passwords = passwords;
    this.events = events;
    this.transaction = transaction;
  }

  /** All or nothing: a start that was cut short finds the database empty again. */
  @Override
  public void run(ApplicationArguments arguments) {
    transaction.executeWithoutResult(status -> {
      if (!identities.anyone()) {
        PEOPLE.forEach(this::create);
        events.publishEvent(new FirstPeopleArrived());
      }
    });
  }

  private void create(Newcomer person) {
    Set<StaffGroup> groups = settings.groupsOf(person.profiles());
    groups.addAll(person.singleGroups());
    String password = passwords.generate();
    identities.create(new NewPerson(person.id(), person.firstName(), person.lastName(), person.id() + "@ciclo.example",
        groups.stream().map(StaffGroup::id).toList(), password, true));
    people.save(person.id(), person.backup(), 0);
    people.profiles(person.id(), person.profiles());
    passwords.announce(person.id(), password, what(person));
  }

  private String what(Newcomer person) {
    return Stream.concat(person.profiles().stream().map(profile -> vocabulary.word("staff.profile", profile)),
        person.singleGroups().stream().map(groupNames::of)).collect(Collectors.joining(", "));
  }
}
