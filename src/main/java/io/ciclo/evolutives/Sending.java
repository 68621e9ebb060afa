package io.ciclo.evolutives;

import io.ciclo.engine.InputRefused;
import java.util.List;
import java.util.stream.Collectors;

/** What came of sending an estimate. */
public sealed interface Sending {

  /** @throws InputRefused with every reason, at the field of the first */
  EstimateVersion orRefused();

  record Sent(EstimateVersion version) implements Sending {

    @Override
    public EstimateVersion orRefused() {
      return version;
    }
  }

  /** Nothing was changed. */
  record NotYet(List<Obstacle> obstacles) implements Sending {

    public NotYet {
      obstacles = List.copyOf(obstacles);
    }

    @Override
    public EstimateVersion orRefused() {
      throw new InputRefused(obstacles.get(0).field(), obstacles.stream().map(Obstacle::reason).collect(Collectors.joining(" ")));
    }
  }
}
