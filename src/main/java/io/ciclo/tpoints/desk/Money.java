package io.ciclo.tpoints.desk;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Cents as people read them, and as a spreadsheet does. */
public final class Money {

  private static final DecimalFormatSymbols SPANISH = DecimalFormatSymbols.getInstance(Locale.forLanguageTag("es-ES"));

  private Money() {}

  /** Such as "1.450,00 €". */
  public static String words(long cents, String currency) {
    return new DecimalFormat("#,##0.00", SPANISH).format(exact(cents)) + "\u00A0" + ("EUR".equals(currency) ? "€" : currency);
  }

  /** Such as "1450,00": a Spanish spreadsheet adds it up. */
  public static String cell(long cents) {
    return exact(cents).toPlainString().replace('.', ',');
  }

  private static BigDecimal exact(long cents) {
    return BigDecimal.valueOf(cents, 2);
  }
}
