package io.ciclo.tpoints;

import io.ciclo.testing.OnPostgreSqlWithAppointments;

/** Every trace of a sale once more, on PostgreSQL. */
class SaleLifeOnPostgreSqlIT extends SaleLifeIT implements OnPostgreSqlWithAppointments {}
