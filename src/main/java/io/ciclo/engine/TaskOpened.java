package io.ciclo.engine;

/**
 * A user task of a case has come into being. Published in the same transaction.
 *
 * @param task the element's id in the model
 */
public record TaskOpened(String caseNumber, String taskId, String task) {}
