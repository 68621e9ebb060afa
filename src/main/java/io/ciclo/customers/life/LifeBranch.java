package io.ciclo.customers.life;

import io.ciclo.customers.LifeEntry;
import java.util.List;

/**
 * An entry of the time line with what came from it.
 *
 * @param origin number of the case that it came from although it stands by itself; empty for none
 * @param beneath oldest first
 */
public record LifeBranch(LifeEntry entry, String origin, List<LifeEntry> beneath) {}
