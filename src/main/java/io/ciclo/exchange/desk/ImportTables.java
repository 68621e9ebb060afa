package io.ciclo.exchange.desk;

import io.ciclo.customers.Customers;
import io.ciclo.customers.ImportedCustomers;
import io.ciclo.engine.Decisions;
import io.ciclo.engine.SafeWrite;
import io.ciclo.exchange.store.BroughtRows;
import io.ciclo.exchange.store.ImportStore;
import io.ciclo.tickets.ImportedTickets;
import io.ciclo.tickets.Tickets;
import org.springframework.stereotype.Component;

/** All that an import reads and writes. */
@Component
record ImportTables(ImportStore imports, BroughtRows rows, Customers customers, ImportedCustomers importedCustomers, Tickets tickets,
    ImportedTickets importedTickets, Decisions decisions, SafeWrite safely) {}
