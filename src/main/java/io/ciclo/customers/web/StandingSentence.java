package io.ciclo.customers.web;

import io.ciclo.customers.ContractStanding;
import io.ciclo.engine.Times;

/**
 * Where a company stands with its contracts, as staff read it.
 *
 * @param kind "ok", "grace" or "none": decides how the sentence is marked
 */
record StandingSentence(String kind, String sentence) {

  static StandingSentence of(ContractStanding standing) {
    if (standing instanceof ContractStanding.InForce inForce) {
      return new StandingSentence("ok", "Contrato " + inForce.contract().reference() + " en vigor hasta el "
          + Times.digits(inForce.contract().end()) + ".");
    }
    if (standing instanceof ContractStanding.InGrace grace) {
      return new StandingSentence("grace", "El contrato " + grace.contract().reference() + " terminó el "
          + Times.digits(grace.contract().end()) + ". Se sigue atendiendo, en prórroga, hasta el "
          + Times.digits(grace.until()) + ".");
    }
    ContractStanding.NotInForce none = (ContractStanding.NotInForce) standing;
    return new StandingSentence("none", none.endedOn() == null ? "Ningún contrato en vigor."
        : "Ningún contrato en vigor: el último terminó el " + Times.digits(none.endedOn()) + ".");
  }
}
