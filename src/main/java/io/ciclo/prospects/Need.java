package io.ciclo.prospects;

/** Something that the prospect needs and that we have heard of (BD-05, BD-07). */
public record Need(long id, int round, String text) {}
