package io.ciclo.engine;

/**
 * @param words as somebody typed them; all have to be there, each whole, inflected or as the beginning of a word
 * @param scope null for all
 * @param withInternal only for staff
 */
public record TextQuery(String words, String scope, boolean withInternal) {}
