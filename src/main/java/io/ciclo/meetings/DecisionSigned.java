package io.ciclo.meetings;

/** A contact has signed the decision of a meeting; said in the same transaction. */
public record DecisionSigned(Meeting meeting) {}
