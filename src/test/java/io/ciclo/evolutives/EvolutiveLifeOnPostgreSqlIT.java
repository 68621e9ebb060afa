package io.ciclo.evolutives;

import io.ciclo.testing.OnPostgreSqlWithAppointments;

/** Every trace of evolutives once more, on PostgreSQL. */
class EvolutiveLifeOnPostgreSqlIT extends EvolutiveLifeIT implements OnPostgreSqlWithAppointments {}
