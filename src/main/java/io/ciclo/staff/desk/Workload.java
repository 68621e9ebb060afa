package io.ciclo.staff.desk;

import io.ciclo.engine.TaskAssignments.Burden;
import io.ciclo.engine.TaskAssignments;
import io.ciclo.staff.Away;
import io.ciclo.staff.StaffGroup;
import io.ciclo.staff.StaffSettings;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * How much each person has to do, against what nobody should exceed (RO-02). Open tasks are counted alike: nobody estimates the
 * hours of a task yet.
 */
@Service
public class Workload {

  private final Team team;
  private final Absences absences;
  private final TaskAssignments assignments;
  private final StaffSettings settings;

  Workload(Team team, Absences absences, TaskAssignments assignments, StaffSettings settings) {
    this.team = team;
    this.absences = absences;
    this.assignments = assignments;
    this.settings = settings;
  }

  /**
   * @param away null when they are here
   * @param tasks open ones that they hold, all of them
   * @param percent of what fills all of a person's time
   */
  public record Load(Colleague colleague, Away away, long tasks, Instant oldest, long overdue, int percent, boolean overLimit) {}

  /**
   * A person's part in the work of a selection.
   *
   * @param tasks of the selection that they hold
   * @param share of all open tasks of the selection, in per cent
   */
  public record Part(Load load, long tasks, int share) {}

  /**
   * @param waiting tasks that nobody has
   * @param oldestWaiting null when there are none
   */
  public record Sheet(List<Part> parts, long total, long waiting, Instant oldestWaiting) {}

  /** Everybody who works here, by name. */
  public List<Load> loads() {
    Map<String, Burden> burdens = byHolder(assignments.burdens());
    Map<String, Away> away = absences.today();
    return team.all().stream().filter(one -> !one.left())
        .map(one -> load(one, away.get(one.id()), burdens.get(one.id()))).toList();
  }

  private Load load(Colleague colleague, Away away, Burden burden) {
    long tasks = burden == null ? 0 : burden.tasks();
    int percent = Math.toIntExact(Math.round(100.0 * tasks / settings.fullLoad()));
    return new Load(colleague, away, tasks, burden == null ? null : burden.oldest(), burden == null ? 0 : burden.overdue(),
        percent, percent > settings.loadLimit());
  }

  /** Who has most to do first. */
  public Sheet all() {
    return sheet(loads(), assignments.burdens());
  }

  /** What is for a group, and its members. */
  public Sheet of(StaffGroup group) {
    return sheet(loads().stream().filter(load -> load.colleague().groups().contains(group)).toList(),
        assignments.burdensOf(group.id()));
  }

  private static Sheet sheet(List<Load> loads, List<Burden> burdens) {
    Map<String, Burden> byHolder = byHolder(burdens);
    long total = burdens.stream().mapToLong(Burden::tasks).sum();
    Burden waiting = byHolder.get(null);
    List<Part> parts = loads.stream().map(load -> part(load, byHolder.get(load.colleague().id()), total))
        .sorted(Comparator.comparingInt((Part part) -> part.load().percent()).reversed()).toList();
    return new Sheet(parts, total, waiting == null ? 0 : waiting.tasks(), waiting == null ? null : waiting.oldest());
  }

  private static Part part(Load load, Burden burden, long total) {
    long tasks = burden == null ? 0 : burden.tasks();
    return new Part(load, tasks, total == 0 ? 0 : Math.toIntExact(Math.round(100.0 * tasks / total)));
  }

  private static Map<String, Burden> byHolder(List<Burden> burdens) {
    Map<String, Burden> byHolder = new HashMap<>();
    burdens.forEach(burden -> byHolder.put(burden.holder(), burden));
    return byHolder;
  }
}
