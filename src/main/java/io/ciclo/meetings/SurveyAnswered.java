package io.ciclo.meetings;

/** A contact has answered; said in the same transaction. */
public record SurveyAnswered(Survey survey) {}
