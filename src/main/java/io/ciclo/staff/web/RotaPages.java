package io.ciclo.staff.web;

import io.ciclo.engine.ConcurrentChange;
import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.Person;
import io.ciclo.engine.SafeWrite;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.engine.Times;
import io.ciclo.staff.GroupNames;
import io.ciclo.staff.OnCallSettings;
import io.ciclo.staff.Rota;
import io.ciclo.staff.Shift;
import io.ciclo.staff.Staff;
import io.ciclo.staff.StaffGroup;
import io.ciclo.staff.desk.Alerts;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.format.annotation.DateTimeFormat;
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

/** The rota by week: all staff read it, managers write it. Times are those of the service's zone. */
@Controller
@RequestMapping("/guardias")
class RotaPages {

  private static final Set<StaffGroup> EDITORS =
      Set.of(StaffGroup.CARE_MANAGERS, StaffGroup.DEPARTMENT_HEADS, StaffGroup.SERVICE_MANAGERS);
  /** Offered in the lists; anybody of staff may be on duty. */
  private static final List<StaffGroup> OFFERED = List.of(StaffGroup.CARE_AGENTS, StaffGroup.ACCOUNT_LEADERS,
      StaffGroup.CARE_MANAGERS, StaffGroup.SPECIALISTS, StaffGroup.TECHNICAL_SUPPORT, StaffGroup.IT,
      StaffGroup.EVOLUTIVE_TEAM, StaffGroup.SERVICE_MANAGERS, StaffGroup.DEPARTMENT_HEADS);
  private static final int WEEKS_AHEAD = 4;

  private final Rota rota;
  private final Alerts alerts;
  private final Staff staff;
  private final OnCallSettings settings;
  private final GroupNames groupNames;
  private final SafeWrite safely;
  private final ZoneId zone;
  private final Clock clock;

  RotaPages(Rota rota, Alerts alerts, Staff staff, OnCallSettings settings, GroupNames groupNames, SafeWrite safely, EngineSettings engine, Clock clock) {
    this.rota = rota;
    this.alerts = alerts;
    this.staff = staff;
    this.settings = settings;
    this.groupNames = groupNames;
    this.safely = safely;
    this.zone = engine.zone();
    this.clock = clock;
  }

  /** What is typed about a shift, as it is typed. */
  record Typed(String start, String end, String first, String second, int version) {

    static final Typed NOTHING = new Typed("", "", "", "", 0);
  }

  @ModelAttribute
  void everyPage(@AuthenticationPrincipal StaffPrincipal who, Model model) {
    model.addAttribute("mayEdit", mayEdit(who));
    model.addAttribute("staff", staff);
    model.addAttribute("times", new Times(zone));
    model.addAttribute("zone", zone);
  }

  @GetMapping
  String week(@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate semana, Model model) {
    return weekOf(semana == null ? today() : semana, Typed.NOTHING, model);
  }

  private String weekOf(LocalDate day, Typed typed, Model model) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    Instant now = clock.instant();
    model.addAttribute("monday", monday);
    model.addAttribute("weekName", Times.day(monday) + " al " + Times.day(monday.plusDays(6)));
    model.addAttribute("shifts", rota.between(start(monday), start(monday.plusWeeks(1))));
    model.addAttribute("now", now);
    model.addAttribute("onDuty", rota.at(now).orElse(null));
    model.addAttribute("gaps", rota.gaps(now, start(today().plusWeeks(WEEKS_AHEAD).plusDays(1))));
    model.addAttribute("alerts", alerts.open());
    model.addAttribute("phones", new TreeMap<>(rota.phones()));
    model.addAttribute("escalateMinutes", settings.escalateAfter().toMinutes());
    model.addAttribute("lastResort", staff.person(settings.manager()).map(Person::displayName)
        .orElse(groupNames.of(settings.managerGroup())));
    offer(typed, model);
    return "staff/rota";
  }

  private void offer(Typed typed, Model model) {
    TreeMap<String, String> offered = new TreeMap<>();
    OFFERED.forEach(group -> staff.inGroup(group).forEach(person -> offered.put(staff.nameForChoice(person.id()), person.id())));
    for (String chosen : List.of(typed.first(), typed.second())) {
      staff.person(chosen).ifPresent(person -> offered.put(staff.nameForChoice(person.id()), person.id()));
    }
    model.addAttribute("people", offered);
    model.addAttribute("typed", typed);
  }

  @PostMapping("/turnos")
  String add(@AuthenticationPrincipal StaffPrincipal who, @RequestParam(defaultValue = "") String start,
      @RequestParam(defaultValue = "") String end, @RequestParam(defaultValue = "") String first,
      @RequestParam(defaultValue = "") String second,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate semana,
      HttpServletResponse response, Model model, RedirectAttributes next) {
    requireEditor(who);
    Typed typed = new Typed(start, end, first, second, 0);
    try {
      Shift shift = shift(0, typed);
      safely.run(() -> rota.save(shift));
      next.addFlashAttribute("done", "Turno añadido.");
      return "redirect:/guardias?semana=" + shift.start().atZone(zone).toLocalDate();
    } catch (InputRefused refused) {
      refuse(refused, response, model);
      return weekOf(semana == null ? today() : semana, typed, model);
    }
  }

  @GetMapping("/turnos/{id:\\d+}")
  String edit(@AuthenticationPrincipal StaffPrincipal who, @PathVariable long id, Model model, RedirectAttributes next) {
    requireEditor(who);
    return rota.shift(id).map(shift -> form(id, new Typed(local(shift.start()), local(shift.end()), shift.first(),
        shift.second() == null ? "" : shift.second(), shift.version()), model)).orElseGet(() -> gone(next));
  }

  @PostMapping("/turnos/{id:\\d+}")
  String change(@AuthenticationPrincipal StaffPrincipal who, @PathVariable long id, @RequestParam(defaultValue = "") String start,
      @RequestParam(defaultValue = "") String end, @RequestParam(defaultValue = "") String first,
      @RequestParam(defaultValue = "") String second, @RequestParam int version, HttpServletResponse response, Model model,
      RedirectAttributes next) {
    requireEditor(who);
    Typed typed = new Typed(start, end, first, second, version);
    try {
      Shift shift = shift(id, typed);
      safely.run(() -> rota.save(shift));
      next.addFlashAttribute("done", "Turno cambiado.");
      return "redirect:/guardias?semana=" + shift.start().atZone(zone).toLocalDate();
    } catch (InputRefused refused) {
      refuse(refused, response, model);
      return form(id, typed, model);
    } catch (ConcurrentChange overtaken) {
      return gone(next);
    }
  }

  private String form(long id, Typed typed, Model model) {
    model.addAttribute("id", id);
    offer(typed, model);
    return "staff/shift";
  }

  private static String gone(RedirectAttributes next) {
    next.addFlashAttribute("refused", "Otra persona ha cambiado o quitado ese turno mientras tanto; no se ha guardado nada. Vea cómo"
        + " está ahora y repita su cambio.");
    return "redirect:/guardias";
  }

  @PostMapping("/turnos/{id:\\d+}/quitar")
  String remove(@AuthenticationPrincipal StaffPrincipal who, @PathVariable long id,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate semana, RedirectAttributes next) {
    requireEditor(who);
    safely.run(() -> rota.remove(id));
    next.addFlashAttribute("done", "Turno quitado.");
    return "redirect:/guardias" + (semana == null ? "" : "?semana=" + semana);
  }

  @PostMapping("/telefonos")
  String phone(@AuthenticationPrincipal StaffPrincipal who, @RequestParam(defaultValue = "") String person,
      @RequestParam(defaultValue = "") String phone, RedirectAttributes next) {
    requireEditor(who);
    try {
      safely.run(() -> rota.phone(person, phone));
      next.addFlashAttribute("done", phone.isBlank() ? "Teléfono borrado." : "Teléfono guardado.");
    } catch (InputRefused refused) {
      next.addFlashAttribute("refused", refused.reason());
    }
    return "redirect:/guardias";
  }

  private static void refuse(InputRefused refused, HttpServletResponse response, Model model) {
    model.addAttribute("refused", refused.reason());
    model.addAttribute("wrong", refused.field());
    response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
  }

  private Shift shift(long id, Typed typed) {
    return new Shift(id, instant("start", "Desde", typed.start()), instant("end", "Hasta", typed.end()), typed.first(),
        typed.second().isBlank() ? null : typed.second(), typed.version());
  }

  private Instant instant(String field, String label, String text) {
    if (text.isBlank()) {
      return null;
    }
    try {
      return LocalDateTime.parse(text).truncatedTo(ChronoUnit.MINUTES).atZone(zone).toInstant();
    } catch (DateTimeParseException e) {
      throw new InputRefused(field, "«" + label + "»: escriba día y hora, por ejemplo 2026-04-04T09:00.");
    }
  }

  private String local(Instant instant) {
    return LocalDateTime.ofInstant(instant, zone).truncatedTo(ChronoUnit.MINUTES).toString();
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  private static boolean mayEdit(StaffPrincipal who) {
    return EDITORS.stream().anyMatch(group -> who.isIn(group.id()));
  }

  private static void requireEditor(StaffPrincipal who) {
    if (!mayEdit(who)) {
      throw new AccessDeniedException("Solo gestores, jefes de departamento y Service Managers cambian las guardias.");
    }
  }
}
