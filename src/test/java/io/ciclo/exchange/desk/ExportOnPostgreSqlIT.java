package io.ciclo.exchange.desk;

import io.ciclo.testing.OnPostgreSql;

/** Every export once more, on PostgreSQL, which keeps contents, instants and ids in other ways. */
class ExportOnPostgreSqlIT extends ExportIT implements OnPostgreSql {}
