package io.ciclo.customers;

import io.ciclo.testing.OnPostgreSqlWithAppointments;

/** The same once more, on PostgreSQL. */
class ErasureOnPostgreSqlIT extends ErasureIT implements OnPostgreSqlWithAppointments {}
