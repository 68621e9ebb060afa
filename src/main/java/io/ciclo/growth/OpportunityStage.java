package io.ciclo.growth;

/** How far an open opportunity has come, in the words of the pipeline. Spanish words: vocabulary {@code growth.stage.*}. */
public enum OpportunityStage { ANALYSIS, PROPOSAL, DECISION, TRIAL, CONTRACT }
