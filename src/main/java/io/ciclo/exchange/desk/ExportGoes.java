package io.ciclo.exchange.desk;

import io.ciclo.engine.Appointment;
import io.ciclo.engine.SafeWrite;
import io.ciclo.exchange.ExportState;
import io.ciclo.exchange.store.ExportStore;
import io.ciclo.exchange.store.FileParts;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** An export that was kept long enough goes; that there was one, and who took it, stays. */
@Component
class ExportGoes implements Appointment {

  private final ExportStore exports;
  private final FileParts files;
  private final SafeWrite safely;
  private final Clock clock;

  ExportGoes(ExportStore exports, FileParts files, SafeWrite safely, Clock clock) {
    this.exports = exports;
    this.files = files;
    this.safely = safely;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "exchange-export-goes";
  }

  @Override
  public void keep(String subject) {
    long id = Long.parseLong(subject);
    safely.run(() -> exports.find(id).filter(run -> run.state() == ExportState.READY).flatMap(run -> exports.file(id)).ifPresent(file -> {
      exports.removed(id, clock.instant());
      files.remove(file);
    }));
  }
}
