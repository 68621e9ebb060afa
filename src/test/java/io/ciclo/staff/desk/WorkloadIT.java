package io.ciclo.staff.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.engine.CaseTask;
import io.ciclo.engine.Identities;
import io.ciclo.engine.NewPerson;
import io.ciclo.engine.TaskAssignments;
import io.ciclo.staff.StaffGroup;
import io.ciclo.staff.StaffSettings;
import io.ciclo.testing.Requirement;
import io.ciclo.tickets.TicketTraces;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How full somebody's time is, with the tasks of three tickets; from Tuesday 10 March 2026, 10:00. */
class WorkloadIT extends TicketTraces {

  @Autowired private Team team;
  @Autowired private Absences absences;
  @Autowired private TaskAssignments assignments;
  @Autowired private StaffSettings settings;
  @Autowired private Workload workload;
  @Autowired private HandOvers handOvers;
  @Autowired private Identities people;
  @Autowired private IdentityService engine;

  private String leader;

  @BeforeEach
  void aLeaderWithThreeTasks() {
    leader = "w" + UUID.randomUUID().toString().substring(0, 8);
    people.create(new NewPerson(leader, "Persona", leader, "", List.of("account-leaders"), "una frase larga de prueba 7", false));
    Customer customer = customer(leader, IN_FORCE, false);
    opened(customer, "Uno");
    itIs(at("2026-03-10T11:00"));
    opened(customer, "Dos");
    opened(customer, "Tres");
  }

  @AfterEach
  void forgetThem() {
    engine.deleteUser(leader);
  }

  @Test
  @Requirement("RO-02")
  void openTasksFillTheirTimeUpToALimit() {
    Workload.Load load = load(workload);
    assertThat(load.tasks()).isEqualTo(3);
    assertThat(load.oldest()).isEqualTo(at("2026-03-10T10:00"));
    assertThat(load.overdue()).isZero();
    assertThat(load.percent()).as("3 of 20").isEqualTo(15);
    assertThat(load.overLimit()).isFalse();
    assertThat(load(withFullLoad(5)).overLimit()).as("60 % is the limit, not beyond it").isFalse();
    assertThat(load(withFullLoad(4))).satisfies(full -> {
      assertThat(full.percent()).isEqualTo(75);
      assertThat(full.overLimit()).isTrue();
    });
    itIs(at("2026-04-10T10:00"));
    assertThat(load(workload).overdue()).isEqualTo(3);
  }

  @Test
  @Requirement("RO-02")
  void aPartOfTheGroupsWorkIsTheirs() {
    Workload.Sheet before = workload.of(StaffGroup.ACCOUNT_LEADERS);
    Workload.Part part = part(before);
    assertThat(part.tasks()).isEqualTo(3);
    assertThat(part.share()).isEqualTo(Math.toIntExact(Math.round(300.0 / before.total())));
    CaseTask first = assignments.heldBy(leader).get(0);
    handOvers.reassign(List.of(new HandOvers.Chosen(first.id(), leader)), "", "Demasiado", "carmen.ruiz");
    Workload.Sheet after = workload.of(StaffGroup.ACCOUNT_LEADERS);
    assertThat(part(after).tasks()).isEqualTo(2);
    assertThat(after.waiting()).isEqualTo(before.waiting() + 1);
    assertThat(after.total()).isEqualTo(before.total());
    assertThat(workload.of(StaffGroup.TRAINERS).parts()).noneMatch(one -> one.load().colleague().id().equals(leader));
  }

  @Test
  @Requirement("RO-02")
  void tasksAreFoundByPersonGroupAndCompany() {
    List<CaseTask> held = assignments.heldBy(leader);
    assertThat(held).hasSize(3).allSatisfy(task -> {
      assertThat(task.caseNumber()).startsWith("T-2026-");
      assertThat(task.task().candidateGroups()).containsExactly("account-leaders");
      assertThat(task.company()).startsWith("Empresa ");
    });
    assertThat(assignments.ofCompany(held.get(0).company())).containsExactlyInAnyOrderElementsOf(held);
    assertThat(assignments.companies()).contains(held.get(0).company());
    assertThat(assignments.ofGroup("trainers")).extracting(CaseTask::id).doesNotContain(held.get(0).id());
    assertThat(assignments.find("no such task")).isEmpty();
  }

  private Workload withFullLoad(int tasks) {
    return new Workload(team, absences, assignments, new StaffSettings(Duration.ofMinutes(30), tasks, 60, settings.profiles()));
  }

  private Workload.Load load(Workload of) {
    return of.loads().stream().filter(one -> one.colleague().id().equals(leader)).findFirst().orElseThrow();
  }

  private Workload.Part part(Workload.Sheet sheet) {
    return sheet.parts().stream().filter(one -> one.load().colleague().id().equals(leader)).findFirst().orElseThrow();
  }
}
