package io.ciclo.servicelevels;

/** Agreed by contract (shown in black, to customers too) or a target that we try to meet (shown in blue) (SL-14). */
public enum Binding { CONTRACTUAL, INTERNAL }
