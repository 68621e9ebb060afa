package io.ciclo.operation;

import io.ciclo.testing.OnPostgreSql;

/** What fails is found on PostgreSQL, too: the engine's own tables are read there. */
class OperationOnPostgreSqlIT extends OperationIT implements OnPostgreSql {}
