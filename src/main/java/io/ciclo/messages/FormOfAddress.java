package io.ciclo.messages;

/** Formal (usted) unless the client prefers otherwise (PO-22). */
public enum FormOfAddress {
  FORMAL,
  INFORMAL
}
