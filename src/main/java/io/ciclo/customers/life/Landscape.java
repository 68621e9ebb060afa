package io.ciclo.customers.life;

import io.ciclo.customers.LifeEntry;
import io.ciclo.customers.LifeStage;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The landscape of processes (U1) with what a company has of each, now and before: those of which somebody reads anything. */
public record Landscape(List<Stage> stages) {

  /** @param boxes in the order of a life */
  public record Stage(LifeStage stage, List<Box> boxes) {

    public boolean now() {
      return boxes.stream().anyMatch(box -> !box.running().isEmpty());
    }
  }

  /**
   * @param running the newest first
   * @param before how many are over
   */
  public record Box(LifeKind kind, List<LifeEntry> running, long before) {}

  public static Landscape of(Life life, Instant now) {
    Map<String, List<LifeEntry>> running = life.running(now).stream().collect(Collectors.groupingBy(LifeEntry::kind));
    Map<String, Long> over = life.entries().stream().filter(one -> one.until().isPresent())
        .collect(Collectors.groupingBy(LifeEntry::kind, Collectors.counting()));
    return new Landscape(Arrays.stream(LifeStage.values()).map(stage -> new Stage(stage, Arrays.stream(LifeKind.values())
        .filter(kind -> life.read().contains(kind) && kind.stage().filter(stage::equals).isPresent())
        .map(kind -> new Box(kind, running.getOrDefault(kind.key(), List.of()), over.getOrDefault(kind.key(), 0L))).toList())).toList());
  }
}
