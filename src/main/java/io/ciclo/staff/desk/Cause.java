package io.ciclo.staff.desk;

/**
 * Why a task leaves whoever has it.
 *
 * @param words begin the sentence that people read
 * @param absenceId null unless an absence is the cause
 * @param note what whoever causes it wants known; may be empty
 * @param by staff id; null when it happens by itself
 */
record Cause(String words, Long absenceId, String note, String by) {}
