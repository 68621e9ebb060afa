package io.ciclo.staff.web;

import io.ciclo.engine.ConcurrentChange;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.SafeWrite;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.staff.Staff;
import io.ciclo.staff.StaffGroup;
import io.ciclo.staff.StaffProfile;
import io.ciclo.staff.StaffSettings;
import io.ciclo.staff.desk.Colleague;
import io.ciclo.staff.desk.HandOvers;
import io.ciclo.staff.desk.NoSuchPerson;
import io.ciclo.staff.desk.PeoplePolicy;
import io.ciclo.staff.desk.Team;
import io.ciclo.staff.desk.Welcome;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Making colleagues, changing them, letting them go (RO-18). */
@Controller
@RequestMapping("/personas")
class PersonEditing {

  private static final String VIEW = "staff/person-form";
  private static final String WELCOME = "staff/welcome";

  private final Team team;
  private final PeoplePolicy policy;
  private final HandOvers handOvers;
  private final Staff staff;
  private final StaffSettings settings;
  private final SafeWrite safely;

  PersonEditing(Team team, PeoplePolicy policy, HandOvers handOvers, Staff staff, StaffSettings settings, SafeWrite safely) {
    this.team = team;
    this.policy = policy;
    this.handOvers = handOvers;
    this.staff = staff;
    this.settings = settings;
    this.safely = safely;
  }

  @ModelAttribute
  void onlyKeepers(@AuthenticationPrincipal StaffPrincipal who) {
    Keepers.require(who);
  }

  @GetMapping("/nueva")
  String empty(@AuthenticationPrincipal StaffPrincipal who, Model model) {
    return show(null, PersonForm.EMPTY, who, model);
  }

  @PostMapping("/nueva")
  String hire(@AuthenticationPrincipal StaffPrincipal who, @RequestParam(defaultValue = "") String id,
      @RequestParam(defaultValue = "") String firstName, @RequestParam(defaultValue = "") String lastName,
      @RequestParam(defaultValue = "") String email, @RequestParam(defaultValue = "") String phone,
      @RequestParam(required = false) Set<StaffProfile> profiles, @RequestParam(required = false) Set<StaffGroup> groups,
      @RequestParam(defaultValue = "") String backup, HttpServletResponse response, Model model,
      RedirectAttributes next) {
    PersonForm form = new PersonForm(id.strip(), firstName, lastName, email, phone, profiles, groups, backup, 0);
    try {
      return welcome(safely.write(() -> team.hire(form.data(form.id()), who)), model, next);
    } catch (InputRefused refused) {
      refuse(refused, response, model);
      return show(null, form, who, model);
    }
  }

  @GetMapping("/ficha/{id}/editar")
  String edit(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String id, Model model) {
    Colleague colleague = changeable(id, who);
    return show(colleague, PersonForm.of(colleague), who, model);
  }

  @PostMapping("/ficha/{id}/editar")
  String change(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String id,
      @RequestParam(defaultValue = "") String firstName, @RequestParam(defaultValue = "") String lastName,
      @RequestParam(defaultValue = "") String email, @RequestParam(defaultValue = "") String phone,
      @RequestParam(required = false) Set<StaffProfile> profiles, @RequestParam(required = false) Set<StaffGroup> groups,
      @RequestParam(defaultValue = "") String backup, @RequestParam int version, HttpServletResponse response, Model model,
      RedirectAttributes next) {
    Colleague colleague = changeable(id, who);
    PersonForm form = new PersonForm(id, firstName, lastName, email, phone, profiles, groups, backup, version);
    try {
      safely.run(() -> team.change(form.data(id), version, who));
    } catch (InputRefused refused) {
      refuse(refused, response, model);
      return show(colleague, form, who, model);
    } catch (ConcurrentChange overtaken) {
      model.addAttribute("refused", "Otra persona ha cambiado esta ficha mientras usted editaba; no se ha guardado nada. Vuelva a"
          + " abrirla y repita su cambio.");
      response.setStatus(HttpStatus.CONFLICT.value());
      return show(colleague, form, who, model);
    }
    next.addFlashAttribute("done", "Ficha guardada.");
    return page(id);
  }

  @PostMapping("/ficha/{id}/baja")
  String leave(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String id, RedirectAttributes next) {
    try {
      safely.run(() -> team.leave(id, who));
      HandOvers.Report report = handOvers.becauseLeft(id, who.userId());
      next.addFlashAttribute("done", staff.displayName(id) + " ya no puede entrar; su historia se conserva." + Reports.sentence(report));
    } catch (InputRefused refused) {
      next.addFlashAttribute("refused", refused.reason());
    }
    return page(id);
  }

  /** Profiles are chosen next. */
  @PostMapping("/ficha/{id}/reincorporacion")
  String comeBack(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String id, RedirectAttributes next) {
    changeable(id, who);
    try {
      safely.run(() -> team.comeBack(id, who));
      next.addFlashAttribute("done", staff.displayName(id) + " vuelve a poder entrar. Elija ahora sus perfiles.");
      return page(id) + "/editar";
    } catch (InputRefused refused) {
      next.addFlashAttribute("refused", refused.reason());
      return page(id);
    }
  }

  @PostMapping("/ficha/{id}/contrasena")
  String newPassword(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String id, Model model, RedirectAttributes next) {
    try {
      return welcome(safely.write(() -> team.newPassword(id, who)), model, next);
    } catch (InputRefused refused) {
      next.addFlashAttribute("refused", refused.reason());
      return page(id);
    }
  }

  /** A password is shown on the answer itself: a redirect would have to keep it somewhere meanwhile. */
  private String welcome(Welcome welcome, Model model, RedirectAttributes next) {
    if (welcome instanceof Welcome.ByMail sent) {
      next.addFlashAttribute("done", "Se ha enviado a " + sent.email() + " un enlace para elegir su contraseña.");
      return page(sent.loginName());
    }
    model.addAttribute("welcome", welcome);
    model.addAttribute("name", staff.displayName(welcome.loginName()));
    return WELCOME;
  }

  private Colleague changeable(String id, StaffPrincipal who) {
    Colleague colleague = team.find(id).orElseThrow(() -> new NoSuchPerson(id));
    policy.change(who, colleague).ifPresent(why -> {
      throw new AccessDeniedException(why.reason());
    });
    return colleague;
  }

  private static void refuse(InputRefused refused, HttpServletResponse response, Model model) {
    model.addAttribute("refused", refused.reason());
    model.addAttribute("wrong", refused.field());
    response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
  }

  /** Who may not make administrators is not offered to. */
  private String show(Colleague colleague, PersonForm form, StaffPrincipal who, Model model) {
    boolean administrator = who.isIn(StaffGroup.CAMUNDA_ADMIN.id());
    model.addAttribute("colleague", colleague);
    model.addAttribute("form", form);
    model.addAttribute("bundles", settings.bundles());
    model.addAttribute("profiles", Arrays.stream(StaffProfile.values())
        .filter(profile -> administrator || settings.bundles().get(profile).stream().noneMatch(StaffGroup::guarded)).toList());
    model.addAttribute("groups", Arrays.stream(StaffGroup.values()).filter(group -> administrator || !group.guarded()).toList());
    model.addAttribute("backups", backups(colleague));
    model.addAttribute("staff", staff);
    return VIEW;
  }

  private List<Colleague> backups(Colleague colleague) {
    return team.all().stream().filter(one -> !one.left() && (colleague == null || !one.id().equals(colleague.id()))).toList();
  }

  private static String page(String id) {
    return "redirect:/personas/ficha/" + id;
  }
}
