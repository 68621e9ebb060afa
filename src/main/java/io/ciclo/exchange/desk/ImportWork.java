package io.ciclo.exchange.desk;

import io.ciclo.engine.Appointment;
import io.ciclo.engine.SafeWrite;
import io.ciclo.exchange.ImportRun;
import io.ciclo.exchange.ImportState;
import io.ciclo.exchange.Phase;
import io.ciclo.exchange.source.FileRefused;
import io.ciclo.exchange.source.SafeZip;
import io.ciclo.exchange.source.ToolExport;
import io.ciclo.exchange.source.ZipLimits;
import io.ciclo.exchange.store.FileParts;
import io.ciclo.exchange.store.ImportStore;
import io.ciclo.exchange.store.Turns;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks at a file, or imports it, in the background (CL-15). Each row is its own transaction: after a stop of the node it goes on where
 * it was, because what has come is known.
 */
@Component
class ImportWork implements Appointment {

  private static final Logger log = LoggerFactory.getLogger(ImportWork.class);

  private final ImportStore imports;
  private final FileParts files;
  private final Turns turns;
  private final ImportTables tables;
  private final ExchangeSettings settings;
  private final SafeWrite safely;
  private final Clock clock;

  ImportWork(ImportStore imports, FileParts files, Turns turns, ImportTables tables, ExchangeSettings settings, SafeWrite safely,
      Clock clock) {
    this.imports = imports;
    this.files = files;
    this.turns = turns;
    this.tables = tables;
    this.settings = settings;
    this.safely = safely;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "exchange-import";
  }

  static String subject(long id, Phase phase) {
    return id + "-" + phase;
  }

  @Override
  public void keep(String subject) {
    String[] parts = subject.split("-");
    long id = Long.parseLong(parts[0]);
    Phase phase = Phase.valueOf(parts[1]);
    Optional<ImportRun> run = imports.find(id);
    Optional<UUID> file = imports.file(id);
    if (run.isEmpty() || run.get().state() != during(phase) || file.isEmpty()) {
      // stopped, or kept already by a node that died before it could say so
      return;
    }
    Path copy = files.copy(file.get());
    try {
      work(run.get(), phase, copy);
      safely.run(() -> end(id, during(phase), phase == Phase.CHECK ? ImportState.CHECKED : ImportState.DONE, null));
    } catch (FileRefused refusal) {
      log.info("Import {} is refused: {}", id, refusal.getMessage());
      safely.run(() -> end(id, during(phase), ImportState.REFUSED, refusal.getMessage()));
    } catch (ImportPass.Stopped stopped) {
      log.info("Import {} was stopped", id);
    } finally {
      delete(copy);
    }
  }

  private static ImportState during(Phase phase) {
    return phase == Phase.CHECK ? ImportState.CHECKING : ImportState.IMPORTING;
  }

  private void work(ImportRun run, Phase phase, Path copy) {
    ZipLimits limits = new ZipLimits(settings.mostEntries(), settings.largestUnpacked().toBytes());
    try (SafeZip zip = SafeZip.open(copy, limits)) {
      ToolExport export = ToolExport.of(zip, settings.odooClosedStages());
      if (run.tool() == null) {
        safely.run(() -> imports.opened(run.id(), export.tool().label(), run.origin().isEmpty() ? export.tool().label() : run.origin()));
      }
      new ImportPass(imports.find(run.id()).orElseThrow(), phase, export, tables).run();
    }
  }

  /**
   * Inside a transaction. A file that is looked at is kept; every other one goes.
   *
   * @return false when it was no longer in that state
   */
  boolean end(long id, ImportState from, ImportState to, String reason) {
    if (!imports.move(id, from, to)) {
      return false;
    }
    imports.ended(id, reason, clock.instant());
    turns.release(Turns.Kind.IMPORT, id);
    if (to != ImportState.CHECKED) {
      imports.file(id).ifPresent(file -> {
        imports.fileGone(id);
        files.remove(file);
      });
    }
    return true;
  }

  private static void delete(Path copy) {
    try {
      Files.deleteIfExists(copy);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
