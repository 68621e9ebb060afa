package io.ciclo.staff.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.staff.desk.HeirPolicy.Heir;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Ana is away; Berta, Carla and Dora follow each other as backups. */
class HeirPolicyTest {

  private static final List<String> LEADERS = List.of("account-leaders");

  private record People(Map<String, String> backups, Set<String> here, Set<String> leaders) implements HeirPolicy.Circle {

    @Override
    public Optional<String> backupOf(String person) {
      return Optional.ofNullable(backups.get(person));
    }

    @Override
    public boolean here(String person) {
      return here.contains(person);
    }

    @Override
    public boolean inOneOf(String person, List<String> groups) {
      return leaders.contains(person);
    }
  }

  private static final Map<String, String> CHAIN = Map.of("ana", "berta", "berta", "carla", "carla", "ana");

  private static Heir heir(String ofCompany, Map<String, String> backups, Set<String> here, Set<String> leaders, List<String> groups) {
    return HeirPolicy.choose("ana", Optional.ofNullable(ofCompany), groups, new People(backups, here, leaders));
  }

  @Test
  void theCompanysBackupComesFirst() {
    assertThat(heir("dora", CHAIN, Set.of("berta", "dora"), Set.of("berta", "dora"), LEADERS))
        .isEqualTo(new Heir.Somebody("dora", Handing.COMPANY_BACKUP));
  }

  @Test
  void thenThePersonsOwnThenTheBackupsOfBackups() {
    assertThat(heir("dora", CHAIN, Set.of("berta", "carla"), Set.of("berta", "carla", "dora"), LEADERS))
        .isEqualTo(new Heir.Somebody("berta", Handing.OWN_BACKUP));
    assertThat(heir(null, CHAIN, Set.of("carla"), Set.of("berta", "carla"), LEADERS))
        .isEqualTo(new Heir.Somebody("carla", Handing.NEXT_BACKUP));
  }

  @Test
  void whoMayNotDoTheTaskIsPassedOver() {
    assertThat(heir("dora", CHAIN, Set.of("berta", "carla", "dora"), Set.of("carla"), LEADERS))
        .isEqualTo(new Heir.Somebody("carla", Handing.NEXT_BACKUP));
  }

  @Test
  void backupsInACircleEndWithTheGroups() {
    assertThat(heir(null, CHAIN, Set.of(), Set.of("ana", "berta", "carla"), LEADERS)).isEqualTo(new Heir.Groups());
    assertThat(heir("ana", Map.of("ana", "ana"), Set.of("ana"), Set.of("ana"), LEADERS))
        .as("nobody stands in for themselves").isEqualTo(new Heir.Groups());
  }

  @Test
  void aTaskOfNoGroupGoesToAnyBackupAndStaysWithoutOne() {
    assertThat(heir(null, CHAIN, Set.of("berta"), Set.of(), List.of())).isEqualTo(new Heir.Somebody("berta", Handing.OWN_BACKUP));
    assertThat(heir(null, Map.of(), Set.of("berta"), Set.of(), List.of())).isEqualTo(new Heir.Nobody());
  }
}
