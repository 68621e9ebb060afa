package io.ciclo.tpoints.store;

import io.ciclo.tpoints.TPoints;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Amounts and ids between columns and Java; null for none. */
final class Amounts {

  private Amounts() {}

  static TPoints points(ResultSet row, String column) throws SQLException {
    long hundredths = row.getLong(column);
    return row.wasNull() ? null : TPoints.ofHundredths(hundredths);
  }

  static Long hundredths(TPoints amount) {
    return amount == null ? null : amount.hundredths();
  }

  static Long id(ResultSet row, String column) throws SQLException {
    long id = row.getLong(column);
    return row.wasNull() ? null : id;
  }
}
