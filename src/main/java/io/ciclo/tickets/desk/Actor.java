package io.ciclo.tickets.desk;

import io.ciclo.tickets.AuthorKind;

/** Who did something. */
record Actor(AuthorKind kind, String id, String name) {

  static final Actor SYSTEM = new Actor(AuthorKind.SYSTEM, null, "Ciclo");
}
