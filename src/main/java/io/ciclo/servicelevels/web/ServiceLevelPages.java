package io.ciclo.servicelevels.web;

import io.ciclo.engine.Csv;
import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.Vocabulary;
import io.ciclo.servicelevels.Binding;
import io.ciclo.servicelevels.ClockKind;
import io.ciclo.servicelevels.store.ServiceLevelReport;
import io.ciclo.servicelevels.store.ServiceLevelReport.Due;
import io.ciclo.servicelevels.store.ServiceLevelReport.Filter;
import io.ciclo.servicelevels.store.ServiceLevelReport.Grouping;
import io.ciclo.servicelevels.web.Attainment.Group;
import io.ciclo.servicelevels.web.AttainmentView.Figures;
import io.ciclo.servicelevels.web.Penalties.Owed;
import io.ciclo.staff.Staff;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Across all cases: what is due next, and how service levels were attained (SL-30). */
@Controller
@RequestMapping("/niveles-de-servicio")
class ServiceLevelPages {

  private static final int PAGE_SIZE = 50;
  private static final Locale SPANISH = Locale.forLanguageTag("es-ES");

  private final ServiceLevelReport report;
  private final AttainmentView attainment;
  private final ClockWords words;
  private final Vocabulary vocabulary;
  private final Staff staff;
  private final Clock clock;
  private final ZoneId zone;

  ServiceLevelPages(ServiceLevelReport report, AttainmentView attainment, ClockWords words, Vocabulary vocabulary,
      Staff staff, Clock clock, EngineSettings settings) {
    this.report = report;
    this.attainment = attainment;
    this.words = words;
    this.vocabulary = vocabulary;
    this.staff = staff;
    this.clock = clock;
    this.zone = settings.zone();
  }

  /** A clock in the list. @param left in or since how long @param look css class of its standing */
  record Row(Due due, String at, String left, String look, String standing, String team) {}

  @GetMapping
  String next(@RequestParam(required = false) String equipo, @RequestParam(required = false) String cliente,
      @RequestParam(required = false) ClockKind plazo, @RequestParam(required = false) Binding tipo,
      @RequestParam(defaultValue = "0") int pagina, Model model) {
    Instant now = clock.instant();
    int page = Math.max(0, pagina);
    List<Row> rows = report.next(new Filter(equipo, cliente, plazo, tipo), page, PAGE_SIZE + 1).stream()
        .map(due -> row(due, now)).toList();
    model.addAttribute("now", report.now(now, today().plusDays(1).atStartOfDay(zone).toInstant()));
    model.addAttribute("rows", rows.subList(0, Math.min(PAGE_SIZE, rows.size())));
    model.addAttribute("more", rows.size() > PAGE_SIZE);
    model.addAttribute("pagina", page);
    offerFilters(equipo, cliente, plazo, tipo, model);
    return "servicelevels/next";
  }

  private Row row(Due due, Instant now) {
    boolean late = now.isAfter(due.deadline());
    boolean atRisk = !late && due.warnAt() != null && now.isAfter(due.warnAt());
    String left = late ? "hace " + words.passed(Duration.between(due.deadline(), now))
        : "en " + words.passed(Duration.between(now, due.deadline()));
    String standing = vocabulary.word("servicelevels.standing." + (late ? "LATE" : atRisk ? "AT_RISK" : "ON_TIME"));
    return new Row(due, words.at(due.deadline()), left, late ? "late" : atRisk ? "at-risk" : "on-time", standing,
        due.team().isEmpty() ? "Sin líder" : staff.displayName(due.team()));
  }

  @GetMapping("/cumplimiento")
  String attainment(@RequestParam(defaultValue = "MES") Period.Choice periodo, @RequestParam(required = false) String desde,
      @RequestParam(required = false) String hasta, @RequestParam(defaultValue = "KIND") Grouping por,
      @RequestParam(required = false) String equipo, @RequestParam(required = false) String cliente,
      @RequestParam(required = false) ClockKind plazo, @RequestParam(required = false) Binding tipo, Model model) {
    Period period = Period.of(periodo, desde, hasta, today());
    Figures figures = attainment.of(period, por, new Filter(equipo, cliente, plazo, tipo));
    model.addAttribute("period", period);
    model.addAttribute("figures", figures);
    model.addAttribute("choices", Period.Choice.values());
    model.addAttribute("por", por);
    model.addAttribute("groupings", Grouping.values());
    offerFilters(equipo, cliente, plazo, tipo, model);
    return "servicelevels/attainment";
  }

  @GetMapping("/cumplimiento.csv")
  @ResponseBody
  ResponseEntity<byte[]> attainmentFile(@RequestParam(defaultValue = "MES") Period.Choice periodo,
      @RequestParam(required = false) String desde, @RequestParam(required = false) String hasta,
      @RequestParam(defaultValue = "KIND") Grouping por, @RequestParam(required = false) String equipo,
      @RequestParam(required = false) String cliente, @RequestParam(required = false) ClockKind plazo,
      @RequestParam(required = false) Binding tipo) {
    Period period = Period.of(periodo, desde, hasta, today());
    Figures figures = attainment.of(period, por, new Filter(equipo, cliente, plazo, tipo));
    Csv csv = new Csv().row("Desde", "Hasta", "Tipo", vocabulary.word("servicelevels.grouping", por), "Cumplidos",
        "Incumplidos", "Incumplidos por replanificación", "Excusados", "Anulados", "Cumplimiento (%)", "Penalización");
    figures.parts().forEach(part -> part.groups().forEach(group -> csv.row(period.first(), period.last(),
        vocabulary.word("servicelevels.binding", part.binding()), group.name(), group.figures().met(),
        group.figures().byWork(), group.figures().byReplanning(), group.figures().excused(), group.figures().cancelled(),
        number(group), group.penalty())));
    return csv.file("cumplimiento-" + period.first() + "-" + period.last() + ".csv");
  }

  /** Each penalty with the breach that it is for (SL-15). */
  @GetMapping("/penalizaciones.csv")
  @ResponseBody
  ResponseEntity<byte[]> penaltiesFile(@RequestParam(defaultValue = "MES") Period.Choice periodo,
      @RequestParam(required = false) String desde, @RequestParam(required = false) String hasta,
      @RequestParam(required = false) String equipo, @RequestParam(required = false) String cliente,
      @RequestParam(required = false) ClockKind plazo) {
    Period period = Period.of(periodo, desde, hasta, today());
    Csv csv = new Csv().row("Caso", "Cliente", "Plazo", "Vencía", "Terminó", "Retraso (h)", "Compensación", "% de la cuota");
    for (Owed owed : attainment.of(period, Grouping.KIND, new Filter(equipo, cliente, plazo, Binding.CONTRACTUAL)).owed()) {
      csv.row(owed.breach().caseNumber(), owed.breach().customer(),
          vocabulary.word("servicelevels.clock", owed.breach().kind()), words.at(owed.breach().deadline()),
          words.at(owed.breach().stoppedAt()), decimal(owed.overrun().toMinutes() / 60.0), owed.compensation(),
          decimal(owed.percent()));
    }
    return csv.file("penalizaciones-" + period.first() + "-" + period.last() + ".csv");
  }

  private static String number(Group group) {
    return group.figures().percentage() == null ? "" : decimal(group.figures().percentage());
  }

  private static String decimal(double value) {
    return String.format(SPANISH, "%.1f", value);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  private void offerFilters(String equipo, String cliente, ClockKind plazo, Binding tipo, Model model) {
    Map<String, String> teams = new LinkedHashMap<>();
    report.teams().forEach(team -> teams.put(team, staff.displayName(team)));
    model.addAttribute("teams", teams);
    model.addAttribute("customers", report.customers());
    model.addAttribute("kinds", ClockKind.values());
    model.addAttribute("bindings", Binding.values());
    model.addAttribute("equipo", equipo);
    model.addAttribute("cliente", cliente);
    model.addAttribute("plazo", plazo);
    model.addAttribute("tipo", tipo);
  }

  @ExceptionHandler(InputRefused.class)
  @ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
  String refused(InputRefused problem, Model model) {
    model.addAttribute("refused", problem.getMessage());
    attainment(Period.Choice.MES, null, null, Grouping.KIND, null, null, null, null, model);
    return "servicelevels/attainment";
  }
}
