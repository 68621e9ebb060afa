package io.ciclo.growth.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ciclo.staff.StaffGroup;
import io.ciclo.testing.Requirement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class FarmingSettingsTest {

  private static FarmingSettings with(Map<String, String> values) {
    return new Binder(new MapConfigurationPropertySource(values)).bindOrCreate("ciclo.farming", FarmingSettings.class);
  }

  @Test
  @Requirement({"FF-10", "FF-11", "FF-12"})
  void defaultsAreThoseOfTheRequirements() {
    FarmingSettings settings = with(Map.of());
    assertThat(settings.mostImportant()).isEqualTo(3);
    assertThat(settings.mostRevisions()).isEqualTo(3);
    assertThat(settings.areas()).containsExactly(StaffGroup.IT, StaffGroup.WORKFORCE);
    assertThat(settings.links().surveyQuestions()).isEmpty();
    assertThat(settings.links().implementation()).isEmpty();
    assertThat(settings.draft().on()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"top-items, 0, 1 a 10", "top-items, many, 1 a 10", "max-revisions, 21, 0 a 20", "max-revisions, -1, 0 a 20", "reminder-days, 0, 1 a 99",
      "reminders, 11, 0 a 10", "support-areas[0], SOMEBODY, grupos", "support-areas[0], CAMUNDA_ADMIN, grupos", "notice-groups[0], it, grupos",
      "links.client-matrix, ftp://x, http(s)", "links.implementation, C:/hoja, http(s)", "draft.url, http://, http(s)", "draft.method, GET, POST o PUT",
      "draft.timeout-seconds, 61, 1 a 60"})
  void aWrongOneIsRefusedWithItsRange(String key, String value, String range) {
    assertThatThrownBy(() -> with(Map.of("ciclo.farming." + key, value))).rootCause().hasMessageContaining("ciclo.farming." + key.replaceAll("\\[.*", ""))
        .hasMessageContaining(range);
  }

  @Test
  void headersAreNotShown() {
    assertThat(with(Map.of("ciclo.farming.draft.headers.Authorization", "Bearer geheim")).toString()).contains("Authorization").doesNotContain("geheim");
  }
}
