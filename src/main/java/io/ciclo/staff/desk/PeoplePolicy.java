package io.ciclo.staff.desk;

import io.ciclo.engine.StaffPrincipal;
import io.ciclo.staff.StaffGroup;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may do what about people. Each question is answered with a reason against it, or with nothing. */
@Component
public class PeoplePolicy {

  /** @param field of the form, for pages that mark it */
  public record Refusal(String field, String reason) {}

  /** Whether {@code who} may change anything about this colleague. */
  public Optional<Refusal> change(StaffPrincipal who, Colleague colleague) {
    if (!StaffGroup.looksAfterPeople(who)) {
      return refused("id", "Solo los gestores, los jefes de departamento y los administradores cambian datos de personas.");
    }
    return colleague.guarded() && !administrator(who)
        ? refused("id", "Solo un administrador cambia los datos de quien es administrador o dueño de proceso.") : Optional.empty();
  }

  /**
   * Whether {@code who} may let a colleague have these groups instead of those before.
   *
   * @param others everybody else of the team
   */
  public Optional<Refusal> give(StaffPrincipal who, Set<StaffGroup> before, Set<StaffGroup> after, Collection<Colleague> others) {
    Set<StaffGroup> added = EnumSet.noneOf(StaffGroup.class);
    added.addAll(after);
    added.removeAll(before);
    if (!administrator(who) && added.stream().anyMatch(StaffGroup::guarded)) {
      return refused("profiles", "«Perfiles»: solo un administrador hace a alguien administrador o dueño de proceso.");
    }
    boolean noLonger = before.contains(StaffGroup.CAMUNDA_ADMIN) && !after.contains(StaffGroup.CAMUNDA_ADMIN);
    return noLonger ? lastAdministrator(others, "profiles") : Optional.empty();
  }

  /** Whether the colleague may leave; they lose groups and sign-in. */
  public Optional<Refusal> leave(StaffPrincipal who, Colleague colleague, Collection<Colleague> others) {
    if (who.userId().equals(colleague.id())) {
      return refused("id", "Nadie se da de baja a sí mismo: pídaselo a otra persona.");
    }
    return colleague.administrator() ? lastAdministrator(others, "id") : Optional.empty();
  }

  private static Optional<Refusal> lastAdministrator(Collection<Colleague> others, String field) {
    boolean another = others.stream().anyMatch(one -> one.administrator() && !one.left());
    return another ? Optional.empty()
        : refused(field, "Es la última persona administradora: haga antes administradora a otra.");
  }

  private static boolean administrator(StaffPrincipal who) {
    return who.isIn(StaffGroup.CAMUNDA_ADMIN.id());
  }

  private static Optional<Refusal> refused(String field, String reason) {
    return Optional.of(new Refusal(field, reason));
  }
}
