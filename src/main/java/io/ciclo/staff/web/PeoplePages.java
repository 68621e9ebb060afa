package io.ciclo.staff.web;

import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.SecondFactors;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.engine.TaskAssignments;
import io.ciclo.engine.Times;
import io.ciclo.staff.GroupNames;
import io.ciclo.staff.Staff;
import io.ciclo.staff.StaffGroup;
import io.ciclo.staff.StaffProfile;
import io.ciclo.staff.StaffSettings;
import io.ciclo.staff.desk.Absence;
import io.ciclo.staff.desk.AbsenceKind;
import io.ciclo.staff.desk.Absences;
import io.ciclo.staff.desk.Colleague;
import io.ciclo.staff.desk.DevelopmentReviews;
import io.ciclo.staff.desk.HandOver;
import io.ciclo.staff.desk.NoSuchPerson;
import io.ciclo.staff.desk.PeoplePolicy;
import io.ciclo.staff.desk.PersonChange;
import io.ciclo.staff.desk.Team;
import io.ciclo.staff.desk.Workload;
import java.text.Collator;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The team as everybody of it sees it; what somebody has to do, and why they are away, is for those who look after people. */
@Controller
@RequestMapping("/personas")
class PeoplePages {

  private final Team team;
  private final PeoplePolicy policy;
  private final SecondFactors secondFactors;
  private final Absences absences;
  private final Workload workload;
  private final TaskAssignments assignments;
  private final Staff staff;
  private final GroupNames groupNames;
  private final StaffSettings settings;
  private final ZoneId zone;
  private final DevelopmentReviews reviews;
  private final Clock clock;

  PeoplePages(Team team, PeoplePolicy policy, SecondFactors secondFactors, Absences absences, Workload workload,
      TaskAssignments assignments, Staff staff, GroupNames groupNames, StaffSettings settings, EngineSettings engine,
      DevelopmentReviews reviews, Clock clock) {
    this.team = team;
    this.policy = policy;
    this.secondFactors = secondFactors;
    this.absences = absences;
    this.workload = workload;
    this.assignments = assignments;
    this.staff = staff;
    this.groupNames = groupNames;
    this.settings = settings;
    this.zone = engine.zone();
    this.reviews = reviews;
    this.clock = clock;
  }

  /** What the list shows of whom. */
  enum Shown { EQUIPO, PRESENTES, AUSENTES, BAJAS }

  @GetMapping
  String list(@AuthenticationPrincipal StaffPrincipal who, @RequestParam(defaultValue = "") String texto,
      @RequestParam(defaultValue = "") String perfil, @RequestParam(defaultValue = "") String grupo,
      @RequestParam(defaultValue = "") String ver, Model model) {
    Map<String, Workload.Load> loads = workload.loads().stream()
        .collect(Collectors.toMap(load -> load.colleague().id(), Function.identity()));
    // A filter that does not exist (an old link) filters nothing.
    StaffProfile profile = constant(StaffProfile.values(), perfil);
    StaffGroup group = StaffGroup.ofId(grupo).orElse(null);
    Shown shown = constant(Shown.values(), ver) == null ? Shown.EQUIPO : constant(Shown.values(), ver);
    model.addAttribute("found", team.all().stream().filter(one -> contains(one, texto))
        .filter(one -> profile == null || one.profiles().contains(profile))
        .filter(one -> group == null || one.groups().contains(group))
        .filter(one -> shows(shown, one, loads.get(one.id()))).toList());
    model.addAttribute("loads", loads);
    model.addAttribute("mayKeep", StaffGroup.looksAfterPeople(who));
    model.addAttribute("profiles", StaffProfile.values());
    model.addAttribute("groups", StaffGroup.values());
    model.addAttribute("texto", texto);
    model.addAttribute("perfil", profile);
    model.addAttribute("grupo", group);
    model.addAttribute("ver", shown);
    model.addAttribute("filtered", !texto.isBlank() || profile != null || group != null || shown != Shown.EQUIPO);
    model.addAttribute("limit", settings.loadLimit());
    return "staff/people";
  }

  private static <E extends Enum<E>> E constant(E[] all, String name) {
    return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst().orElse(null);
  }

  private static boolean contains(Colleague one, String text) {
    String sought = plain(text);
    return sought.isEmpty() || plain(one.name()).contains(sought) || plain(one.id()).contains(sought)
        || one.person().email() != null && plain(one.person().email()).contains(sought);
  }

  /** Nobody types accents into a search box. */
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT).strip();
  }

  private static boolean shows(Shown shown, Colleague one, Workload.Load load) {
    return switch (shown) {
      case BAJAS -> one.left();
      case EQUIPO -> !one.left();
      case PRESENTES -> !one.left() && load.away() == null;
      case AUSENTES -> !one.left() && load.away() != null;
    };
  }

  @GetMapping("/ficha/{id}")
  String person(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String id, Model model) {
    if (!model.containsAttribute("absence")) {
      model.addAttribute("absence", AbsencePages.AbsenceForm.today(today()));
    }
    return show(id, who, model);
  }

  /** With {@code absence} in the model: what was typed about one, or nothing yet. */
  String show(String id, StaffPrincipal who, Model model) {
    Colleague colleague = team.find(id).orElseThrow(() -> new NoSuchPerson(id));
    boolean keeper = StaffGroup.looksAfterPeople(who);
    List<Absence> all = absences.of(id);
    LocalDate today = today();
    Absence now = absences.lasting(id).orElse(null);
    model.addAttribute("colleague", colleague);
    model.addAttribute("mayKeep", keeper);
    model.addAttribute("secondFactor", secondFactors.inUse());
    model.addAttribute("mayChange", policy.change(who, colleague).isEmpty());
    model.addAttribute("seesWork", keeper || who.userId().equals(id));
    model.addAttribute("reviews", keeper || who.userId().equals(id) ? reviews.of(id) : List.of());
    model.addAttribute("myself", who.userId().equals(id));
    model.addAttribute("now", now);
    model.addAttribute("coming", all.stream().filter(one -> one.comes(today)).toList());
    Absence shown = now != null ? now : absences.over(id).orElse(null);
    model.addAttribute("shown", shown);
    model.addAttribute("handedOver", shown == null ? List.of() : lines(absences.handedOver(shown)));
    model.addAttribute("tasks", assignments.heldBy(id));
    model.addAttribute("kinds", AbsenceKind.values());
    model.addAttribute("changes", keeper ? team.changesOf(id).stream().map(this::line).toList() : List.of());
    model.addAttribute("staff", staff);
    model.addAttribute("times", new Times(zone));
    return "staff/person";
  }

  /** @param holder who has it now: a name, "en su grupo" or "ya no está abierta" */
  record Line(HandOver handOver, String to, String holder) {}

  private List<Line> lines(List<HandOver> handOvers) {
    return handOvers.stream().map(one -> new Line(one, one.to() == null ? null : staff.displayName(one.to()),
        assignments.find(one.taskId()).map(task -> task.holder() == null ? "sin asignar" : staff.displayName(task.holder()))
            .orElse("ya no está abierta"))).toList();
  }

  record ChangeLine(String at, String by, String field, String before, String after) {}

  private ChangeLine line(PersonChange change) {
    return new ChangeLine(new Times(zone).digits(change.at()), staff.displayName(change.by()), change.field(), change.before(),
        change.after());
  }

  @GetMapping("/perfiles")
  String profiles(@AuthenticationPrincipal StaffPrincipal who, Model model) {
    model.addAttribute("mayKeep", StaffGroup.looksAfterPeople(who));
    model.addAttribute("bundles", settings.bundles());
    model.addAttribute("alone", Arrays.stream(StaffGroup.values())
        .filter(group -> settings.bundles().values().stream().noneMatch(groups -> groups.contains(group)))
        .map(groupNames::of).sorted(Collator.getInstance(Locale.forLanguageTag("es"))).toList());
    return "staff/profiles";
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }
}
