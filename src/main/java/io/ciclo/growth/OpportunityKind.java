package io.ciclo.growth;

/** Where an opportunity comes from (CL-10). Spanish words: vocabulary {@code growth.opportunityKind.*}. */
public enum OpportunityKind { NEW_CUSTOMER, FARMING }
