package io.ciclo.growth.desk;

import io.ciclo.testing.OnPostgreSqlWithAppointments;

/** Every way of a change to another CRM once more, on PostgreSQL. */
class CrmDeliveryOnPostgreSqlIT extends CrmDeliveryIT implements OnPostgreSqlWithAppointments {}
