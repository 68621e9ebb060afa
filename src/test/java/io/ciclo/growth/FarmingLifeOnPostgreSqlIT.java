package io.ciclo.growth;

import io.ciclo.testing.OnPostgreSqlWithAppointments;

/** Every trace of Farming once more, on PostgreSQL. */
class FarmingLifeOnPostgreSqlIT extends FarmingLifeIT implements OnPostgreSqlWithAppointments {}
