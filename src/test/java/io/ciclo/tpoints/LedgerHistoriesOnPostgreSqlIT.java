package io.ciclo.tpoints;

import io.ciclo.tpoints.desk.LedgerRoom;
import java.util.List;
import org.junit.jupiter.api.Tag;

/** Some of the histories once more, on PostgreSQL. */
@Tag("own-application")
class LedgerHistoriesOnPostgreSqlIT extends LedgerHistoriesTest {

  private static final int SHARE = 4;

  @Override
  LedgerRoom room() {
    return LedgerOnPostgreSqlIT.onPostgreSql("2026-03-23 10:00");
  }

  @Override
  int histories() {
    return super.histories() / SHARE;
  }

  @Override
  List<String> expected() {
    return List.of("BOOKED", "ALREADY BOOKED");
  }

  @Override
  String database() {
    return "PostgreSQL";
  }
}
