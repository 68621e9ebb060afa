package io.ciclo.staff;

import io.ciclo.engine.StaffPrincipal;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The groups of staff: the one owner of their ids, which models, authorizations and code share; what people call them says
 * {@link GroupNames}. Customers are not among them: they are contacts, never users of the engine.
 */
public enum StaffGroup {
  ACCOUNT_LEADERS("account-leaders"),
  CARE_AGENTS("care-agents"),
  TICKET_REVIEWERS("ticket-reviewers"),
  CARE_MANAGERS("care-managers"),
  EVOLUTIVE_MANAGERS("evolutive-managers"),
  DEPARTMENT_HEADS("department-heads"),
  CUSTOMER_SUCCESS("customer-success"),
  SERVICE_MANAGERS("service-managers"),
  EVOLUTIVE_TEAM("evolutive-team"),
  DEVELOPERS("developers"),
  TESTERS("testers"),
  SPECIALISTS("specialists"),
  FUNCTIONAL_ADVISORS("functional-advisors"),
  PROCESS_CONSULTANTS("process-consultants"),
  PROGRAMMERS("programmers"),
  TECHNICAL_SUPPORT("technical-support"),
  DESIGNERS("designers"),
  MARKETING("marketing"),
  DEPARTMENT_DIRECTORS("department-directors"),
  TRAINERS("trainers"),
  EXECUTORS("executors"),
  SOLUTION_TEAM("solution-team"),
  WORKFORCE("workforce"),
  IT("it"),
  SALES("sales"),
  PROJECT_MANAGERS("project-managers"),
  KNOWLEDGE_EDITORS("knowledge-editors"),
  /** Invoices and closes months of T-Points (TP-13). */
  FINANCE("finance"),
  PROCESS_OWNERS("process-owners"),
  CAMUNDA_ADMIN("camunda-admin");

  private final String id;

  StaffGroup(String id) {
    this.id = id;
  }

  /** The group's id in the engine, in models and in authorizations. */
  public String id() {
    return id;
  }

  /** The authority that a member of this group has once signed in. */
  public String authority() {
    return "GROUP_" + id;
  }

  /** Whose members decide about the product itself: only an administrator makes somebody a member. */
  public boolean guarded() {
    return this == CAMUNDA_ADMIN || this == PROCESS_OWNERS;
  }

  /** Whether this person looks after people: makes colleagues, records absences, gives tasks to somebody else. */
  public static boolean looksAfterPeople(StaffPrincipal who) {
    return Stream.of(CARE_MANAGERS, EVOLUTIVE_MANAGERS, DEPARTMENT_HEADS, CAMUNDA_ADMIN).anyMatch(group -> who.isIn(group.id));
  }

  public static Optional<StaffGroup> ofId(String id) {
    return Arrays.stream(values()).filter(group -> group.id.equals(id)).findFirst();
  }
}
