/**
 * The client registry: companies, their contacts and rights, contracts, agreed changes. {@link io.ciclo.customers.Customers}
 * is what other rooms ask; {@link io.ciclo.customers.CustomerRegistry} is how it is edited.
 */
package io.ciclo.customers;
