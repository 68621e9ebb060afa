package io.ciclo.growth.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ciclo.engine.InputRefused;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EurosTest {

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {"1.450,50;1450.50", "1450,5;1450.50", "1450.50;1450.50", "1.450;1450.00", "1.450 €;1450.00", "0;0.00", "12.5;12.50"})
  void asPeopleWriteThem(String typed, BigDecimal amount) {
    assertThat(Euros.of("f", "Precio", typed)).isEqualTo(amount);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "uno", "1,234,5", "1.2345", "", "12345678901"})
  void anythingElseIsRefused(String typed) {
    assertThatThrownBy(() -> Euros.of("f", "Precio", typed)).isInstanceOf(InputRefused.class).hasMessageStartingWith("«Precio»");
  }

  @Test
  void asPeopleReadThem() {
    assertThat(Euros.words(new BigDecimal("1450.5"))).isEqualTo("1.450,50\u00A0€");
    assertThat(Euros.share(new BigDecimal("0.2537"))).isEqualTo("25,4\u00A0%");
    assertThat(Euros.field(new BigDecimal("1450.5"))).isEqualTo("1450,50");
  }
}
