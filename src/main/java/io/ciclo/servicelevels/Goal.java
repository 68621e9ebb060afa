package io.ciclo.servicelevels;

/** What a clock is judged by: working time, or a date that somebody named. */
public sealed interface Goal permits Target, PromisedDate {}
