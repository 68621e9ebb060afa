/** What comes from other tools, and everything that leaves in open formats (CL-15); for administrators. */
@org.springframework.modulith.ApplicationModule(displayName = "Intercambio")
package io.ciclo.exchange;
