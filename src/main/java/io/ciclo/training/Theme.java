package io.ciclo.training;

/** What a specific syllabus may be about (TR-04). Spanish words: vocabulary {@code training.theme.*}. */
public enum Theme { CONTENT, ORDERS, GENERAL_USE }
