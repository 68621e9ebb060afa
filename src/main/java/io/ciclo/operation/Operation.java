package io.ciclo.operation;

import java.util.List;

/** What fails at the moment, by cause (DW-15). */
public interface Operation {

  /** Stopped work first, then what has failed longest. */
  List<Trouble> troubles();

  /**
   * Everything that fails for this cause is tried again at once.
   *
   * @return how much; 0 when the cause is gone meanwhile
   */
  int tryAgain(String cause);
}
