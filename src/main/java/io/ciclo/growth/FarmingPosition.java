package io.ciclo.growth;

/** Where we compete with a solution (FF-16). Spanish words: vocabulary {@code farming.position.*}. */
public enum FarmingPosition { LOW_COST, SPECIALISED }
