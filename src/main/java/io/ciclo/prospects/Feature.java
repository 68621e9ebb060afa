package io.ciclo.prospects;

import java.time.LocalDate;

/**
 * Something that the prospect wants before production (BD-24); an evolutive of its own that costs no points.
 *
 * @param caseNumber of the evolutive
 * @param estimatedTime what was said of how long it takes
 * @param acknowledgedBy who said, for the prospect, that they know how we develop
 * @param outcome word of the evolutive's end; null while it runs
 */
public record Feature(String caseNumber, String prospect, String title, String description, String estimatedTime, String acknowledgedBy,
    LocalDate acknowledgedOn, String outcome) {}
