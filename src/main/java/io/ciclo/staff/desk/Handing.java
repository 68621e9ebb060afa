package io.ciclo.staff.desk;

/** By which rule a task went where it went. Spanish words: vocabulary {@code staff.handing.*}. */
public enum Handing { COMPANY_BACKUP, OWN_BACKUP, NEXT_BACKUP, GROUP, REASSIGNED }
