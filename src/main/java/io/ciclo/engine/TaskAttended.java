package io.ciclo.engine;

/**
 * Somebody has taken a user task of a case in hand: claimed it, or completed it. A task that is given to somebody is not in
 * hand yet. Published in the same transaction.
 *
 * @param task the element's id in the model
 * @param person staff id
 */
public record TaskAttended(String caseNumber, String task, String person) {}
