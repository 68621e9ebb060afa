package io.ciclo.tickets;

import io.ciclo.testing.OnPostgreSql;

/** Every list and search once more, on PostgreSQL. */
class CaseListsOnPostgreSqlIT extends CaseListsIT implements OnPostgreSql {}
