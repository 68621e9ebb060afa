package io.ciclo.engine;

/** The second factor of staff, as those see it who look after people. */
public interface SecondFactors {

  /** False when this installation asks nobody for a second factor. */
  boolean inUse();

  boolean enrolled(String userId);

  /** For somebody who has lost telephone and recovery codes: the factor is gone, and may be set up anew. */
  void reset(String userId);
}
