package io.ciclo.exchange;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** Everything that is kept here, in open formats (CL-15). */
public interface Exports {

  /** Throws {@link io.ciclo.engine.InputRefused} while another export is being prepared. */
  long ask(String by);

  Optional<ExportRun> find(long id);

  /** The latest first. */
  List<ExportRun> latest(int most);

  /** Writes the archive, and who took it. Throws {@link IllegalStateException} when it is not ready. */
  void write(long id, String by, OutputStream to);
}
