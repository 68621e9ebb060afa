package io.ciclo.engine;

/**
 * Borne by an exception that another try would only meet again: the step that throws it stops at once and waits for a person, whatever
 * its model says about retries.
 */
public interface NotTriedAgain {}
