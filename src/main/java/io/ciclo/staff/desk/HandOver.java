package io.ciclo.staff.desk;

import java.time.Instant;

/**
 * A task that went from one to another.
 *
 * @param caseNumber null for a task of no case
 * @param from staff id; null when nobody had it
 * @param to staff id; null: back to the task's groups
 * @param absenceId null unless an absence caused it
 * @param note what whoever handed it over wants known; may be empty
 * @param by staff id; null when it happened by itself
 */
public record HandOver(String taskId, String taskName, String caseNumber, String company, String from, String to, Long absenceId,
    Handing why, String note, Instant at, String by) {}
