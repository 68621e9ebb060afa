package io.ciclo.evolutives.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.testing.Requirement;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class EvolutiveSettingsTest {

  private final ApplicationContextRunner application = new ApplicationContextRunner().withUserConfiguration(EvolutiveConfiguration.class);

  @Test
  @Requirement({"EE-25", "EE-26", "EE-33"})
  void withoutAWordTheDefaultsOfTheRequirementsCount() {
    application.run(context -> {
      EvolutiveSettings settings = context.getBean(EvolutiveSettings.class);
      assertThat(settings).isEqualTo(new EvolutiveSettings("A", "CEILING", "P30D", "3", "false"));
      assertThat(settings.validity()).isEqualTo(Period.ofDays(30));
    });
  }

  @Test
  void anInstallationSaysOtherwise() {
    application.withPropertyValues("ciclo.evolutives.meeting-rule-set=B", "ciclo.evolutives.meeting-block-rounding=FLOOR",
        "ciclo.evolutives.estimate-validity=P2M").run(context -> {
          EvolutiveSettings settings = context.getBean(EvolutiveSettings.class);
          assertThat(settings).isEqualTo(new EvolutiveSettings("B", "FLOOR", "P2M", "3", "false"));
          assertThat(settings.validity()).isEqualTo(Period.ofMonths(2));
        });
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "ciclo.evolutives.meeting-rule-set | C | tiene que ser A o B",
      "ciclo.evolutives.meeting-rule-set | '' | tiene que ser A o B",
      "ciclo.evolutives.meeting-block-rounding | UP | tiene que ser CEILING o FLOOR",
      "ciclo.evolutives.estimate-validity | P0D | tiene que ser un periodo de un día a un año, como P30D",
      "ciclo.evolutives.estimate-validity | P-3D | tiene que ser un periodo de un día a un año, como P30D",
      "ciclo.evolutives.estimate-validity | P2Y | tiene que ser un periodo de un día a un año, como P30D",
      "ciclo.evolutives.estimate-validity | treinta días | tiene que ser un periodo de un día a un año, como P30D",
      "ciclo.evolutives.max-renegotiations | muchas | tiene que ser un número de 0 a 99",
      "ciclo.evolutives.silence-counts | sí | tiene que ser true o false"})
  void whatCannotBeStopsTheStartWithASentenceThatNamesTheKey(String key, String value, String reason) {
    application.withPropertyValues(key + "=" + value).run(context ->
        assertThat(context).getFailure().rootCause().hasMessage(key + " = " + value + ": " + reason));
  }
}
