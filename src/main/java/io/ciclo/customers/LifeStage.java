package io.ciclo.customers;

/** Where on the landscape of a customer's life something stands (U1), in its order. Spanish words: vocabulary {@code customers.life.stage.*}. */
public enum LifeStage { PROSPECT, CONTRACT, START_UP, OPERATION, GROWTH, END }
