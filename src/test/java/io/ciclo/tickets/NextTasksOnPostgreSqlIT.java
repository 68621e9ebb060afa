package io.ciclo.tickets;

import io.ciclo.testing.OnPostgreSql;

/** The next task once more, on PostgreSQL: it locks in its own way. */
class NextTasksOnPostgreSqlIT extends NextTasksIT implements OnPostgreSql {}
