package io.ciclo.servicelevels;

/** Whether a case is without mail or note for too long (SL-25, FU-29). */
public enum Colour { WHITE, RED }
