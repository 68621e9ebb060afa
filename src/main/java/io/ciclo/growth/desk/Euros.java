package io.ciclo.growth.desk;

import io.ciclo.engine.InputRefused;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Amounts of euros and shares as people write and read them. */
public final class Euros {

  private static final DecimalFormatSymbols SPANISH = DecimalFormatSymbols.getInstance(Locale.forLanguageTag("es-ES"));
  private static final int CENTS = 2;

  private Euros() {}

  /**
   * Such as "1.450,50", "1450,5", "1450.50" or "1.450 €".
   *
   * @throws InputRefused when it is no such amount
   */
  public static BigDecimal of(String field, String label, String typed) {
    String plain = typed.replaceAll("[\\s\\u00A0€]", "");
    if (plain.matches("\\d{1,3}(\\.\\d{3})+(,\\d{1,2})?") || plain.contains(",")) {
      plain = plain.replace(".", "").replace(',', '.');
    }
    if (!plain.matches("\\d{1,10}(\\.\\d{1,2})?")) {
      throw new InputRefused(field, "«" + label + "»: escriba una cantidad en euros, como 1.450,50, y no «" + typed.strip() + "».");
    }
    return new BigDecimal(plain).setScale(CENTS, RoundingMode.UNNECESSARY);
  }

  /** Such as "1.450,00 €". */
  public static String words(BigDecimal amount) {
    return new DecimalFormat("#,##0.00", SPANISH).format(amount) + "\u00A0€";
  }

  /** Such as "1450,00", as a field shows it. */
  public static String field(BigDecimal amount) {
    return amount.setScale(CENTS, RoundingMode.HALF_UP).toPlainString().replace('.', ',');
  }

  /** A share such as 0.2537 as "25,4 %". */
  public static String share(BigDecimal share) {
    return new DecimalFormat("#,##0.0", SPANISH).format(share.movePointRight(2).setScale(1, RoundingMode.HALF_UP)) + "\u00A0%";
  }
}
