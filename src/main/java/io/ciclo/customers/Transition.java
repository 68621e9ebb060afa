package io.ciclo.customers;

import java.time.Instant;

/**
 * The first month of a shop after its project (HO-05): tickets of the company are looked at by the project manager.
 *
 * @param handover number of its case
 * @param projectManager staff id
 * @param until when it ends
 */
public record Transition(String handover, String projectManager, Instant until) {}
