package io.ciclo.customers.web;

import io.ciclo.customers.ContactPrincipal;
import io.ciclo.customers.Customers;
import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.ReaderZones;
import io.ciclo.engine.SignedIn;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

@Component
class CustomersZones implements ReaderZones {

  private final Customers customers;
  private final EngineSettings service;

  CustomersZones(Customers customers, EngineSettings service) {
    this.customers = customers;
    this.service = service;
  }

  @Override
  public ZoneId of(SignedIn reader) {
    return reader instanceof ContactPrincipal contact ? customers.company(contact.companyId()).zone() : service.zone();
  }
}
