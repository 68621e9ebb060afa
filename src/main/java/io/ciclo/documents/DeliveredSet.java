package io.ciclo.documents;

import java.util.List;

/**
 * What became of a set.
 *
 * @param handed those that the receiver has now, in the order of the set
 * @param missing titles of the kinds of which there is no version yet, or which could not be handed over
 */
public record DeliveredSet(List<Delivery> handed, List<String> missing) {}
