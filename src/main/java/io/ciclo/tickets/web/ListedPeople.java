package io.ciclo.tickets.web;

import io.ciclo.engine.OpenTask;
import io.ciclo.engine.Person;
import io.ciclo.staff.GroupNames;
import io.ciclo.staff.Staff;
import io.ciclo.staff.StaffGroup;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Names of those who lead cases or hold their tasks, each asked for once a page. */
@Component
class ListedPeople {

  /** Offered in the lists; a name that is missing here is still shown where its person holds a task. */
  private static final List<StaffGroup> HOLDERS = List.of(StaffGroup.CARE_AGENTS, StaffGroup.ACCOUNT_LEADERS,
      StaffGroup.CARE_MANAGERS, StaffGroup.EVOLUTIVE_TEAM, StaffGroup.SPECIALISTS, StaffGroup.SERVICE_MANAGERS,
      StaffGroup.CUSTOMER_SUCCESS, StaffGroup.DEPARTMENT_HEADS);

  private final Staff staff;
  private final GroupNames groupNames;

  ListedPeople(Staff staff, GroupNames groupNames) {
    this.staff = staff;
    this.groupNames = groupNames;
  }

  Names forPage() {
    Map<StaffGroup, List<Person>> groups = new LinkedHashMap<>();
    HOLDERS.forEach(group -> groups.put(group, staff.inGroup(group)));
    return new Names(groups, staff, groupNames, new HashMap<>());
  }

  /** Lives as long as a page is made. */
  record Names(Map<StaffGroup, List<Person>> groups, Staff staff, GroupNames groupNames, Map<String, String> known) {

    Names {
      groups.values().forEach(people -> people.forEach(person -> known.put(person.id(), person.displayName())));
    }

    public List<Person> leaders() {
      return groups.get(StaffGroup.ACCOUNT_LEADERS);
    }

    /** By name; somebody may be in several groups. */
    public List<Person> holders() {
      return groups.values().stream().flatMap(List::stream).distinct()
          .sorted(Comparator.comparing(Person::displayName, String.CASE_INSENSITIVE_ORDER)).toList();
    }

    /** An empty text for null. */
    public String of(String id) {
      return id == null ? "" : known.computeIfAbsent(id, staff::displayName);
    }

    /** Who has the tasks, or which groups may take them. */
    public String holders(List<OpenTask> tasks) {
      return tasks.stream().flatMap(task -> task.assignee() == null
          ? task.candidateGroups().stream().map(groupNames::ofId)
          : Stream.of(of(task.assignee()))).distinct().collect(Collectors.joining(", "));
    }

    /** Who does something beside the case's main course: the person's name and what it is. */
    public List<String> beside(List<OpenTask> tasks) {
      return tasks.stream().filter(task -> task.assignee() != null).map(task -> of(task.assignee()) + ": " + task.name()).toList();
    }

    public boolean taken(List<OpenTask> tasks) {
      return tasks.stream().anyMatch(task -> task.assignee() != null);
    }
  }
}
