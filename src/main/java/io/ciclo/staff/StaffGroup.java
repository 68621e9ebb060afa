package io.ciclo.staff;

import io.ciclo.engine.StaffPrincipal;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The groups of staff: the one owner of their ids, which models, authorizations and code share. Customers are not among
 * them: they are contacts, never users of the engine.
 */
public enum StaffGroup {
  ACCOUNT_LEADERS("account-leaders", "Líderes de cuenta"),
  CARE_AGENTS("care-agents", "Agentes del SAC"),
  TICKET_REVIEWERS("ticket-reviewers", "Revisores de tickets"),
  CARE_MANAGERS("care-managers", "Gestores del SAC"),
  EVOLUTIVE_MANAGERS("evolutive-managers", "Gestores de EVO"),
  DEPARTMENT_HEADS("department-heads", "Jefes de departamento"),
  CUSTOMER_SUCCESS("customer-success", "Customer Success Managers"),
  SERVICE_MANAGERS("service-managers", "Service Managers"),
  EVOLUTIVE_TEAM("evolutive-team", "Equipo EVO"),
  DEVELOPERS("developers", "Desarrolladores"),
  TESTERS("testers", "Testers"),
  SPECIALISTS("specialists", "Técnicos especializados"),
  FUNCTIONAL_ADVISORS("functional-advisors", "Asesores funcionales"),
  PROCESS_CONSULTANTS("process-consultants", "Consultores de procesos operativos"),
  PROGRAMMERS("programmers", "Programadores"),
  TECHNICAL_SUPPORT("technical-support", "Soporte e implementación técnica"),
  DESIGNERS("designers", "Diseño"),
  MARKETING("marketing", "Marketing"),
  DEPARTMENT_DIRECTORS("department-directors", "Directores de departamento"),
  TRAINERS("trainers", "Formadores"),
  EXECUTORS("executors", "Ejecutantes"),
  SOLUTION_TEAM("solution-team", "Equipo de diseño de contención"),
  WORKFORCE("workforce", "Workforce"),
  IT("it", "IT"),
  SALES("sales", "Comerciales"),
  PROJECT_MANAGERS("project-managers", "Project Managers"),
  KNOWLEDGE_EDITORS("knowledge-editors", "Documentación"),
  PROCESS_OWNERS("process-owners", "Dueños de proceso"),
  CAMUNDA_ADMIN("camunda-admin", "Administradores");

  private final String id;
  private final String spanishName;

  StaffGroup(String id, String spanishName) {
    this.id = id;
    this.spanishName = spanishName;
  }

  /** The group's id in the engine, in models and in authorizations. */
  public String id() {
    return id;
  }

  /** What people read. */
  public String spanishName() {
    return spanishName;
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
