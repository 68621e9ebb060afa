package io.ciclo.staff;

import static io.ciclo.staff.StaffGroup.ACCOUNT_LEADERS;
import static io.ciclo.staff.StaffGroup.CAMUNDA_ADMIN;
import static io.ciclo.staff.StaffGroup.CARE_AGENTS;
import static io.ciclo.staff.StaffGroup.CARE_MANAGERS;
import static io.ciclo.staff.StaffGroup.CUSTOMER_SUCCESS;
import static io.ciclo.staff.StaffGroup.DEPARTMENT_HEADS;
import static io.ciclo.staff.StaffGroup.DEVELOPERS;
import static io.ciclo.staff.StaffGroup.EVOLUTIVE_MANAGERS;
import static io.ciclo.staff.StaffGroup.EVOLUTIVE_TEAM;
import static io.ciclo.staff.StaffGroup.PROCESS_OWNERS;
import static io.ciclo.staff.StaffGroup.SERVICE_MANAGERS;
import static io.ciclo.staff.StaffGroup.SPECIALISTS;
import static io.ciclo.staff.StaffGroup.TICKET_REVIEWERS;
import static io.ciclo.staff.StaffGroup.TRAINERS;

import io.ciclo.engine.Identities;
import io.ciclo.engine.NewPerson;
import io.ciclo.engine.OneTimePasswords;
import java.util.List;
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

  private record Newcomer(String id, String firstName, String lastName, StaffGroup group) {}

  private static final List<Newcomer> PEOPLE = List.of(
      new Newcomer("sergio.campos", "Sergio", "Campos", CAMUNDA_ADMIN),
      new Newcomer("beatriz.leon", "Beatriz", "León", PROCESS_OWNERS),
      new Newcomer("lucia.ferrer", "Lucía", "Ferrer", ACCOUNT_LEADERS),
      new Newcomer("marc.soler", "Marc", "Soler", ACCOUNT_LEADERS),
      new Newcomer("elena.navarro", "Elena", "Navarro", ACCOUNT_LEADERS),
      new Newcomer("pablo.ortega", "Pablo", "Ortega", CARE_AGENTS),
      new Newcomer("nuria.vidal", "Núria", "Vidal", CARE_AGENTS),
      new Newcomer("carmen.ruiz", "Carmen", "Ruiz", CARE_MANAGERS),
      new Newcomer("javier.molina", "Javier", "Molina", TICKET_REVIEWERS),
      new Newcomer("teresa.gil", "Teresa", "Gil", DEPARTMENT_HEADS),
      new Newcomer("andres.castro", "Andrés", "Castro", CUSTOMER_SUCCESS),
      new Newcomer("daniel.prieto", "Daniel", "Prieto", SERVICE_MANAGERS),
      new Newcomer("irene.pons", "Irene", "Pons", EVOLUTIVE_TEAM),
      new Newcomer("raquel.mora", "Raquel", "Mora", EVOLUTIVE_MANAGERS),
      new Newcomer("hugo.santos", "Hugo", "Santos", TRAINERS),
      new Newcomer("alba.serra", "Alba", "Serra", SPECIALISTS),
      new Newcomer("victor.lara", "Víctor", "Lara", DEVELOPERS));

  private final Identities identities;
  private final OneTimePasswords passwords;
  private final ApplicationEventPublisher events;
  private final TransactionOperations transaction;

  FirstPeople(Identities identities, OneTimePasswords passwords, ApplicationEventPublisher events,
      TransactionOperations transaction) {
    this.identities = identities;
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
    String password = passwords.generate();
    identities.create(new NewPerson(person.id(), person.firstName(), person.lastName(), person.id() + "@ciclo.example",
        List.of(person.group().id()), password, true));
    passwords.announce(person.id(), password, person.group().spanishName());
  }
}
