package io.ciclo.staff.desk;

/** Who is called, in this order; the names stand in the model {@code on-call-alert}. */
public enum Rung { FIRST, SECOND, MANAGER }
