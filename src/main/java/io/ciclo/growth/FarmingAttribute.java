package io.ciclo.growth;

/**
 * Something that matters to the customer (FF-05, FF-07, FF-08).
 *
 * @param id 0 for one that was never saved
 * @param customerRank 1 for the most important; it alone orders the list
 * @param providerRank where we would put it; null when we have not said
 * @param understood the customer understands how we meet it (FF-09)
 */
public record FarmingAttribute(long id, String text, int customerRank, Integer providerRank, AttributeBand band, boolean understood) {

  /** It holds up the next step (FF-09). */
  public boolean blocks() {
    return band == AttributeBand.MUST_HAVE && !understood;
  }

  /** We see it differently from the customer. */
  public boolean seenDifferently() {
    return providerRank != null && providerRank != customerRank;
  }
}
