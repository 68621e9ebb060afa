package io.ciclo.exchange.desk;

import io.ciclo.testing.OnPostgreSql;

/** Every import once more, on PostgreSQL. */
class ImportOnPostgreSqlIT extends ImportIT implements OnPostgreSql {}
