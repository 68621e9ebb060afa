package io.ciclo.tpoints;

import io.ciclo.tpoints.desk.LedgerRoom;

/** The same refusals by PostgreSQL. */
class AppendOnlyOnPostgreSqlIT extends AppendOnlyTest {

  @Override
  LedgerRoom room() {
    return LedgerOnPostgreSqlIT.onPostgreSql("2026-03-23 10:00");
  }
}
