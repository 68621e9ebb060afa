package io.ciclo.prospects;

/**
 * The case of a prospect has been opened or has moved. Said in the transaction of the change (CL-10).
 *
 * @param phase in which it is now
 * @param outcome null while it is open
 * @param reason why it went no further; null unless it ended like that
 */
public record ProspectChanged(String number, long company, String subject, String leader, Phase phase, Waiting waiting,
    ProspectOutcome outcome, String reason) {}
