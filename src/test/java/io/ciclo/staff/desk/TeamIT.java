package io.ciclo.staff.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.ciclo.engine.ConcurrentChange;
import io.ciclo.engine.Identities;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.SafeWrite;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.staff.GroupNames;
import io.ciclo.staff.Staff;
import io.ciclo.staff.StaffGroup;
import io.ciclo.staff.StaffProfile;
import io.ciclo.staff.StaffSettings;
import io.ciclo.staff.store.PeopleStore;
import io.ciclo.testing.CicloIT;
import io.ciclo.testing.Requirement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.mail.MailProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Colleagues come, change and leave, on the real tables. */
class TeamIT extends CicloIT {

  private static final StaffPrincipal MANAGER =
      new StaffPrincipal("carmen.ruiz", "Carmen Ruiz", List.of(StaffGroup.CARE_MANAGERS.id()), false);
  private static final StaffPrincipal ADMINISTRATOR =
      new StaffPrincipal("sergio.campos", "Sergio Campos", List.of(StaffGroup.CAMUNDA_ADMIN.id()), false);

  @Autowired private Team team;
  @Autowired private Staff staff;
  @Autowired private StaffSettings settings;
  @Autowired private PeopleStore store;
  @Autowired private PeopleLog log;
  @Autowired private Identities identities;
  @Autowired private GroupNames groupNames;
  @Autowired private SafeWrite safely;
  @Autowired private TransactionOperations transaction;
  @Autowired private Clock clock;
  @Autowired private IdentityService engine;
  @Autowired private MailProperties mail;
  @Autowired private JdbcClient jdbc;

  private final List<String> made = new ArrayList<>();

  @AfterEach
  void forgetPeople() {
    made.forEach(id -> {
      store.profiles(id, Set.of());
      engine.deleteUser(id);
    });
  }

  private static Set<StaffProfile> profiles(StaffProfile... profiles) {
    return profiles.length == 0 ? Set.of() : EnumSet.of(profiles[0], profiles);
  }

  private PersonData data(String id, Set<StaffProfile> profiles, Set<StaffGroup> groups) {
    return new PersonData(id, "Nueva", "Persona", id + "@ciclo.example", "", profiles, groups, "");
  }

  private String hired(StaffPrincipal by, Set<StaffProfile> profiles, Set<StaffGroup> groups) {
    String id = "n" + UUID.randomUUID().toString().substring(0, 8);
    made.add(id);
    safely.run(() -> team.hire(data(id, profiles, groups), by));
    return id;
  }

  private Colleague get(String id) {
    return team.find(id).orElseThrow();
  }

  @Test
  @Requirement("RO-18")
  void somebodyMayHaveSeveralProfilesAndSingleGroups() {
    String id = hired(MANAGER, profiles(StaffProfile.ACCOUNT_LEADER, StaffProfile.CSM), Set.of(StaffGroup.TRAINERS));
    Colleague colleague = get(id);
    assertThat(colleague.profiles()).containsExactlyInAnyOrder(StaffProfile.ACCOUNT_LEADER, StaffProfile.CSM);
    assertThat(colleague.groups()).containsExactlyInAnyOrder(StaffGroup.ACCOUNT_LEADERS, StaffGroup.CUSTOMER_SUCCESS, StaffGroup.TRAINERS);
    assertThat(colleague.singleGroups()).containsExactly(StaffGroup.TRAINERS);
    assertThat(identities.groupsOf(id)).containsExactly("account-leaders", "customer-success", "trainers");

    safely.run(() -> team.change(data(id, profiles(StaffProfile.CSM), Set.of()), colleague.version(), MANAGER));
    assertThat(identities.groupsOf(id)).containsExactly("customer-success");
    assertThat(team.changesOf(id)).extracting(PersonChange::field, PersonChange::before, PersonChange::after, PersonChange::by)
        .contains(tuple("profiles", "Líder de cuenta, Customer Success Manager",
            "Customer Success Manager", "carmen.ruiz"))
        .contains(tuple("created", null, "Nueva Persona", "carmen.ruiz"));
  }

  @Test
  void aNewColleagueGetsAPasswordThatMustBeChanged() {
    String id = "n" + UUID.randomUUID().toString().substring(0, 8);
    made.add(id);
    Welcome.ByHand welcome = (Welcome.ByHand) safely.write(() -> team.hire(data(id, profiles(StaffProfile.AGENT), Set.of()), MANAGER));
    assertThat(welcome.loginName()).isEqualTo(id);
    assertThat(welcome.oneTimePassword()).hasSizeGreaterThanOrEqualTo(16);
    assertThat(welcome.toString()).doesNotContain(welcome.oneTimePassword());
    Welcome.ByHand again = (Welcome.ByHand) safely.write(() -> team.newPassword(id, MANAGER));
    assertThat(again.oneTimePassword()).isNotEqualTo(welcome.oneTimePassword());
  }

  @Test
  @Requirement("DW-08")
  void whereMailCanBeSentALinkLetsThemInAndNobodySeesAPassword() {
    mail.setHost("mail.example");
    try {
      String id = hired(MANAGER, profiles(StaffProfile.AGENT), Set.of());
      assertThat(safely.write(() -> team.newPassword(id, MANAGER))).isEqualTo(new Welcome.ByMail(id, id + "@ciclo.example"));
      assertThat(openLinks(id)).as("the later one alone").isEqualTo(1);
      safely.run(() -> team.leave(id, MANAGER));
      assertThat(openLinks(id)).isZero();
    } finally {
      mail.setHost(null);
    }
  }

  private long openLinks(String id) {
    return jdbc.sql("select count(*) from access_link where account_id = ? and closed_at is null").param(id).query(Long.class).single();
  }

  @Test
  void whatCannotBeAcceptedIsRefusedWithFieldAndReason() {
    String id = "n" + UUID.randomUUID().toString().substring(0, 8);
    Set<StaffProfile> agent = profiles(StaffProfile.AGENT);
    refused("id", "ya existe", new PersonData("lucia.ferrer", "Lucía", "Ferrer", "l@ciclo.example", "", agent, Set.of(), ""));
    refused("id", "no es válido", new PersonData("Lucía F", "Lucía", "Ferrer", "l@ciclo.example", "", agent, Set.of(), ""));
    refused("firstName", "«Nombre»: es obligatorio", new PersonData(id, " ", "Ferrer", "l@ciclo.example", "", agent, Set.of(), ""));
    refused("lastName", "«Apellidos»", new PersonData(id, "Lucía", "x".repeat(101), "l@ciclo.example", "", agent, Set.of(), ""));
    refused("email", "«Correo»", new PersonData(id, "Lucía", "Ferrer", "l at ciclo", "", agent, Set.of(), ""));
    refused("phone", "«Teléfono»", new PersonData(id, "Lucía", "Ferrer", "l@ciclo.example", "llámame", agent, Set.of(), ""));
    refused("profiles", "al menos un perfil", new PersonData(id, "Lucía", "Ferrer", "l@ciclo.example", "", Set.of(), Set.of(), ""));
    refused("backup", "«no.such»", new PersonData(id, "Lucía", "Ferrer", "l@ciclo.example", "", agent, Set.of(), "no.such"));
    refused("backup", "su propio suplente", new PersonData(id, "Lucía", "Ferrer", "l@ciclo.example", "", agent, Set.of(), id));
    assertThat(team.find(id)).as("nothing half done").isEmpty();
  }

  private void refused(String field, String words, PersonData typed) {
    assertThatThrownBy(() -> safely.run(() -> team.hire(typed, MANAGER))).isInstanceOfSatisfying(InputRefused.class, refusal -> {
      assertThat(refusal.field()).isEqualTo(field);
      assertThat(refusal.reason()).contains(words);
    });
  }

  @Test
  @Requirement("RO-18")
  void managersDoNotMakeAdministratorsByAnyWay() {
    assertThatThrownBy(() -> hired(MANAGER, profiles(StaffProfile.ADMINISTRATOR), Set.of())).isInstanceOf(InputRefused.class);
    assertThatThrownBy(() -> hired(MANAGER, Set.of(), Set.of(StaffGroup.PROCESS_OWNERS))).isInstanceOf(InputRefused.class);
    String owner = hired(ADMINISTRATOR, profiles(StaffProfile.PROCESS_OWNER), Set.of());
    assertThatThrownBy(() -> safely.run(() -> team.newPassword(owner, MANAGER))).isInstanceOf(InputRefused.class)
        .hasMessageContaining("Solo un administrador");
    assertThatThrownBy(() -> safely.run(() -> team.leave(owner, MANAGER))).isInstanceOf(InputRefused.class);
    assertThat(get(owner).left()).isFalse();
  }

  @Test
  void ofTwoWhoChangeTheSamePersonTheSecondIsTold() {
    String id = hired(MANAGER, profiles(StaffProfile.AGENT), Set.of());
    int read = get(id).version();
    safely.run(() -> team.change(data(id, profiles(StaffProfile.CSM), Set.of()), read, MANAGER));
    assertThatThrownBy(() -> safely.run(() -> team.change(data(id, profiles(StaffProfile.AGENT), Set.of()), read, MANAGER)))
        .isInstanceOf(ConcurrentChange.class);
    assertThat(get(id).profiles()).containsExactly(StaffProfile.CSM);
  }

  @Test
  @Requirement("RO-18")
  void whoLeavesLosesGroupsAndSignInAndMayComeBack() {
    String id = hired(MANAGER, profiles(StaffProfile.AGENT), Set.of(StaffGroup.TRAINERS));
    safely.run(() -> team.leave(id, MANAGER));
    assertThat(identities.groupsOf(id)).isEmpty();
    assertThat(staff.worksHere(id)).isFalse();
    assertThat(staff.displayName(id)).as("history keeps the name").isEqualTo("Nueva Persona");
    assertThat(get(id).left()).isTrue();
    assertThatThrownBy(() -> safely.run(() -> team.change(data(id, profiles(StaffProfile.CSM), Set.of()), get(id).version(), MANAGER)))
        .isInstanceOf(InputRefused.class).hasMessageContaining("de baja");

    safely.run(() -> team.comeBack(id, MANAGER));
    safely.run(() -> team.change(data(id, profiles(StaffProfile.CSM), Set.of()), get(id).version(), MANAGER));
    assertThat(identities.groupsOf(id)).containsExactly("customer-success");
    assertThat(team.changesOf(id)).extracting(PersonChange::field).contains("left", "back");
  }

  @Test
  void nobodyLetsThemselvesGo() {
    String id = hired(ADMINISTRATOR, profiles(StaffProfile.MANAGEMENT), Set.of());
    StaffPrincipal self = new StaffPrincipal(id, "Nueva Persona", identities.groupsOf(id), false);
    assertThatThrownBy(() -> safely.run(() -> team.leave(id, self))).isInstanceOf(InputRefused.class).hasMessageContaining("sí mismo");
  }

  @Test
  @Requirement("RO-18")
  void whatAProfileBundlesIsCarriedThroughWhenTheSettingsChange() {
    String leader = hired(MANAGER, profiles(StaffProfile.ACCOUNT_LEADER), Set.of(StaffGroup.TESTERS));
    String other = hired(MANAGER, profiles(StaffProfile.CARE_COORDINATOR), Set.of());
    StaffSettings.Profiles p = settings.profiles();
    StaffSettings changed = new StaffSettings(Duration.ofMinutes(30), 20, 60, new StaffSettings.Profiles(p.agent(),
        List.of(StaffGroup.IT), p.accountLeader(), p.evoTechnician(), p.csm(), p.management(), p.processOwner(), p.administrator()));
    try {
      atStart(changed);
      assertThat(identities.groupsOf(other)).containsExactly("it");
      assertThat(team.changesOf(other).get(0)).satisfies(change -> {
        assertThat(change.field()).isEqualTo("groups");
        assertThat(change.by()).isEqualTo(PeopleLog.SETTINGS);
      });
      assertThat(identities.groupsOf(leader)).as("as people left it").containsExactly("account-leaders", "testers");
    } finally {
      atStart(settings);
    }
    assertThat(identities.groupsOf(other)).containsExactly("ticket-reviewers", "workforce");
  }

  private void atStart(StaffSettings with) {
    new ProfilesAtStart(with, store, log, identities, groupNames, transaction, clock).run(null);
  }

  @Test
  @Requirement("RO-18")
  void theFirstPeopleHaveProfiles() {
    assertThat(get("lucia.ferrer").profiles()).containsExactly(StaffProfile.ACCOUNT_LEADER);
    assertThat(get("carmen.ruiz").profiles()).containsExactly(StaffProfile.MANAGEMENT);
    assertThat(get("sergio.campos").profiles()).containsExactly(StaffProfile.ADMINISTRATOR);
    assertThat(get("hugo.santos").singleGroups()).containsExactly(StaffGroup.TRAINERS);
  }
}
