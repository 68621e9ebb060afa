package io.ciclo.exchange.desk;

import io.ciclo.engine.Appointments;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.PlainText;
import io.ciclo.engine.SafeWrite;
import io.ciclo.exchange.ImportCount;
import io.ciclo.exchange.ImportRefusal;
import io.ciclo.exchange.ImportRun;
import io.ciclo.exchange.ImportState;
import io.ciclo.exchange.Imports;
import io.ciclo.exchange.Phase;
import io.ciclo.exchange.store.FileParts;
import io.ciclo.exchange.store.ImportStore;
import io.ciclo.exchange.store.Turns;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** The room's door for imports. */
@Service
class ImportDesk implements Imports {

  private static final Duration FORGOTTEN = Duration.ofDays(1);
  private static final int LONGEST_ORIGIN = 20;

  private final ImportStore imports;
  private final FileParts files;
  private final Turns turns;
  private final ImportWork work;
  private final Appointments appointments;
  private final SafeWrite safely;
  private final Clock clock;

  ImportDesk(ImportStore imports, FileParts files, Turns turns, ImportWork work, Appointments appointments, SafeWrite safely,
      Clock clock) {
    this.imports = imports;
    this.files = files;
    this.turns = turns;
    this.work = work;
    this.appointments = appointments;
    this.safely = safely;
    this.clock = clock;
  }

  @Override
  public long receive(InputStream content, String fileName, String origin, String by) {
    String plain = PlainText.of(origin);
    files.removeForgotten(clock.instant().minus(FORGOTTEN));
    String name = PlainText.cut(PlainText.of(fileName).isEmpty() ? "importacion.zip" : PlainText.of(fileName), 200);
    // outside of any transaction: a large file takes minutes
    FileParts.Stored stored = files.write(content, name);
    return safely.write(() -> {
      boolean tooLong = plain.length() > LONGEST_ORIGIN;
      long id = imports.insert(tooLong ? "" : plain, name, stored, by, clock.instant());
      if (tooLong) {
        work.end(id, ImportState.CHECKING, ImportState.REFUSED, "«Nombre del origen»: tiene " + plain.length() + " caracteres y caben "
            + LONGEST_ORIGIN + ".");
      } else if (turns.take(Turns.Kind.IMPORT, id)) {
        appointments.make(work, ImportWork.subject(id, Phase.CHECK), clock.instant());
      } else {
        work.end(id, ImportState.CHECKING, ImportState.REFUSED, busy());
      }
      return id;
    });
  }

  private String busy() {
    return "Ya hay otra importación en marcha" + turns.holder(Turns.Kind.IMPORT).map(other -> " (la número " + other + ")").orElse("")
        + ": espere a que termine, o deténgala, y vuelva a intentarlo.";
  }

  @Override
  public void start(long id, String by) {
    safely.run(() -> {
      if (!imports.move(id, ImportState.CHECKED, ImportState.IMPORTING)) {
        throw new InputRefused("import", "Esta importación no se puede empezar: o no se ha revisado todavía, o ya se empezó.");
      }
      if (!turns.take(Turns.Kind.IMPORT, id)) {
        throw new InputRefused("import", busy());
      }
      imports.started(id, by, clock.instant());
      appointments.make(work, ImportWork.subject(id, Phase.IMPORT), clock.instant());
    });
  }

  @Override
  public void stop(long id, String by) {
    safely.run(() -> {
      ImportRun run = imports.find(id).orElseThrow(() -> new InputRefused("import", "No hay ninguna importación con ese número."));
      boolean stoppable = run.state().underWay() || run.state() == ImportState.CHECKED;
      if (!stoppable || !work.end(id, run.state(), ImportState.STOPPED, "La detuvo " + by + ".")) {
        throw new InputRefused("import", "Esta importación ya había terminado.");
      }
    });
  }

  @Override
  public Optional<ImportRun> find(long id) {
    return imports.find(id);
  }

  @Override
  public List<ImportRun> latest(int most) {
    return imports.latest(most);
  }

  @Override
  public List<ImportCount> counts(long id, Phase phase) {
    return imports.counts(id, phase);
  }

  @Override
  public List<ImportRefusal> refusals(long id, Phase phase, int most) {
    return imports.refusals(id, phase, most);
  }

  @Override
  public void eachRefusal(long id, Phase phase, Consumer<ImportRefusal> refusal) {
    imports.eachRefusal(id, phase, refusal);
  }

  @Override
  public long refused(long id, Phase phase) {
    return imports.refused(id, phase);
  }
}
