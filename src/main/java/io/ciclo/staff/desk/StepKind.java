package io.ciclo.staff.desk;

/** What can happen to an alert. Spanish words: vocabulary {@code staff.alertStep.*}. */
public enum StepKind { SENT, FAILED, NOBODY, ACKNOWLEDGED, SETTLED }
