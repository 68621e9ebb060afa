package io.ciclo.tpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ciclo.engine.InputRefused;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TPointsTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"27.5|2750", "27,5|2750", "27,50|2750", "27|2700", " 3 |300", "-3|-300", "+0,25|25",
      "0.01|1", "0|0", "999999999999|99999999999900"})
  void textIsRead(String text, long hundredths) {
    assertThat(TPoints.parse(text).hundredths()).isEqualTo(hundredths);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "1.250", "1.250,5", "1,2,3", "0.005", ",5", "5,", "1e3", "9999999999999", "27,5 T-Points", "٣"})
  void otherTextIsNoAmount(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> TPoints.parse(text));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "puntos|«Puntos»: escriba una cantidad como 27,5, con dos decimales como mucho.",
      "1.250|«Puntos»: escriba una cantidad como 27,5, con dos decimales como mucho.",
      "0|«Puntos»: tiene que ser mayor que cero.",
      "-1|«Puntos»: tiene que ser mayor que cero."})
  void whatAPersonTypedIsRefusedWithASentence(String text, String sentence) {
    assertThatExceptionOfType(InputRefused.class).isThrownBy(() -> TPoints.typed("points", "Puntos", text)).withMessage(sentence)
        .satisfies(refused -> assertThat(refused.field()).isEqualTo("points"));
    assertThatExceptionOfType(InputRefused.class).isThrownBy(() -> TPoints.typed("points", "Puntos", null));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"2750|27.5|27,5|27,5 T-Points", "2700|27|27|27 T-Points", "100|1|1|1 T-Point",
      "-100|-1|-1|-1 T-Point", "125075|1250.75|1.250,75|1.250,75 T-Points", "10000|100|100|100 T-Points", "5|0.05|0,05|0,05 T-Points",
      "0|0|0|0 T-Points"})
  void itIsWrittenForMachinesAndForPeople(long hundredths, String plain, String spanish, String words) {
    TPoints amount = TPoints.ofHundredths(hundredths);
    assertThat(amount).hasToString(plain);
    assertThat(amount.spanish()).isEqualTo(spanish);
    assertThat(amount.words()).isEqualTo(words);
    assertThat(TPoints.parse(plain)).isEqualTo(amount).hasSameHashCodeAs(amount);
  }

  @Test
  void arithmeticIsExactOrFails() {
    TPoints most = TPoints.ofHundredths(Long.MAX_VALUE);
    assertThat(TPoints.parse("0.1").plus(TPoints.parse("0.2"))).isEqualTo(TPoints.parse("0.3"));
    assertThat(TPoints.parse("0.1").times(3).minus(TPoints.parse("0.3")).isZero()).isTrue();
    assertThat(TPoints.of(2).min(TPoints.of(1))).isEqualTo(TPoints.of(1));
    assertThat(TPoints.of(2).negated().isNegative()).isTrue();
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.plus(TPoints.ofHundredths(1)));
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.negated().minus(TPoints.ofHundredths(2)));
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.times(2));
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> TPoints.of(Long.MAX_VALUE));
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> TPoints.of(new BigDecimal("0.005")));
  }

  /** The first is the check figure of EE-27. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"27.4|27.5", "27.5|27.5", "27.5000001|28", "0.3375|0.5", "0|0", "27|27"})
  void aTotalIsRoundedUpToTheHalf(BigDecimal exact, String rounded) {
    assertThat(TPoints.roundedUpToHalf(exact)).isEqualTo(TPoints.parse(rounded));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"1.01|1.25|1.5", "1.25|1.25|1.5", "1.5|1.5|1.5", "0.01|0.25|0.5", "-0.1|0|0"})
  void anAmountIsRoundedUpWhereAsked(String amount, String quarter, String half) {
    assertThat(TPoints.parse(amount).roundedUpToQuarter()).isEqualTo(TPoints.parse(quarter));
    assertThat(TPoints.parse(amount).roundedUpToHalf()).isEqualTo(TPoints.parse(half));
  }

  @ParameterizedTest
  @CsvSource({"1,60,0.25", "15,60,0.25", "16,60,0.5", "60,60,1", "61,60,1.25", "0,60,0", "90,120,0.75", "91,120,1", "100,45,2.25"})
  void timeWorkedIsRoundedUpToTheQuarter(long minutes, long minutesPerPoint, String points) {
    assertThat(TPoints.ofMinutesRoundedUpToQuarter(minutes, minutesPerPoint)).isEqualTo(TPoints.parse(points));
  }

  @Test
  void keysAndAuthorsAreIdsAndNoSentences() {
    assertThat(FactKey.inCase("E-2026-000012", "time-entry", 345).text()).isEqualTo("E-2026-000012/time-entry/345");
    assertThat(FactKey.outsideCases("order-line", 12).text()).isEqualTo("-/order-line/12");
    assertThatIllegalArgumentException().isThrownBy(() -> FactKey.inCase("E-2026-000012", "time-entry", "de María"));
    assertThatIllegalArgumentException().isThrownBy(() -> FactKey.inCase("E-2026-000012", "Time entry", 1));
    assertThatIllegalArgumentException().isThrownBy(() -> FactKey.inCase(null, "time-entry", 1));
    assertThatIllegalArgumentException().isThrownBy(() -> FactKey.inCase("E/1", "time-entry", 1));
    assertThat(Author.staff("lucia.ferrer").id()).isEqualTo("staff:lucia.ferrer");
    assertThat(Author.contact(17).id()).isEqualTo("contact:17");
    assertThatIllegalArgumentException().isThrownBy(() -> new Author("Lucía Ferrer"));
  }
}
