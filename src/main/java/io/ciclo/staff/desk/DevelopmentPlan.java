package io.ciclo.staff.desk;

/** What a review agrees on, in the reviewer's words (RO-14). */
public record DevelopmentPlan(String skills, String motivation, String learning, String nextSteps) {}
