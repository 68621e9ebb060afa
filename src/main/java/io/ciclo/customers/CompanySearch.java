package io.ciclo.customers;

/**
 * Which companies are looked for; null or empty means any.
 *
 * @param text   part of the name, the tax id, or of a contact's name or address
 * @param leader staff id of the account leader
 */
public record CompanySearch(String text, SupportPlan plan, Boolean keyAccount, String leader) {}
