package io.ciclo.tpoints;

import java.util.List;
import java.util.OptionalLong;

/**
 * Some entries of an account, newest first.
 *
 * @param before asks for the next page; empty on the last one
 */
public record EntryPage(List<Entry> entries, OptionalLong before) {}
