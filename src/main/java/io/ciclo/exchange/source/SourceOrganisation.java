package io.ciclo.exchange.source;

import java.util.List;

/** @param taxId empty when the tool does not tell @param domains of addresses of its people, lower case */
public record SourceOrganisation(Place place, String id, String name, String taxId, String notes, List<String> domains) {}
