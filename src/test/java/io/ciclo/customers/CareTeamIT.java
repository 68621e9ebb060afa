package io.ciclo.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.ciclo.customers.RecordedChange.Subject;
import io.ciclo.engine.ConcurrentChange;
import io.ciclo.engine.InputRefused;
import io.ciclo.testing.CicloIT;
import io.ciclo.testing.Requirement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CareTeamIT extends CicloIT {

  @Autowired private Customers customers;
  @Autowired private CustomerRegistry registry;

  private long company;

  @BeforeEach
  void aCompany() {
    company = registry.register(SomeCompany.general());
    customers.nameAccountLeader(company, "lucia.ferrer");
  }

  @Test
  @Requirement({"RO-02", "RO-03"})
  void aCompanyHasAnAgentAndBackupsAndEachChangeIsRecorded() {
    assertThat(customers.careTeam(company)).isEqualTo(CareTeam.nobody(company));
    registry.change(new CareTeam(company, "pablo.ortega", "nuria.vidal", "marc.soler", 0));
    assertThat(customers.careTeam(company)).isEqualTo(new CareTeam(company, "pablo.ortega", "nuria.vidal", "marc.soler", 1));
    registry.change(new CareTeam(company, "pablo.ortega", "", null, 1));
    assertThat(customers.careTeam(company)).isEqualTo(new CareTeam(company, "pablo.ortega", null, null, 2));
    assertThat(registry.changesOf(company)).filteredOn(change -> change.subject() == Subject.CARE_TEAM)
        .extracting(RecordedChange::field, RecordedChange::oldValue, RecordedChange::newValue)
        .contains(tuple("backupLeader", "", "marc.soler"),
            tuple("backupAgent", "nuria.vidal", ""));
  }

  @Test
  @Requirement("DW-03")
  void theCompaniesOfAnAgentAreInTheirPortfolioAndNotInThatOfWhoeverStandsIn() {
    registry.change(new CareTeam(company, "pablo.ortega", "nuria.vidal", null, 0));
    assertThat(customers.portfolio("pablo.ortega")).extracting(Company::id).contains(company);
    assertThat(customers.portfolio("nuria.vidal")).extracting(Company::id).doesNotContain(company);
  }

  @Test
  void whoIsNotOfTheGroupOrStandsInForThemselvesIsRefused() {
    refused("agent", new CareTeam(company, "lucia.ferrer", null, null, 0));
    refused("backupLeader", new CareTeam(company, null, null, "pablo.ortega", 0));
    refused("backupAgent", new CareTeam(company, "pablo.ortega", "pablo.ortega", null, 0));
    refused("backupLeader", new CareTeam(company, null, null, "lucia.ferrer", 0));
    assertThat(customers.careTeam(company)).isEqualTo(CareTeam.nobody(company));
  }

  @Test
  void whoeverIsOvertakenOverwritesNothing() {
    registry.change(new CareTeam(company, "pablo.ortega", null, null, 0));
    assertThatThrownBy(() -> registry.change(new CareTeam(company, "nuria.vidal", null, null, 0))).isInstanceOf(ConcurrentChange.class);
    registry.change(new CareTeam(company, "nuria.vidal", null, null, 1));
    assertThatThrownBy(() -> registry.change(new CareTeam(company, "pablo.ortega", null, null, 1))).isInstanceOf(ConcurrentChange.class);
    assertThat(customers.careTeam(company).agent()).isEqualTo("nuria.vidal");
  }

  private void refused(String field, CareTeam team) {
    assertThatThrownBy(() -> registry.change(team)).isInstanceOfSatisfying(InputRefused.class,
        refusal -> assertThat(refusal.field()).isEqualTo(field));
  }
}
