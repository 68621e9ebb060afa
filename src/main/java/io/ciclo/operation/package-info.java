/** What does not work, why, and how it is put right; for administrators. */
@org.springframework.modulith.ApplicationModule(displayName = "Operación")
package io.ciclo.operation;
