/** Requests of customers: intake, triage, classification, resolution, validation, closing. */
@org.springframework.modulith.ApplicationModule(displayName = "Tickets")
package io.ciclo.tickets;
