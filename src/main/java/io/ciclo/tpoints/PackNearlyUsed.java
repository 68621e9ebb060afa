package io.ciclo.tpoints;

/** So much of a pack is used; published once a pack and threshold, in the transaction that crossed it. */
public record PackNearlyUsed(long company, long pack, int percent, TPoints used, TPoints size) {}
