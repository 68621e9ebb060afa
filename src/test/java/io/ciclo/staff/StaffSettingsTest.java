package io.ciclo.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.testing.Requirement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class StaffSettingsTest {

  @EnableConfigurationProperties(StaffSettings.class)
  private static final class Configuration {}

  private final ApplicationContextRunner application = new ApplicationContextRunner().withUserConfiguration(Configuration.class);

  @Test
  @Requirement("RO-18")
  void eightProfilesBundleGroups() {
    application.run(context -> {
      StaffSettings settings = context.getBean(StaffSettings.class);
      assertThat(settings.bundles()).hasSize(8).allSatisfy((profile, groups) -> assertThat(groups).isNotEmpty());
      assertThat(settings.bundles().get(StaffProfile.AGENT)).contains(StaffGroup.CARE_AGENTS);
      assertThat(settings.triageOfferAfter()).isEqualTo(Duration.ofMinutes(30));
      assertThat(settings.loadLimit()).isEqualTo(60);
    });
  }

  @Test
  void anInstallationBundlesAsItWishes() {
    application.withPropertyValues("ciclo.staff.profiles.csm=customer-success,trainers").run(context ->
        assertThat(context.getBean(StaffSettings.class).bundles().get(StaffProfile.CSM))
            .containsExactlyInAnyOrder(StaffGroup.CUSTOMER_SUCCESS, StaffGroup.TRAINERS));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "ciclo.staff.profiles.agent=care-agents,camunda-admin | ningún otro perfil",
      "ciclo.staff.profiles.administrator=it | administrator debe llevar camunda-admin",
      "ciclo.staff.profiles.csm= | necesita al menos un grupo",
      "ciclo.staff.profiles.csm=no-such-group | no-such-group",
      "ciclo.staff.load-limit=0 | debe estar entre 1 y 100",
      "ciclo.staff.full-load=0 | debe estar entre 1 y 1000",
      "ciclo.staff.triage-offer-after=PT0S | debe estar entre PT1M y PT24H"})
  void whatCannotBeIsRefusedAtStart(String setting, String reason) {
    application.withPropertyValues(setting).run(context ->
        assertThat(context).getFailure().rootCause().satisfiesAnyOf(
            failure -> assertThat(failure).hasMessageContaining(reason),
            failure -> assertThat(failure.toString()).contains(reason)));
  }
}
