package io.ciclo.tickets;

import io.ciclo.testing.OnPostgreSql;

/** Every trace of absences and reassignments once more, on PostgreSQL: they read the engine's own tables. */
class HandOverLifeOnPostgreSqlIT extends HandOverLifeIT implements OnPostgreSql {}
