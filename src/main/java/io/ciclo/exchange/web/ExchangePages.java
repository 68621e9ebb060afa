package io.ciclo.exchange.web;

import io.ciclo.engine.Csv;
import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.engine.Times;
import io.ciclo.exchange.ExportRun;
import io.ciclo.exchange.ExportState;
import io.ciclo.exchange.Exports;
import io.ciclo.exchange.ImportCount;
import io.ciclo.exchange.ImportRun;
import io.ciclo.exchange.Imports;
import io.ciclo.exchange.Phase;
import io.ciclo.exchange.RowKind;
import io.ciclo.exchange.RowOutcome;
import io.ciclo.exchange.desk.ExchangeSettings;
import io.ciclo.staff.Staff;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What comes from other tools, and the export of everything; for administrators (CL-15). */
@Controller
@RequestMapping("/intercambio")
class ExchangePages {

  static final String IMPORT = "/intercambio/importaciones/";
  private static final int SHOWN = 20;
  private static final int REFUSALS_SHOWN = 100;

  private final Imports imports;
  private final Exports exports;
  private final Staff staff;
  private final ExchangeSettings settings;
  private final Times times;

  ExchangePages(Imports imports, Exports exports, Staff staff, ExchangeSettings settings, EngineSettings service) {
    this.imports = imports;
    this.exports = exports;
    this.staff = staff;
    this.settings = settings;
    this.times = new Times(service.zone());
  }

  /** A line of the table of what comes: how many of a kind had which outcome. */
  record CountLine(RowKind kind, long created, long completed, long unchanged, long refused) {}

  @GetMapping
  String exchange(Model model) {
    List<ExportRun> latest = exports.latest(SHOWN);
    model.addAttribute("runs", imports.latest(SHOWN));
    model.addAttribute("exports", latest);
    model.addAttribute("preparing", latest.stream().anyMatch(run -> run.state() == ExportState.PREPARING));
    model.addAttribute("largest", whole(settings.largestFile()));
    model.addAttribute("keptDays", settings.exportKeptFor().toHours() < 48 ? settings.exportKeptFor().toHours() + " horas"
        : settings.exportKeptFor().toDays() + " días");
    model.addAttribute("times", times);
    model.addAttribute("staff", staff);
    return "exchange/exchange";
  }

  @GetMapping("/importaciones/{id}")
  String run(@PathVariable long id, Model model, RedirectAttributes next) {
    Optional<ImportRun> run = imports.find(id);
    if (run.isEmpty()) {
      next.addFlashAttribute("refused", "No hay ninguna importación con el número " + id + ".");
      return "redirect:/intercambio";
    }
    Phase phase = run.get().startedAt() == null ? Phase.CHECK : Phase.IMPORT;
    model.addAttribute("run", run.get());
    model.addAttribute("phase", phase);
    model.addAttribute("lines", lines(id, phase));
    model.addAttribute("refusals", imports.refusals(id, phase, REFUSALS_SHOWN));
    model.addAttribute("refusedCount", imports.refused(id, phase));
    model.addAttribute("shown", REFUSALS_SHOWN);
    model.addAttribute("times", times);
    model.addAttribute("staff", staff);
    return "exchange/import";
  }

  /** Such as "2 GB", as the settings say it. */
  private static String whole(DataSize size) {
    return size.toBytes() == DataSize.ofGigabytes(size.toGigabytes()).toBytes() ? size.toGigabytes() + " GB" : size.toMegabytes() + " MB";
  }

  private List<CountLine> lines(long id, Phase phase) {
    List<ImportCount> counts = imports.counts(id, phase);
    return Arrays.stream(RowKind.values()).map(kind -> new CountLine(kind, of(counts, kind, RowOutcome.CREATED),
            of(counts, kind, RowOutcome.COMPLETED), of(counts, kind, RowOutcome.UNCHANGED), of(counts, kind, RowOutcome.REFUSED)))
        .filter(line -> line.created() + line.completed() + line.unchanged() + line.refused() > 0).toList();
  }

  private static long of(List<ImportCount> counts, RowKind kind, RowOutcome outcome) {
    return counts.stream().filter(one -> one.kind() == kind && one.outcome() == outcome).mapToLong(ImportCount::counted).sum();
  }

  /** Asked again and again while it is under way; then the whole page is read anew. */
  @GetMapping("/importaciones/{id}/avance")
  String progress(@PathVariable long id, Model model, HttpServletResponse answer) {
    ImportRun run = imports.find(id).orElseThrow();
    if (!run.state().underWay()) {
      answer.setHeader("HX-Refresh", "true");
    }
    model.addAttribute("run", run);
    return "exchange/import :: progress";
  }

  @PostMapping("/importaciones/{id}/empezar")
  String start(@AuthenticationPrincipal StaffPrincipal who, @PathVariable long id, RedirectAttributes next) {
    return done(next, id, () -> imports.start(id, who.userId()),
        "La importación ha empezado. Puede cerrar esta página: sigue sola, y si el servidor se reinicia continúa donde estaba.");
  }

  @PostMapping("/importaciones/{id}/detener")
  String stop(@AuthenticationPrincipal StaffPrincipal who, @PathVariable long id, RedirectAttributes next) {
    return done(next, id, () -> imports.stop(id, who.userId()), "Detenida. Lo que ya había llegado se queda; el archivo se ha borrado.");
  }

  private static String done(RedirectAttributes next, long id, Runnable act, String words) {
    try {
      act.run();
      next.addFlashAttribute("done", words);
    } catch (InputRefused refusal) {
      next.addFlashAttribute("refused", refusal.reason());
    }
    return "redirect:" + IMPORT + id;
  }

  /** All refusals, as they are read in a spreadsheet. */
  @GetMapping("/importaciones/{id}/rechazos.csv")
  void refusals(@PathVariable long id, HttpServletResponse answer) throws IOException {
    ImportRun run = imports.find(id).orElseThrow();
    answer.setContentType(Csv.TYPE.toString());
    answer.setHeader(HttpHeaders.CONTENT_DISPOSITION, Csv.asFile("rechazos-" + id + ".csv"));
    Writer text = new OutputStreamWriter(answer.getOutputStream(), StandardCharsets.UTF_8);
    Csv csv = new Csv(text).row("Archivo", "Línea", "Id en el origen", "Campo", "Motivo", "Qué falta");
    imports.eachRefusal(id, run.startedAt() == null ? Phase.CHECK : Phase.IMPORT, one -> csv.row(one.fileName(), one.line(), one.sourceId(),
        one.field(), one.reason(), one.partly() ? "una parte" : "la fila entera"));
    text.flush();
  }

  @PostMapping("/exportaciones")
  String export(@AuthenticationPrincipal StaffPrincipal who, RedirectAttributes next) {
    try {
      exports.ask(who.userId());
      next.addFlashAttribute("done", "La exportación se está preparando. Puede seguir trabajando: aparecerá aquí cuando esté lista.");
    } catch (InputRefused refusal) {
      next.addFlashAttribute("refused", refusal.reason());
    }
    return "redirect:/intercambio";
  }

  @GetMapping("/exportaciones/{id}/ciclo.zip")
  void fetch(@AuthenticationPrincipal StaffPrincipal who, @PathVariable long id, HttpServletResponse answer) throws IOException {
    Optional<ExportRun> run = exports.find(id).filter(one -> one.state() == ExportState.READY);
    if (run.isEmpty()) {
      answer.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    answer.setContentType("application/zip");
    answer.setContentLengthLong(run.get().size());
    answer.setHeader(HttpHeaders.CONTENT_DISPOSITION, Csv.asFile("ciclo-exportacion-" + id + ".zip"));
    answer.setHeader("X-Content-Type-Options", "nosniff");
    exports.write(id, who.userId(), answer.getOutputStream());
  }
}
