package io.ciclo.tpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ciclo.testing.Requirement;
import io.ciclo.tpoints.desk.LedgerRoom;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same refusals by PostgreSQL. */
@Tag("own-application")
class AppendOnlyOnPostgreSqlIT extends AppendOnlyTest {

  @Override
  LedgerRoom room() {
    return LedgerOnPostgreSqlIT.onPostgreSql("2026-03-23 10:00");
  }

  /** There CASCADE would empty what a foreign key protects from a plain TRUNCATE. */
  @ParameterizedTest
  @Requirement("TP-01")
  @ValueSource(strings = {"tpoint_entry", "tpoint_operation", "tpoint_closed_month"})
  void norIsItEmptiedTogetherWithWhatRefersToIt(String table) {
    List<List<Object>> before = everything();
    assertThatThrownBy(() -> room.database.sql("truncate table " + table + " cascade").update())
        .hasMessageContaining("TRUNCATE of %s is refused: the ledger only grows".formatted(table));
    assertThat(everything()).isEqualTo(before);
  }
}
