package io.ciclo.portal.web;

import io.ciclo.engine.EngineSettings;
import io.ciclo.servicelevels.AlarmWatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Doors to what an administrator watches, and the backup of the embedded database while it runs. */
@Controller
class OperationPages {

  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
  private static final Path FOLDER = Path.of("data", "backup");

  private final JdbcTemplate database;
  private final AlarmWatch alarms;
  private final EngineSettings settings;
  private final Clock clock;
  private final boolean embedded;

  OperationPages(DataSource dataSource, AlarmWatch alarms, EngineSettings settings, Clock clock) throws MetaDataAccessException {
    this.database = new JdbcTemplate(dataSource);
    this.alarms = alarms;
    this.settings = settings;
    this.clock = clock;
    this.embedded = DatabaseDriver.H2 == DatabaseDriver.fromProductName(
        JdbcUtils.extractDatabaseMetaData(dataSource, java.sql.DatabaseMetaData::getDatabaseProductName));
  }

  @GetMapping("/operacion")
  String operation(Model model) {
    model.addAttribute("embedded", embedded);
    model.addAttribute("failing", alarms.failing());
    model.addAttribute("zone", settings.zone());
    return "portal/operation";
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
