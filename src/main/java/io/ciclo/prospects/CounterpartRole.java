package io.ciclo.prospects;

/** Who supports us on the prospect's side (BD-13). Spanish words: vocabulary {@code prospects.role.*}. */
public enum CounterpartRole { PROJECT_RESPONSIBLE, TRAINING_RESPONSIBLE, IT_SUPPORT }
