package io.ciclo.customers.desk;

import io.ciclo.customers.Company;
import io.ciclo.customers.Contact;
import io.ciclo.customers.Customers;
import io.ciclo.engine.Person;
import io.ciclo.messages.Addressee;
import io.ciclo.messages.FormOfAddress;
import io.ciclo.staff.Staff;
import io.ciclo.staff.StaffGroup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who reads letters of customer events: who speaks for the company, and groups of staff. */
@Component
class Readers {

  private final Customers customers;
  private final Staff staff;

  Readers(Customers customers, Staff staff) {
    this.customers = customers;
    this.staff = staff;
  }

  /** Those who administer its users; all active contacts where nobody does. */
  List<Contact> speakersOf(long company) {
    List<Contact> active = customers.contactsOf(company).stream().filter(Contact::active).toList();
    List<Contact> administrators = active.stream().filter(Contact::administersUsers).toList();
    return administrators.isEmpty() ? active : administrators;
  }

  List<Addressee> ofCompany(long companyId) {
    Company company = customers.company(companyId);
    return speakersOf(companyId).stream()
        .map(one -> new Addressee(one.name(), one.email(), company.formOfAddress(), company.language())).toList();
  }

  /** Each person once, whoever is in several of the groups. */
  List<Addressee> ofGroups(StaffGroup... groups) {
    Map<String, Person> people = new LinkedHashMap<>();
    Stream.of(groups).flatMap(group -> staff.inGroup(group).stream()).forEach(person -> people.putIfAbsent(person.id(), person));
    return people.values().stream().filter(Person::hasEmail).map(Readers::colleague).toList();
  }

  /** @param ids staff ids; null for nobody */
  List<Addressee> people(List<String> ids) {
    return ids.stream().distinct().flatMap(id -> staff.person(id).stream()).filter(Person::hasEmail).map(Readers::colleague).toList();
  }

  private static Addressee colleague(Person person) {
    return new Addressee(person.displayName(), person.email(), FormOfAddress.INFORMAL, "es");
  }
}
