package io.ciclo.documents.desk;

import io.ciclo.documents.Delivery;
import io.ciclo.documents.Receivers.Receiver;

/** Who reads what was handed over: the receiver, and colleagues who see all of their company. */
final class ReadingRule {

  private ReadingRule() {}

  static boolean mayRead(Receiver reader, Delivery delivery) {
    return reader.company() == delivery.company() && (reader.contact() == delivery.contact() || reader.seesCompany());
  }
}
