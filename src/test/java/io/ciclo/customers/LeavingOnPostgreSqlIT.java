package io.ciclo.customers;

import io.ciclo.testing.OnPostgreSqlWithAppointments;

/** Every trace of amendments and deregistrations once more, on PostgreSQL. */
class LeavingOnPostgreSqlIT extends LeavingIT implements OnPostgreSqlWithAppointments {}
