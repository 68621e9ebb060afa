package io.ciclo.growth;

import io.ciclo.testing.OnPostgreSqlWithAppointments;

/** Every trace of Feedbacks once more, on PostgreSQL. */
class FeedbackLifeOnPostgreSqlIT extends FeedbackLifeIT implements OnPostgreSqlWithAppointments {}
