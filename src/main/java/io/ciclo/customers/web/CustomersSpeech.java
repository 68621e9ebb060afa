package io.ciclo.customers.web;

import io.ciclo.customers.ContactPrincipal;
import io.ciclo.customers.Customers;
import io.ciclo.engine.ReaderSpeech;
import io.ciclo.engine.SignedIn;
import io.ciclo.engine.Speech;
import org.springframework.stereotype.Component;

@Component
class CustomersSpeech implements ReaderSpeech {

  private final Customers customers;

  CustomersSpeech(Customers customers) {
    this.customers = customers;
  }

  @Override
  public Speech of(SignedIn reader) {
    return reader instanceof ContactPrincipal contact ? customers.words(contact.companyId()).speech() : Speech.OF_THE_HOUSE;
  }

  @Override
  public Speech ofAddress(String email) {
    return customers.contactByEmail(email).map(contact -> customers.words(contact.companyId()).speech())
        .orElse(Speech.OF_THE_HOUSE);
  }
}
