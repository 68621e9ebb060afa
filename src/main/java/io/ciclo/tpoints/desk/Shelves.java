package io.ciclo.tpoints.desk;

import io.ciclo.tpoints.store.AccountStore;
import io.ciclo.tpoints.store.EntryStore;
import io.ciclo.tpoints.store.PackStore;
import io.ciclo.tpoints.store.Wire;
import io.ciclo.tpoints.store.ReservationStore;
import org.springframework.stereotype.Component;

/** Where an account's page is read from and written to. */
@Component
record Shelves(AccountStore accounts, PackStore packs, ReservationStore reservations, EntryStore entries, Wire wire) {}
