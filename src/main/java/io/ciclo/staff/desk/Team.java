package io.ciclo.staff.desk;

import io.ciclo.engine.AccountInvitations;
import io.ciclo.engine.AccountKind;
import io.ciclo.engine.ConcurrentChange;
import io.ciclo.engine.Identities;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.NewPerson;
import io.ciclo.engine.OneTimePasswords;
import io.ciclo.engine.OpenDoors;
import io.ciclo.engine.Person;
import io.ciclo.engine.PlainText;
import io.ciclo.engine.SecondFactors;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.engine.Vocabulary;
import io.ciclo.staff.GroupNames;
import io.ciclo.staff.Rota;
import io.ciclo.staff.Staff;
import io.ciclo.staff.StaffGroup;
import io.ciclo.staff.StaffProfile;
import io.ciclo.staff.StaffSettings;
import io.ciclo.staff.store.PeopleStore.Member;
import io.ciclo.staff.store.PeopleStore;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The team: who is in it, with which profiles (RO-18). Each change is recorded: who, what, when. */
@Service
@Transactional
public class Team {

  private static final int LONGEST_NAME = 100;
  private static final Pattern MAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
  private static final int LONGEST_MAIL = 254;

  private final Identities identities;
  private final PeopleStore store;
  private final PeopleLog log;
  private final PeoplePolicy policy;
  private final StaffSettings settings;
  private final Staff staff;
  private final Rota rota;
  private final OneTimePasswords passwords;
  private final AccountInvitations invitations;
  private final OpenDoors doors;
  private final SecondFactors secondFactors;
  private final Vocabulary vocabulary;
  private final GroupNames groupNames;
  private final Clock clock;

  Team(Identities identities, PeopleStore store, PeopleLog log, PeoplePolicy policy, StaffSettings settings, Staff staff,
      Rota rota, OneTimePasswords passwords, AccountInvitations invitations, OpenDoors doors, SecondFactors secondFactors,
      Vocabulary vocabulary, GroupNames groupNames, Clock clock) {
    this.identities = identities;
    this.store = store;
    this.log = log;
    this.policy = policy;
    this.settings = settings;
    this.staff = staff;
    this.rota = rota;
    this.passwords = passwords;
    this.invitations = invitations;
    this.doors = doors;
    this.secondFactors = secondFactors;
    this.vocabulary = vocabulary;
    this.groupNames = groupNames;
    this.clock = clock;
  }

  /** By name; who has left too. */
  @Transactional(readOnly = true)
  public List<Colleague> all() {
    Map<String, Set<String>> memberships = identities.memberships();
    Map<String, Set<StaffProfile>> profiles = store.profiles();
    Map<String, Member> members = store.members();
    Map<String, String> phones = rota.phones();
    Set<String> left = identities.shutOut();
    return identities.everybody().stream().map(person -> {
      Set<StaffProfile> held = profiles.getOrDefault(person.id(), EnumSet.noneOf(StaffProfile.class));
      Set<StaffGroup> all = known(memberships.getOrDefault(person.id(), Set.of()));
      Set<StaffGroup> single = EnumSet.copyOf(all);
      single.removeAll(settings.groupsOf(held));
      Member member = members.getOrDefault(person.id(), Member.UNKNOWN);
      return new Colleague(person, held, all, single, member.backup(), phones.getOrDefault(person.id(), ""),
          left.contains(person.id()), member.version());
    }).toList();
  }

  /** Groups that somebody made in Admin mean nothing here. */
  private static Set<StaffGroup> known(Set<String> ids) {
    Set<StaffGroup> groups = EnumSet.noneOf(StaffGroup.class);
    ids.forEach(id -> StaffGroup.ofId(id).ifPresent(groups::add));
    return groups;
  }

  @Transactional(readOnly = true)
  public Optional<Colleague> find(String id) {
    return all().stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /**
   * A new colleague.
   *
   * @throws InputRefused when something cannot be accepted
   */
  public Welcome hire(PersonData typed, StaffPrincipal by) {
    store.lock(clock.instant());
    PersonData data = checked(typed);
    Set<StaffGroup> groups = groupsOf(data);
    demand(policy.give(by, Set.of(), groups, all()));
    String password = passwords.generate();
    identities.create(new NewPerson(data.id(), data.firstName(), data.lastName(), data.email(), List.of(), password, true));
    store.save(data.id(), emptyToNull(data.backup()), 0);
    store.profiles(data.id(), data.profiles());
    apply(data.id(), Set.of(), groups);
    rota.phone(data.id(), data.phone());
    log.record(data.id(), "created", null, data.firstName() + " " + data.lastName(), by.userId());
    log.record(data.id(), "profiles", "", profiles(data.profiles()), by.userId());
    log.record(data.id(), "groups", "", groups(groups), by.userId());
    return welcome(data.id(), data.email(), password, by);
  }

  /** The password is random, and where a mail goes out nobody ever sees it. */
  private Welcome welcome(String id, String email, String password, StaffPrincipal by) {
    if (!invitations.byMail()) {
      return new Welcome.ByHand(id, password);
    }
    invitations.invite(AccountKind.STAFF, id, by.displayName());
    return new Welcome.ByMail(id, email);
  }

  /**
   * @param version as it was read
   * @throws InputRefused when something cannot be accepted
   * @throws ConcurrentChange when somebody else was faster
   */
  public void change(PersonData typed, int version, StaffPrincipal by) {
    store.lock(clock.instant());
    Colleague before = get(typed.id());
    demand(policy.change(by, before));
    demandHere(before);
    PersonData data = checked(typed);
    Set<StaffGroup> groups = groupsOf(data);
    demand(policy.give(by, before.groups(), groups, others(before.id())));
    if (!store.save(before.id(), emptyToNull(data.backup()), version)) {
      throw new ConcurrentChange(null);
    }
    Person person = before.person();
    identities.change(new Person(before.id(), data.firstName(), data.lastName(), data.email()));
    store.profiles(before.id(), data.profiles());
    if (!data.email().equalsIgnoreCase(person.email())) {
      doors.withdrawLinks(AccountKind.STAFF, before.id());
    }
    apply(before.id(), before.groups(), groups);
    rota.phone(before.id(), data.phone());
    changed(before.id(), "firstName", person.firstName(), data.firstName(), by);
    changed(before.id(), "lastName", person.lastName(), data.lastName(), by);
    changed(before.id(), "email", person.email(), data.email(), by);
    changed(before.id(), "phone", before.phone(), rota.phones().getOrDefault(before.id(), ""), by);
    changed(before.id(), "backup", staff.displayName(before.backup()), staff.displayName(emptyToNull(data.backup())), by);
    changed(before.id(), "profiles", profiles(before.profiles()), profiles(data.profiles()), by);
    changed(before.id(), "groups", groups(before.groups()), groups(groups), by);
  }

  /**
   * Loses groups, profiles, sign-in and second factor, and is sent out at once; name and history stay. Whoever calls hands their
   * tasks over.
   */
  public void leave(String id, StaffPrincipal by) {
    store.lock(clock.instant());
    Colleague colleague = get(id);
    demand(policy.change(by, colleague));
    demand(policy.leave(by, colleague, others(id)));
    demandHere(colleague);
    apply(id, colleague.groups(), Set.of());
    store.profiles(id, Set.of());
    identities.shutOut(id);
    doors.close(AccountKind.STAFF, id, id);
    secondFactors.reset(id);
    changed(id, "profiles", profiles(colleague.profiles()), "", by);
    changed(id, "groups", groups(colleague.groups()), "", by);
    log.record(id, "left", null, colleague.name(), by.userId());
  }

  /** May sign in again; profiles are given afterwards. */
  public void comeBack(String id, StaffPrincipal by) {
    store.lock(clock.instant());
    Colleague colleague = get(id);
    demand(policy.change(by, colleague));
    if (!colleague.left()) {
      throw new InputRefused("id", colleague.name() + " no está de baja.");
    }
    identities.letIn(id);
    log.record(id, "back", null, colleague.name(), by.userId());
  }

  /** For somebody who has lost theirs: whoever was inside with the old one is sent out. */
  public Welcome newPassword(String id, StaffPrincipal by) {
    Colleague colleague = get(id);
    demand(policy.change(by, colleague));
    demandHere(colleague);
    String password = passwords.generate();
    identities.newPassword(id, password);
    doors.close(AccountKind.STAFF, id, id);
    log.record(id, "password", null, colleague.name(), by.userId());
    return welcome(id, colleague.person().email(), password, by);
  }

  /** The latest first. */
  @Transactional(readOnly = true)
  public List<PersonChange> changesOf(String id) {
    return store.changesOf(id);
  }

  private void changed(String person, String field, String before, String after, StaffPrincipal by) {
    String old = before == null ? "" : before;
    if (!old.equals(after)) {
      log.record(person, field, old, after, by.userId());
    }
  }

  private Colleague get(String id) {
    return find(id).orElseThrow(() -> new NoSuchPerson(id));
  }

  private Collection<Colleague> others(String id) {
    return all().stream().filter(one -> !one.id().equals(id)).toList();
  }

  private static void demandHere(Colleague colleague) {
    if (colleague.left()) {
      throw new InputRefused("id", colleague.name() + " está de baja: primero hay que reincorporarle.");
    }
  }

  private static void demand(Optional<PeoplePolicy.Refusal> refusal) {
    refusal.ifPresent(why -> {
      throw new InputRefused(why.field(), why.reason());
    });
  }

  private void apply(String person, Set<StaffGroup> before, Set<StaffGroup> after) {
    after.stream().filter(group -> !before.contains(group)).forEach(group -> identities.addToGroup(person, group.id()));
    before.stream().filter(group -> !after.contains(group)).forEach(group -> identities.removeFromGroup(person, group.id()));
  }

  private Set<StaffGroup> groupsOf(PersonData data) {
    Set<StaffGroup> groups = settings.groupsOf(data.profiles());
    groups.addAll(data.singleGroups());
    return groups;
  }

  private PersonData checked(PersonData typed) {
    String email = PlainText.of(typed.email());
    if (!MAIL.matcher(email).matches() || email.length() > LONGEST_MAIL) {
      throw new InputRefused("email", "«Correo»: escriba una dirección, por ejemplo nombre@empresa.es.");
    }
    String backup = PlainText.of(typed.backup());
    if (!backup.isEmpty()) {
      if (backup.equals(typed.id())) {
        throw new InputRefused("backup", "«Suplente»: nadie es su propio suplente; elija a otra persona.");
      }
      if (!staff.worksHere(backup)) {
        throw new InputRefused("backup", "«Suplente»: no hay nadie en el equipo con el usuario «" + backup + "».");
      }
    }
    if (typed.profiles().isEmpty() && typed.singleGroups().isEmpty()) {
      throw new InputRefused("profiles", "«Perfiles»: elija al menos un perfil, o un grupo suelto.");
    }
    return new PersonData(PlainText.of(typed.id()), name("firstName", "Nombre", typed.firstName()),
        name("lastName", "Apellidos", typed.lastName()), email, PlainText.of(typed.phone()), typed.profiles(),
        typed.singleGroups(), backup);
  }

  private static String name(String field, String label, String typed) {
    String name = PlainText.of(typed);
    if (name.isEmpty()) {
      throw new InputRefused(field, "«" + label + "»: es obligatorio.");
    }
    if (name.length() > LONGEST_NAME) {
      throw new InputRefused(field, "«" + label + "»: admite como máximo " + LONGEST_NAME + " caracteres.");
    }
    return name;
  }

  private String profiles(Set<StaffProfile> profiles) {
    return profiles.stream().sorted().map(profile -> vocabulary.word("staff.profile", profile)).collect(Collectors.joining(", "));
  }

  private String groups(Set<StaffGroup> groups) {
    return groupNames.all(groups.stream().sorted().toList());
  }

  private static String emptyToNull(String text) {
    return text == null || text.isEmpty() ? null : text;
  }
}
