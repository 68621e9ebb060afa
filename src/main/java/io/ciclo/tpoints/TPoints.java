package io.ciclo.tpoints;

import io.ciclo.engine.InputRefused;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount of T-Points, in whole hundredths. Arithmetic is exact: what cannot be said in hundredths, or is too large, is an
 * {@link ArithmeticException}; nothing is rounded unless a method's name says so.
 */
public final class TPoints implements Comparable<TPoints> {

  public static final TPoints ZERO = new TPoints(0);

  private static final int SCALE = 2;
  private static final long ONE = 100;
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal QUARTER = new BigDecimal("0.25");
  /** No marks between thousands: "1.250" could be either of two amounts. */
  private static final Pattern TEXT = Pattern.compile("([+-]?)(\\d{1,12})(?:[.,](\\d{1,2}))?");
  private static final DecimalFormatSymbols SPANISH = DecimalFormatSymbols.getInstance(Locale.forLanguageTag("es-ES"));

  private final long hundredths;

  private TPoints(long hundredths) {
    this.hundredths = hundredths;
  }

  public static TPoints ofHundredths(long hundredths) {
    return hundredths == 0 ? ZERO : new TPoints(hundredths);
  }

  public static TPoints of(long whole) {
    return ofHundredths(Math.multiplyExact(whole, ONE));
  }

  /** @throws ArithmeticException when it has more than two decimals, or is too large */
  public static TPoints of(BigDecimal exact) {
    return ofHundredths(exact.movePointRight(SCALE).longValueExact());
  }

  /**
   * Reads "27", "27.5", "27,50", "-3".
   *
   * @throws IllegalArgumentException for everything else
   */
  public static TPoints parse(String text) {
    Matcher amount = TEXT.matcher(text.strip());
    if (!amount.matches()) {
      throw new IllegalArgumentException("'" + text + "' is no amount of T-Points");
    }
    String decimals = amount.group(3) == null ? "0" : amount.group(3);
    return of(new BigDecimal(amount.group(1) + amount.group(2) + "." + decimals));
  }

  /**
   * What a person typed into a field for an amount above zero.
   *
   * @throws InputRefused with a sentence that names the field as people see it
   */
  public static TPoints typed(String field, String label, String text) {
    TPoints amount;
    try {
      amount = parse(text == null ? "" : text);
    } catch (IllegalArgumentException e) {
      throw new InputRefused(field, "«" + label + "»: escriba una cantidad como 27,5, con dos decimales como mucho.");
    }
    if (!amount.isPositive()) {
      throw new InputRefused(field, "«" + label + "»: tiene que ser mayor que cero.");
    }
    return amount;
  }

  /** The total of a budget whose lines are exact (EE-27): the next half, unless it is one. */
  public static TPoints roundedUpToHalf(BigDecimal exact) {
    return roundedUp(exact, HALF);
  }

  /** As {@link #roundedUpToHalf}, to the next quarter (TP-14). */
  public static TPoints roundedUpToQuarter(BigDecimal exact) {
    return roundedUp(exact, QUARTER);
  }

  /** Time worked (TP-14), rounded up to the next quarter of a point without ever being rounded before. */
  public static TPoints ofMinutesRoundedUpToQuarter(long minutes, long minutesPerPoint) {
    long quarters = -Math.floorDiv(Math.multiplyExact(minutes, -4), minutesPerPoint);
    return ofHundredths(Math.multiplyExact(quarters, ONE / 4));
  }

  private static TPoints roundedUp(BigDecimal exact, BigDecimal step) {
    return of(exact.divide(step, 0, RoundingMode.CEILING).multiply(step));
  }

  public TPoints roundedUpToHalf() {
    return roundedUpToHalf(toDecimal());
  }

  public TPoints roundedUpToQuarter() {
    return roundedUpToQuarter(toDecimal());
  }

  public TPoints plus(TPoints other) {
    return ofHundredths(Math.addExact(hundredths, other.hundredths));
  }

  public TPoints minus(TPoints other) {
    return ofHundredths(Math.subtractExact(hundredths, other.hundredths));
  }

  public TPoints times(long factor) {
    return ofHundredths(Math.multiplyExact(hundredths, factor));
  }

  public TPoints negated() {
    return ofHundredths(Math.negateExact(hundredths));
  }

  public TPoints min(TPoints other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public boolean isPositive() {
    return hundredths > 0;
  }

  public boolean isNegative() {
    return hundredths < 0;
  }

  public boolean isZero() {
    return hundredths == 0;
  }

  public boolean isMoreThan(TPoints other) {
    return hundredths > other.hundredths;
  }

  public long hundredths() {
    return hundredths;
  }

  /** Without zeros at its end: 27.5. */
  public BigDecimal toDecimal() {
    BigDecimal exact = BigDecimal.valueOf(hundredths, SCALE).stripTrailingZeros();
    return exact.scale() < 0 ? exact.setScale(0) : exact;
  }

  /** As people read it: "1.250,5". */
  public String spanish() {
    return new DecimalFormat("#,##0.##", SPANISH).format(BigDecimal.valueOf(hundredths, SCALE));
  }

  /** As people read it with its unit: "27,5 T-Points", "1 T-Point". */
  public String words() {
    return spanish() + (Math.abs(hundredths) == ONE ? " T-Point" : " T-Points");
  }

  /** As machines read it: "1250.5". */
  @Override
  public String toString() {
    return toDecimal().toPlainString();
  }

  @Override
  public int compareTo(TPoints other) {
    return Long.compare(hundredths, other.hundredths);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TPoints points && points.hundredths == hundredths;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(hundredths);
  }
}
