package io.ciclo.exchange.source;

/** @param entries at most @param unpacked bytes of all entries together, at most */
public record ZipLimits(long entries, long unpacked) {}
