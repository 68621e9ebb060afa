package io.ciclo.tpoints.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.testing.Requirement;
import io.ciclo.tpoints.TPoints;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class TPointSettingsTest {

  private final ApplicationContextRunner application = new ApplicationContextRunner().withUserConfiguration(TPointConfiguration.class, TPointsInSettings.class);

  @Test
  @Requirement({"TP-09", "TP-11"})
  void nothingIsLentAndNothingExpiresUnlessSaidSo() {
    application.run(context -> assertThat(context.getBean(TPointSettings.class))
        .isEqualTo(new TPointSettings(List.of(80, 95), List.of(60, 30, 7), TPoints.ZERO, null)));
  }

  @Test
  void anInstallationSaysOtherwise() {
    application.withPropertyValues("ciclo.tpoints.alert-percents=50", "ciclo.tpoints.expiry-warning-days=14,1",
        "ciclo.tpoints.overdraft=12.5", "ciclo.tpoints.expiry=P1Y").run(context ->
        assertThat(context.getBean(TPointSettings.class))
            .isEqualTo(new TPointSettings(List.of(50), List.of(14, 1), TPoints.parse("12.5"), Period.ofYears(1))));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "ciclo.tpoints.overdraft=-1 | tiene que ser cero o más",
      "ciclo.tpoints.overdraft=much | no es una cantidad de T-Points",
      "ciclo.tpoints.expiry=P0D | tiene que ser un periodo de un día o más",
      "ciclo.tpoints.alert-percents=101 | debe estar entre 1 y 100",
      "ciclo.tpoints.expiry-warning-days=0 | debe estar entre 1 y 365"})
  void whatCannotBeIsRefusedAtStart(String setting, String reason) {
    application.withPropertyValues(setting).run(context ->
        assertThat(context).getFailure().rootCause().satisfiesAnyOf(
            failure -> assertThat(failure).hasMessageContaining(reason),
            failure -> assertThat(failure.toString()).contains(reason)));
  }
}
