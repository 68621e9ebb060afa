package io.ciclo.growth;

/** As what somebody of the customer talks to us: needs differ by it (FF-06). Spanish words: vocabulary {@code farming.clientKind.*}. */
public enum ClientKind { DECIDES, PAYS, USES, OPERATES, INFLUENCES }
