package io.ciclo.engine;

import java.time.Duration;

/**
 * A letter that carries a link.
 *
 * @param linkId see {@link SealedLinks}: the letter itself never holds the link
 * @param validFor how long the link works once the letter has left
 * @param invitedBy the name of who invites; perhaps empty
 */
public record AccessLetter(LinkPurpose purpose, Account to, long linkId, Duration validFor, String invitedBy) {}
