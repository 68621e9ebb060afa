package io.ciclo.growth;

/** How an opportunity stands (U7). Spanish words: vocabulary {@code growth.opportunityState.*}. */
public enum OpportunityState { OPEN, WON, LOST }
