package io.ciclo.staff.desk;

/** How far the review of somebody's development is. */
public enum ReviewState { DUE, WRITTEN, TALK_AGAIN, AGREED, SKIPPED, LEFT }
