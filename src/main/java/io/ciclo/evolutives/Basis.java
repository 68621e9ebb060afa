package io.ciclo.evolutives;

import io.ciclo.evolutives.EstimateDraft.Effort;
import io.ciclo.tpoints.TPoints;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Why a line of a budget has its amount. The room's words say it in Spanish. */
public sealed interface Basis {

  /** Estimated by a person, part by part. */
  record Estimated(Effort effort) implements Basis {}

  /** Entered by a person, where there is no table to ask. */
  record Entered() implements Basis {}

  /** Entered by a person, not below what the table asks for. */
  record EnteredAboveMinimum(BigDecimal minimum, TableRow row) implements OfTable {

    public EnteredAboveMinimum {
      minimum = Exact.of(minimum);
    }
  }

  /** Entered by a person, because the table leaves it to one. */
  record Valued(String reason, TableRow row) implements OfTable {}

  /** The table's minimum. */
  record Minimum(BigDecimal minimum, TableRow row) implements OfTable {

    public Minimum {
      minimum = Exact.of(minimum);
    }
  }

  /** Less was entered than the table's minimum. */
  record RaisedToMinimum(TPoints entered, BigDecimal minimum, TableRow row) implements OfTable {

    public RaisedToMinimum {
      minimum = Exact.of(minimum);
    }
  }

  /** @param settings that the table was asked with */
  record FromTable(TableRow row, List<Setting> settings) implements OfTable {

    public FromTable {
      settings = List.copyOf(settings);
    }
  }

  record Percentage(BigDecimal percent, BigDecimal of, TableRow row) implements OfTable {

    public Percentage {
      percent = Exact.of(percent);
      of = Exact.of(of);
    }
  }

  /** A person holds it for needless. */
  record LeftOut() implements Basis {}

  /** The row of a decision table behind it; empty when no table was asked. */
  default Optional<TableRow> table() {
    return Optional.empty();
  }

  /** Where a table has a word in it. */
  sealed interface OfTable extends Basis {

    TableRow row();

    @Override
    default Optional<TableRow> table() {
      return Optional.of(row());
    }
  }

  /** @param key as it stands in the settings file */
  record Setting(String key, String value) {}
}
