package io.ciclo.customers.desk;

import io.ciclo.customers.CareTeam;
import io.ciclo.customers.Company;
import io.ciclo.customers.Customers;
import io.ciclo.messages.Addressee;
import io.ciclo.staff.Staff;
import io.ciclo.staff.StaffGroup;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who reads about changes of a customer: those who speak for the company, and those of staff who take care of it. */
@Component
class EventReaders {

  private final Readers readers;
  private final Customers customers;
  private final Staff staff;

  EventReaders(Readers readers, Customers customers, Staff staff) {
    this.readers = readers;
    this.customers = customers;
    this.staff = staff;
  }

  List<Addressee> speakers(long company) {
    return readers.ofCompany(company);
  }

  /** Leader, CSM and agents; all account leaders where nobody is named. */
  List<Addressee> team(long id) {
    Company company = customers.company(id);
    CareTeam care = customers.careTeam(id);
    List<Addressee> team = readers.people(Stream.of(company.accountLeader(), company.csm(), care.agent(), care.backupAgent(), care.backupLeader())
        .filter(Objects::nonNull).toList());
    return team.isEmpty() ? readers.ofGroups(StaffGroup.ACCOUNT_LEADERS) : team;
  }

  List<Addressee> finance() {
    return readers.ofGroups(StaffGroup.FINANCE);
  }

  /** The account leader and how to reach them, as letters say it. */
  String leader(long company) {
    return Stream.ofNullable(customers.company(company).accountLeader()).flatMap(id -> staff.person(id).stream()).findFirst()
        .map(person -> person.displayName() + (person.hasEmail() ? " (" + person.email() + ")" : "")).orElse("nuestro equipo");
  }
}
