package io.ciclo.documents;

import java.util.List;

/**
 * What became of several documents.
 *
 * @param handed those that the receiver has now, in the order in which they were asked for
 * @param missing Spanish sentences: what could not be handed over, and why
 */
public record DeliveredSet(List<Delivery> handed, List<String> missing) {}
