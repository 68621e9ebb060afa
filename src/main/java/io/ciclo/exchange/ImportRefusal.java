package io.ciclo.exchange;

/**
 * A row that does not come, or comes without a part of it.
 *
 * @param line from 1
 * @param sourceId in the tool that it comes from; perhaps empty
 */
public record ImportRefusal(String fileName, long line, String sourceId, String field, String reason, boolean partly) {}
