package io.ciclo.growth;

import java.util.List;

/** What the page of attributes says (FF-05 to FF-09, FF-12). */
public record FarmingRanking(String person, ClientKind clientKind, List<FarmingAttribute> attributes, List<String> areas, String question) {

  public FarmingRanking {
    attributes = List.copyOf(attributes);
    areas = List.copyOf(areas);
  }
}
