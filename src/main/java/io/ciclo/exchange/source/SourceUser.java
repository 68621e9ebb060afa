package io.ciclo.exchange.source;

/** @param organisation id; empty when the tool does not tell @param staff of whoever used the tool, no customer */
public record SourceUser(Place place, String id, String name, String email, String phone, String organisation, boolean staff) {}
