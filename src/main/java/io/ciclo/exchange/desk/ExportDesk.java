package io.ciclo.exchange.desk;

import io.ciclo.engine.Appointments;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.SafeWrite;
import io.ciclo.exchange.ExportRun;
import io.ciclo.exchange.Exports;
import io.ciclo.exchange.store.ExportStore;
import io.ciclo.exchange.store.FileParts;
import io.ciclo.exchange.store.Turns;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** The room's door for exports. */
@Service
class ExportDesk implements Exports {

  private static final Logger log = LoggerFactory.getLogger(ExportDesk.class);

  private final ExportStore exports;
  private final FileParts files;
  private final Turns turns;
  private final ExportWork work;
  private final Appointments appointments;
  private final SafeWrite safely;
  private final Clock clock;

  ExportDesk(ExportStore exports, FileParts files, Turns turns, ExportWork work, Appointments appointments, SafeWrite safely, Clock clock) {
    this.exports = exports;
    this.files = files;
    this.turns = turns;
    this.work = work;
    this.appointments = appointments;
    this.safely = safely;
    this.clock = clock;
  }

  @Override
  public long ask(String by) {
    long asked = safely.write(() -> {
      long id = exports.insert(by, clock.instant());
      if (!turns.take(Turns.Kind.EXPORT, id)) {
        throw new InputRefused("export", "Ya se está preparando otra exportación: espere a que termine.");
      }
      appointments.make(work, String.valueOf(id), clock.instant());
      return id;
    });
    log.info("{} asks for export {} of everything", by, asked);
    return asked;
  }

  @Override
  public Optional<ExportRun> find(long id) {
    return exports.find(id);
  }

  @Override
  public List<ExportRun> latest(int most) {
    return exports.latest(most);
  }

  @Override
  public void write(long id, String by, OutputStream to) {
    UUID file = exports.file(id).orElseThrow(() -> new IllegalStateException("Export " + id + " is not ready, or gone"));
    // written down before a byte leaves
    safely.run(() -> exports.taken(id, by, clock.instant()));
    log.info("{} takes export {} of everything", by, id);
    files.read(file, to);
  }
}
