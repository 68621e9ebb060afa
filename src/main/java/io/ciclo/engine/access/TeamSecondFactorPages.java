package io.ciclo.engine.access;

import io.ciclo.engine.AccountKind;
import io.ciclo.engine.OpenDoors;
import io.ciclo.engine.Person;
import io.ciclo.engine.StaffPrincipal;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who of staff has a second factor; administrators and managers take it away from who has lost telephone and codes. */
@Controller
class TeamSecondFactorPages {

  static final AuthorizationManager<RequestAuthorizationContext> ALLOWED =
      AuthorityAuthorizationManager.hasAnyAuthority("ROLE_" + Roles.ADMIN, "GROUP_" + Roles.MANAGERS);

  private static final Logger LOG = LoggerFactory.getLogger(TeamSecondFactorPages.class);

  private final SecondFactor factor;
  private final StaffDirectory staff;
  private final OpenDoors doors;

  TeamSecondFactorPages(SecondFactor factor, StaffDirectory staff, OpenDoors doors) {
    this.factor = factor;
    this.staff = staff;
    this.doors = doors;
  }

  record Line(Person person, boolean enrolled) {}

  @GetMapping("/segundo-factor")
  String team(Model model) {
    Set<String> enrolled = factor.enrolled();
    List<Line> lines = staff.everybody().stream().map(person -> new Line(person, enrolled.contains(person.id()))).toList();
    model.addAttribute("inUse", factor.inUse());
    model.addAttribute("team", lines);
    return "engine/access-team-second-factor";
  }

  /** Whoever has found the lost telephone may be inside: they are sent out, and their links are withdrawn. */
  @PostMapping("/segundo-factor/{id}/retirar")
  String reset(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String id, RedirectAttributes next) {
    if (factor.enrolled(id)) {
      factor.reset(id);
      doors.close(AccountKind.STAFF, id, id);
      LOG.info("{} has reset the second factor of {}", who.userId(), id);
      next.addFlashAttribute("done", "El segundo factor de " + id + " está retirado y sus sesiones, cerradas. Podrá configurar otro al entrar.");
    }
    return "redirect:/segundo-factor";
  }
}
