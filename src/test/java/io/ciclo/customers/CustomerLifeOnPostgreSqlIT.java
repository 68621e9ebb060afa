package io.ciclo.customers;

import io.ciclo.testing.OnPostgreSqlWithAppointments;

/** Every trace of customer events once more, on PostgreSQL. */
class CustomerLifeOnPostgreSqlIT extends CustomerLifeIT implements OnPostgreSqlWithAppointments {}
