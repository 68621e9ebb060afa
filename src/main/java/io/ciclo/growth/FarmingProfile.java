package io.ciclo.growth;

import java.util.List;

/**
 * What the page of the client profile says (FF-13 to FF-16).
 *
 * @param position where we compete; null while it is open
 * @param figures one a position, or none for a position that nobody has calculated yet
 */
public record FarmingProfile(List<FarmingElement> elements, FarmingPosition position, List<FarmingFigures> figures) {

  public FarmingProfile {
    elements = List.copyOf(elements);
    figures = List.copyOf(figures);
  }
}
