package io.ciclo.growth;

import java.time.Instant;

/** A try to send a draft by web service (FF-17). @param note the other system's answer, or that it took it */
public record FarmingCall(int version, boolean success, String note, Instant at) {}
