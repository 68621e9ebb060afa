package io.ciclo.evolutives;

/** How soon the customer demands it (PR-16). Spanish words: vocabulary {@code tickets.priority.*}. */
public enum DemandedPriority { LOW, MEDIUM, URGENT }
