package io.ciclo.training;

import io.ciclo.testing.OnPostgreSqlWithAppointments;

/** Every trace of trainings once more, on PostgreSQL. */
class TrainingLifeOnPostgreSqlIT extends TrainingLifeIT implements OnPostgreSqlWithAppointments {}
