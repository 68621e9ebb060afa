package io.ciclo.operation.web;

import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.SafeWrite;
import io.ciclo.engine.Times;
import io.ciclo.messages.Deliveries;
import io.ciclo.messages.MessageFigures;
import io.ciclo.operation.Operation;
import io.ciclo.operation.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What fails and why, what is on its way, and the backup of the embedded database while it runs (DW-15). */
@Controller
class OperationPages {

  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
  private static final Path FOLDER = Path.of("data", "backup");
  private static final int MONTHS = 6;

  private final Operation operation;
  private final Deliveries deliveries;
  private final MessageFigures figures;
  private final SafeWrite safeWrite;
  private final JdbcTemplate database;
  private final Times times;
  private final Clock clock;
  private final boolean embedded;

  OperationPages(Operation operation, Deliveries deliveries, MessageFigures figures, SafeWrite safeWrite,
      DataSource dataSource, EngineSettings settings, Clock clock) throws MetaDataAccessException {
    this.operation = operation;
    this.deliveries = deliveries;
    this.figures = figures;
    this.safeWrite = safeWrite;
    this.database = new JdbcTemplate(dataSource);
    this.times = new Times(settings.zone());
    this.clock = clock;
    this.embedded = DatabaseDriver.H2 == DatabaseDriver.fromProductName(
        JdbcUtils.extractDatabaseMetaData(dataSource, java.sql.DatabaseMetaData::getDatabaseProductName));
  }

  @GetMapping("/operacion")
  String operation(Model model) {
    List<Trouble> troubles = operation.troubles();
    model.addAttribute("troubles", troubles);
    model.addAttribute("failures", troubles.stream().mapToInt(trouble -> trouble.affected().size()).sum());
    model.addAttribute("cases", troubles.stream().flatMap(trouble -> trouble.cases().stream()).distinct().count());
    model.addAttribute("customers", troubles.stream().flatMap(trouble -> trouble.customers().stream()).distinct().count());
    model.addAttribute("mails", deliveries.tally());
    model.addAttribute("hasMailServer", deliveries.hasMailServer());
    model.addAttribute("months", figures.perCase(MONTHS));
    model.addAttribute("goal", MessageFigures.GOAL);
    model.addAttribute("embedded", embedded);
    model.addAttribute("words", new TroubleWords(times, clock.instant()));
    return "operation/operation";
  }

  @PostMapping("/operacion/causas/reintentar")
  String tryAgain(@RequestParam String cause, RedirectAttributes next) {
    int tried = safeWrite.write(() -> operation.tryAgain(cause));
    next.addFlashAttribute("done", switch (tried) {
      case 0 -> "Ya no hay nada que reintentar por esa causa.";
      case 1 -> "Se reintenta 1 fallo. Si sale bien, desaparece de esta página.";
      default -> "Se reintentan los " + tried + ". Los que salgan bien desaparecen de esta página.";
    });
    return "redirect:/operacion";
  }

  /** A consistent copy, attachments included, while everybody goes on working. */
  @PostMapping("/operacion/copia")
  String backup(RedirectAttributes next) {
    Path file = FOLDER.resolve("ciclo-" + STAMP.format(LocalDateTime.ofInstant(clock.instant(), clock.getZone())) + ".zip");
    try {
      Files.createDirectories(FOLDER);
      database.update("backup to ?", file.toAbsolutePath().toString());
      next.addFlashAttribute("done", "Copia de seguridad escrita en " + file + ".");
    } catch (DataAccessException | IOException e) {
      next.addFlashAttribute("refused", "No se ha podido escribir la copia en " + file + ": " + e.getMessage());
    }
    return "redirect:/operacion";
  }
}
