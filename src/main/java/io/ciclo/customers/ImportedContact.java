package io.ciclo.customers;

/**
 * A person of a customer as another tool kept them (CL-15).
 *
 * @param phone perhaps empty
 */
public record ImportedContact(String name, String email, String phone) {}
