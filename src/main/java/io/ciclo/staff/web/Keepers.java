package io.ciclo.staff.web;

import io.ciclo.engine.StaffPrincipal;
import io.ciclo.staff.StaffGroup;
import org.springframework.security.access.AccessDeniedException;

/** Pages for those who look after people. */
final class Keepers {

  private Keepers() {}

  static void require(StaffPrincipal who) {
    if (!StaffGroup.looksAfterPeople(who)) {
      throw new AccessDeniedException("Solo gestores, jefes de departamento y administradores llevan las personas del equipo.");
    }
  }
}
