package io.ciclo.prospects;

/**
 * What was found out about the prospect's business (BD-05).
 *
 * @param reason why there is no need; null when there is (BD-06)
 */
public record Study(int round, String findings, boolean needExists, String reason, String staff) {}
