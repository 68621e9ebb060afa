package io.ciclo.tickets;

import io.ciclo.testing.OnPostgreSql;

/** Alarm and change at the same moment once more, on PostgreSQL, whose locks are others. */
class AlarmsOnPostgreSqlIT extends AlarmClashIT implements OnPostgreSql {}
