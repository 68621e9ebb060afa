package io.ciclo.engine;

import java.util.Optional;

/** Failures that a room knows: a bean of the room whose steps, or whose neighbours in other systems, fail so. */
public interface KnownCauses {

  /** Empty when it is none of these. */
  Optional<Cause> recognise(Failure failure);
}
