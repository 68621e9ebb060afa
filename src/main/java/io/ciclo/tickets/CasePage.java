package io.ciclo.tickets;

import java.util.List;

/**
 * Part of a list.
 *
 * @param more whether others follow; how many is not counted
 * @param complete false while the words of older cases are still being read: there may be more
 */
public record CasePage(List<CaseLine> lines, boolean more, boolean complete) {}
