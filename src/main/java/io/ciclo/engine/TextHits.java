package io.ciclo.engine;

import java.util.Set;

/**
 * What was found.
 *
 * @param complete false while the index is still being built: there may be more
 */
public record TextHits(Set<String> keys, boolean complete) {}
