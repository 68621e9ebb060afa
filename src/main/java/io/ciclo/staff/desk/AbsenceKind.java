package io.ciclo.staff.desk;

/** Why somebody is away: for managers only. Spanish words: vocabulary {@code staff.absenceKind.*}. */
public enum AbsenceKind { SICK, HOLIDAY, OTHER }
