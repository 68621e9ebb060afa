package io.ciclo.exchange;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What other tools kept, brought here (CL-15): looked at first, then imported; one at a time. */
public interface Imports {

  /**
   * Keeps the file and has it looked at in the background. Also what is refused gets a number, so that its reason can be read.
   *
   * @param origin how cases name the tool, at most 20 characters; empty for the name of the tool itself
   */
  long receive(InputStream content, String fileName, String origin, String by);

  /** Throws {@link io.ciclo.engine.InputRefused} when it was not looked at, or another import is under way. */
  void start(long id, String by);

  /** What has come stays; the file goes. Throws {@link io.ciclo.engine.InputRefused} when there is nothing to stop. */
  void stop(long id, String by);

  Optional<ImportRun> find(long id);

  /** The latest first. */
  List<ImportRun> latest(int most);

  List<ImportCount> counts(long id, Phase phase);

  /** In the order of the files. */
  List<ImportRefusal> refusals(long id, Phase phase, int most);

  /** Every one, one after the other. */
  void eachRefusal(long id, Phase phase, Consumer<ImportRefusal> refusal);

  long refused(long id, Phase phase);
}
