package io.ciclo.evolutives;

/** What a customer prefers when the places of a month are taken (PR-17). */
public enum MonthlyChoice { LOW, NEXT_MONTH }
