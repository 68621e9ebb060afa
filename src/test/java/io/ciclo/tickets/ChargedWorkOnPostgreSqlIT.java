package io.ciclo.tickets;

import io.ciclo.testing.OnPostgreSqlWithAppointments;

/** Every trace of charged work once more, on PostgreSQL. */
class ChargedWorkOnPostgreSqlIT extends ChargedWorkLifeIT implements OnPostgreSqlWithAppointments {}
