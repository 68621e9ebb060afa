/** Texts, the outbox, and mail on its way out. */
@org.springframework.modulith.ApplicationModule(displayName = "Mensajes")
package io.ciclo.messages;
