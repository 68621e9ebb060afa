package io.ciclo.customers;

/**
 * An organisation as another tool kept it (CL-15).
 *
 * @param name at most 200 characters
 * @param taxId empty when the tool did not tell
 * @param origin name of the tool and number there, such as "Zendesk 360001"; stands in for a tax id until somebody enters one
 * @param notes kept as expectations and goals where nobody has written any, cut at 4000 characters
 */
public record ImportedCompany(String name, String taxId, String origin, String notes) {}
