package io.ciclo.growth;

import java.util.List;

/**
 * What is written down of a Farming beside its lists.
 *
 * @param knowledge how our knowledge serves the customer (FF-04)
 * @param person with whom one talks (FF-06); empty while nobody has said
 * @param clientKind as what that person talks to us; null while nobody has said
 * @param areas to be asked, by their names in {@code ciclo.farming.support-areas} (FF-12)
 * @param question what they are asked; empty when none is
 * @param position where we compete (FF-16); null while it is open
 * @param seen grows each time that attributes or profile are saved
 */
public record FarmingSheet(String knowledge, String person, ClientKind clientKind, List<String> areas, String question, FarmingPosition position,
    int seen) {

  public FarmingSheet {
    areas = List.copyOf(areas);
  }
}
