package io.ciclo.engine.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ciclo.engine.access.AccessSettings.Mode;
import io.ciclo.engine.access.SecondFactorPolicy.Demand;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class AccessSettingsTest {

  private static AccessSettings bound(Map<String, String> values) {
    return new Binder(new MapConfigurationPropertySource(values)).bindOrCreate("ciclo.access", AccessSettings.class);
  }

  @Test
  void theSecondFactorIsOffUnlessSomebodySwitchesItOn() {
    assertThat(bound(Map.of()).secondFactor().mode()).isEqualTo(Mode.OFF);
    assertThat(bound(Map.of()).ownDevice()).hasDays(90);
  }

  /** YAML reads "off" as false. */
  @Test
  void theWordOffIsUnderstood() {
    assertThat(bound(Map.of("ciclo.access.second-factor.mode", "false")).secondFactor().mode()).isEqualTo(Mode.OFF);
    assertThat(bound(Map.of("ciclo.access.second-factor.mode", "off")).secondFactor().mode()).isEqualTo(Mode.OFF);
  }

  @ParameterizedTest
  @CsvSource({"optional", "required"})
  void whereItIsOnASecretIsNeeded(String mode) {
    assertThatThrownBy(() -> bound(Map.of("ciclo.access.second-factor.mode", mode)))
        .rootCause().hasMessageContaining("ciclo.access.second-factor.secret").hasMessageContaining("32 caracteres");
    AccessSettings settings = bound(Map.of("ciclo.access.second-factor.mode", mode, "ciclo.access.second-factor.secret", "x".repeat(32)));
    assertThat(settings.toString()).doesNotContain("xxx");
  }

  @ParameterizedTest
  @CsvSource({"ciclo.access.links.entry, PT1M", "ciclo.access.links.new-password, P31D", "ciclo.access.own-device, P400D", "ciclo.access.password-cost, 3"})
  void aFigureOutsideOfItsRangeStopsTheStart(String key, String value) {
    assertThatThrownBy(() -> bound(Map.of(key, value))).rootCause().hasMessageContaining(key).hasMessageContaining("tiene que estar entre");
  }

  @ParameterizedTest
  @CsvSource({"OFF, true, NOTHING", "OFF, false, NOTHING", "OPTIONAL, true, CODE", "OPTIONAL, false, NOTHING", "REQUIRED, true, CODE",
      "REQUIRED, false, ENROLMENT"})
  void whatIsDemanded(Mode mode, boolean enrolled, Demand demand) {
    assertThat(SecondFactorPolicy.demand(mode, enrolled)).isEqualTo(demand);
  }
}
