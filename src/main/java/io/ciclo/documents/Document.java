package io.ciclo.documents;

/**
 * What has versions.
 *
 * @param kind key of the catalogue
 * @param company whose it is, or null when all customers are handed it; nobody else ever reads it
 * @param caseNumber of the case that it belongs to, or null
 */
public record Document(long id, String kind, Long company, String caseNumber, String title) {}
