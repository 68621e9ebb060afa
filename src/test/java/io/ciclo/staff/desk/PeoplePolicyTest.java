package io.ciclo.staff.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.engine.Person;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.staff.StaffGroup;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PeoplePolicyTest {

  private static final Set<StaffGroup> AGENT = EnumSet.of(StaffGroup.CARE_AGENTS);
  private static final Set<StaffGroup> OWNER = EnumSet.of(StaffGroup.PROCESS_OWNERS);
  private static final Set<StaffGroup> ADMINISTRATOR = EnumSet.of(StaffGroup.CAMUNDA_ADMIN);

  private final PeoplePolicy policy = new PeoplePolicy();

  private static StaffPrincipal in(StaffGroup group) {
    return new StaffPrincipal("who", "Quien", List.of(group.id()), false);
  }

  private static Colleague with(String id, Set<StaffGroup> groups, boolean left) {
    return new Colleague(new Person(id, "Una", "Persona", ""), Set.of(), groups, groups, null, "", left, 1);
  }

  @ParameterizedTest
  @EnumSource(names = {"CARE_MANAGERS", "EVOLUTIVE_MANAGERS", "DEPARTMENT_HEADS", "CAMUNDA_ADMIN"})
  void managersAndAdministratorsChangeColleagues(StaffGroup group) {
    assertThat(policy.change(in(group), with("x", AGENT, false))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"CARE_MANAGERS", "EVOLUTIVE_MANAGERS", "DEPARTMENT_HEADS", "CAMUNDA_ADMIN"})
  void nobodyElseDoes(StaffGroup group) {
    assertThat(policy.change(in(group), with("x", AGENT, false))).isPresent();
  }

  @Test
  void onlyAdministratorsTouchAdministratorsAndProcessOwners() {
    assertThat(refusal(policy.change(in(StaffGroup.CARE_MANAGERS), with("x", OWNER, false)))).contains("Solo un administrador");
    assertThat(policy.change(in(StaffGroup.CARE_MANAGERS), with("x", ADMINISTRATOR, false))).isPresent();
    assertThat(policy.change(in(StaffGroup.CAMUNDA_ADMIN), with("x", ADMINISTRATOR, false))).isEmpty();
  }

  @Test
  void onlyAdministratorsMakeAdministratorsAndProcessOwners() {
    assertThat(refusal(policy.give(in(StaffGroup.CARE_MANAGERS), AGENT, OWNER, List.of()))).contains("«Perfiles»");
    assertThat(policy.give(in(StaffGroup.DEPARTMENT_HEADS), Set.of(), ADMINISTRATOR, List.of())).isPresent();
    assertThat(policy.give(in(StaffGroup.CAMUNDA_ADMIN), Set.of(), ADMINISTRATOR, List.of())).isEmpty();
    assertThat(policy.give(in(StaffGroup.CARE_MANAGERS), Set.of(), AGENT, List.of())).isEmpty();
  }

  @Test
  void theLastAdministratorStaysOne() {
    StaffPrincipal administrator = in(StaffGroup.CAMUNDA_ADMIN);
    Colleague one = with("one", ADMINISTRATOR, false);
    List<Colleague> onlyWhoLeft = List.of(with("other", ADMINISTRATOR, true), with("agent", AGENT, false));
    assertThat(refusal(policy.give(administrator, ADMINISTRATOR, AGENT, onlyWhoLeft))).contains("última persona administradora");
    assertThat(refusal(policy.leave(administrator, one, onlyWhoLeft))).contains("última persona administradora");
    List<Colleague> another = List.of(with("other", ADMINISTRATOR, false));
    assertThat(policy.give(administrator, ADMINISTRATOR, AGENT, another)).isEmpty();
    assertThat(policy.leave(administrator, one, another)).isEmpty();
  }

  @Test
  void nobodyLetsThemselvesGo() {
    assertThat(refusal(policy.leave(in(StaffGroup.CARE_MANAGERS), with("who", AGENT, false), List.of()))).contains("sí mismo");
    assertThat(policy.leave(in(StaffGroup.CARE_MANAGERS), with("other", AGENT, false), List.of())).isEmpty();
  }

  private static String refusal(Optional<PeoplePolicy.Refusal> refusal) {
    return refusal.orElseThrow().reason();
  }
}
