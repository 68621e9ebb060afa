package io.ciclo.engine;

import java.time.Instant;

/**
 * A release changed a model of which a process owner had deployed a version of their own. Until an administrator answers,
 * the owner's version runs.
 *
 * @param file as the Modeler names it, for example {@code ticket.bpmn}
 * @param ownersSince when the owner's version was deployed
 */
public record ModelQuestion(long id, String file, Instant ownersSince, Instant asked) {}
