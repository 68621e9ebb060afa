package io.ciclo.exchange.desk;

import io.ciclo.engine.Appointment;
import io.ciclo.engine.Appointments;
import io.ciclo.engine.SafeWrite;
import io.ciclo.exchange.ExportRun;
import io.ciclo.exchange.ExportState;
import io.ciclo.exchange.store.ExportStore;
import io.ciclo.exchange.store.FileParts;
import io.ciclo.exchange.store.Turns;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Prepares an export in the background (CL-15). What a node left half done when it died is done again from its beginning. */
@Component
class ExportWork implements Appointment {

  private static final Logger log = LoggerFactory.getLogger(ExportWork.class);

  private final ExportStore exports;
  private final ExportArchive archive;
  private final FileParts files;
  private final Turns turns;
  private final ExportGoes goes;
  private final Appointments appointments;
  private final ExchangeSettings settings;
  private final SafeWrite safely;
  private final TransactionTemplate oneMoment;
  private final Clock clock;

  ExportWork(ExportStore exports, ExportArchive archive, FileParts files, Turns turns, ExportGoes goes, Appointments appointments,
      ExchangeSettings settings, SafeWrite safely, PlatformTransactionManager transactions, Clock clock) {
    this.exports = exports;
    this.archive = archive;
    this.files = files;
    this.turns = turns;
    this.goes = goes;
    this.appointments = appointments;
    this.settings = settings;
    this.safely = safely;
    this.oneMoment = new TransactionTemplate(transactions);
    // everything as it stands at one moment, while everybody goes on working
    this.oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.oneMoment.setReadOnly(true);
    this.clock = clock;
  }

  @Override
  public String name() {
    return "exchange-export";
  }

  @Override
  public void keep(String subject) {
    long id = Long.parseLong(subject);
    Optional<ExportRun> run = exports.find(id);
    if (run.isEmpty() || run.get().state() != ExportState.PREPARING) {
      safely.run(() -> turns.release(Turns.Kind.EXPORT, id));
      return;
    }
    Path copy = temporary();
    try {
      ExportArchive.Written written = written(run.get(), copy);
      FileParts.Stored stored = stored(id, copy);
      safely.run(() -> {
        Instant now = clock.instant();
        turns.release(Turns.Kind.EXPORT, id);
        if (exports.ready(id, stored, written.files(), written.rows(), now)) {
          appointments.make(goes, String.valueOf(id), now.plus(settings.exportKeptFor()));
        } else {
          files.remove(stored.id());
        }
      });
      log.info("Export {} of everything is ready: {} files, {} rows, asked for by {}", id, written.files(), written.rows(), run.get().askedBy());
    } catch (UncheckedIOException e) {
      // a full disk is not tried again and again: whoever asked reads it, and asks again
      log.warn("Export {} failed", id, e);
      safely.run(() -> {
        exports.failed(id, "No se ha podido escribir el archivo: " + e.getCause().getMessage(), clock.instant());
        turns.release(Turns.Kind.EXPORT, id);
      });
    } catch (RuntimeException e) {
      // nor is anything else: it would hold the turn for ever, and nobody can stop an export
      log.error("Export {} failed", id, e);
      safely.run(() -> {
        exports.failed(id, "No se ha podido preparar; el registro de la aplicación dice por qué.", clock.instant());
        turns.release(Turns.Kind.EXPORT, id);
      });
    } finally {
      delete(copy);
    }
  }

  private ExportArchive.Written written(ExportRun run, Path copy) {
    return oneMoment.execute(status -> {
      try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(copy))) {
        return archive.write(to, run.askedBy(), clock.instant());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  private FileParts.Stored stored(long id, Path copy) {
    try (InputStream content = Files.newInputStream(copy)) {
      return files.write(content, "ciclo-" + id + ".zip");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path temporary() {
    try {
      return Files.createTempFile("ciclo-export-", ".zip");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path copy) {
    try {
      Files.deleteIfExists(copy);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
