package io.ciclo.customers.desk;

import io.ciclo.customers.AccountType;
import io.ciclo.customers.CareTeam;
import io.ciclo.customers.Company;
import io.ciclo.customers.Contact;
import io.ciclo.customers.CustomerEvent;
import io.ciclo.customers.CustomerEventEntry;
import io.ciclo.customers.CustomerEventEntry.Kind;
import io.ciclo.customers.CustomerEventKind;
import io.ciclo.customers.CustomerEventOutcome;
import io.ciclo.customers.CustomerRegistry;
import io.ciclo.customers.Customers;
import io.ciclo.customers.PlatformKind;
import io.ciclo.customers.store.RegistrationStore;
import io.ciclo.customers.store.RegistrationStore.Profile;
import io.ciclo.engine.InputRefused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people say about a new customer, until Ciclo can do the rest (CL-03, HO-07). */
@Service
@Transactional
public class RegistrationDesk {

  static final String ADMINISTRATIVE_DATA = "ADMINISTRATIVE_DATA";
  static final String CARE_TEAM = "CARE_TEAM";
  static final String PORTAL_USERS = "PORTAL_USERS";

  private static final Pattern USER = Pattern.compile("([^;]+);\\s*([^@\\s;<>\"]+@[^@\\s;<>\"]+\\.[^@\\s;<>\"]+)\\s*(?:;\\s*(administra)\\s*)?",
      Pattern.CASE_INSENSITIVE);
  private static final int MOST_USERS = 50;

  private final EventFile file;
  private final TaskLists lists;
  private final RegistrationStore store;
  private final Customers customers;
  private final CustomerRegistry registry;

  RegistrationDesk(EventFile file, TaskLists lists, RegistrationStore store, Customers customers, CustomerRegistry registry) {
    this.file = file;
    this.lists = lists;
    this.store = store;
    this.customers = customers;
    this.registry = registry;
  }

  /** Days of the contract and the profile by which the list is drawn up. */
  public record Data(LocalDate startsOn, LocalDate endsOn, AccountType accountType, PlatformKind platformKind, boolean phoneService,
      boolean withProject) {}

  public void data(String number, Data data, String staffId) {
    if (data.endsOn().isBefore(data.startsOn())) {
      throw new InputRefused("contractEnd", "«Hasta»: no puede ser anterior a «Desde».");
    }
    CustomerEvent event = file.get(number);
    if (data.endsOn().isBefore(file.today(event))) {
      throw new InputRefused("contractEnd", "«Hasta»: un contrato que ya ha terminado no da de alta a nadie.");
    }
    file.agreed(number, event.plan(), new EventFile.Term(data.startsOn(), data.endsOn()));
    store.keep(number, new Profile(data.accountType(), data.platformKind(), data.phoneService(), data.withProject(), staffId));
    file.note(number, Kind.DATA, null, staffId);
  }

  /** The table says what is to be done with this profile; what was said just now is done already. */
  public void drawUp(String number) {
    Profile profile = profile(number);
    lists.drawUp(number, CustomerDecisions.REGISTRATION_TASKS, Map.of("accountType", profile.accountType().name(),
        "plan", file.get(number).plan().name(), "platformKind", profile.platformKind().name(), "withProject", profile.withProject()));
    file.tick(number, ADMINISTRATIVE_DATA, profile.staff(), null);
  }

  private Profile profile(String number) {
    return store.profile(number).orElseThrow(() -> new IllegalStateException(number + " has no profile yet"));
  }

  /** @param csm perhaps null, as the agent */
  public void team(String number, String leader, String csm, String agent, String staffId) {
    long id = file.get(number).company();
    Company company = customers.company(id);
    registry.change(new Company(id, company.legalName(), company.taxId(), company.platformKind(), company.product(), company.plan(),
        company.keyAccount(), company.accountType(), leader, csm, company.phoneService(), company.eServicePolicy(), company.paidValuation(),
        company.formOfAddress(), company.language(), company.calendar(), company.zone(), company.csmNotes(), company.status(), company.version()));
    CareTeam team = customers.careTeam(id);
    if (agent != null && !agent.equals(team.agent())) {
      registry.change(new CareTeam(id, agent, team.backupAgent(), team.backupLeader(), team.version()));
    }
    file.tick(number, CARE_TEAM, staffId, null);
    file.note(number, Kind.TEAM, null, staffId);
  }

  private record Listed(String name, String email, boolean administers) {}

  /** @param lines "Nombre; correo" or "Nombre; correo; administra", one a line; whoever is a contact already is not written again */
  public void users(String number, String lines, String staffId) {
    long company = file.get(number).company();
    List<Listed> listed = listed(lines);
    List<Contact> known = customers.contactsOf(company).stream().filter(Contact::active).toList();
    if (listed.stream().noneMatch(Listed::administers) && known.stream().noneMatch(Contact::administersUsers)) {
      throw new InputRefused("portalUsers", "«Usuarios»: alguien tiene que administrar a los demás; escriba «; administra» al final de su línea.");
    }
    for (Listed one : listed) {
      Optional<Contact> before = customers.contactByEmail(one.email());
      if (before.isPresent() && before.get().companyId() != company) {
        throw new InputRefused("portalUsers", "«Usuarios»: " + one.email() + " es el correo de alguien de otra empresa.");
      }
      store.addUser(number, before.map(contact -> administering(contact, one)).orElseGet(() -> added(company, one)));
    }
    file.tick(number, PORTAL_USERS, staffId, null);
    file.note(number, Kind.USERS, String.join("\n", listed.stream().map(Listed::name).toList()), staffId);
  }

  private long added(long company, Listed one) {
    return registry.add(new Contact(0, company, one.name(), one.email(), "", one.administers(), null, one.administers(), one.administers(), true, 0));
  }

  /** Rights of somebody who is known already only grow. */
  private long administering(Contact contact, Listed one) {
    if (one.administers() && !contact.administersUsers() || !contact.active()) {
      registry.change(new Contact(contact.id(), contact.companyId(), contact.name(), contact.email(), contact.phone(),
          contact.seesCompany() || one.administers(), contact.mayAuthoriseUpTo(), contact.mayBuy() || one.administers(),
          contact.administersUsers() || one.administers(), true, contact.version()));
    }
    return contact.id();
  }

  private static List<Listed> listed(String lines) {
    List<Listed> listed = new ArrayList<>();
    for (String line : lines.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
      Matcher user = USER.matcher(line);
      if (!user.matches()) {
        throw new InputRefused("portalUsers", "«Usuarios»: escriba «" + line + "» como «Ana Prat; ana.prat@empresa.es», y al final «; administra» "
            + "para quien administra a los demás.");
      }
      Listed one = new Listed(user.group(1).strip(), user.group(2).toLowerCase(Locale.ROOT), user.group(3) != null);
      if (listed.stream().anyMatch(other -> other.email().equals(one.email()))) {
        throw new InputRefused("portalUsers", "«Usuarios»: " + one.email() + " está dos veces.");
      }
      listed.add(one);
    }
    if (listed.size() > MOST_USERS) {
      throw new InputRefused("portalUsers", "«Usuarios»: como máximo " + MOST_USERS + "; los demás los invita quien los administra.");
    }
    return listed;
  }

  /** Until the contract is filed; after that the company leaves by a deregistration. */
  public boolean withdrawable(CustomerEvent event) {
    return event.kind() == CustomerEventKind.REGISTRATION && event.open()
        && file.tasks(event.number()).stream().noneMatch(task -> task.item().equals("CONTRACT") && task.done());
  }

  public void givenUp(String number) {
    List<String> users = store.users(number).stream().map(customers::contact).filter(Contact::active).map(Contact::name).toList();
    if (!users.isEmpty()) {
      file.note(number, Kind.NOTED, "Siguen como contactos, con los derechos que se anotaron: " + String.join(", ", users)
          + ". Dé de baja en la ficha a quien no deba entrar.", null);
    }
    file.ends(number, CustomerEventOutcome.GIVEN_UP, withdrawalReason(number), null);
  }

  private String withdrawalReason(String number) {
    return file.history(number).stream().filter(entry -> entry.kind() == Kind.REFUSED).map(CustomerEventEntry::text)
        .reduce((earlier, later) -> later).orElse(null);
  }
}
