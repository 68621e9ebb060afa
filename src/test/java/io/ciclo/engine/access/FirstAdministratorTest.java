package io.ciclo.engine.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.ciclo.engine.Identities;
import io.ciclo.engine.NewPerson;
import io.ciclo.engine.PasswordRules;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** In production there is no default password: without a good one from the environment nothing starts. */
class FirstAdministratorTest {

  private final Identities identities = mock(Identities.class);
  private final ApplicationContextRunner start = new ApplicationContextRunner()
      .withBean(Identities.class, () -> identities)
      .withUserConfiguration(FirstAdministrator.class);

  @BeforeEach
  void keepTheRules() {
    doAnswer(call -> {
      NewPerson person = call.getArgument(0);
      PasswordRules.check(person.id(), person.password());
      return null;
    }).when(identities).create(any());
  }

  private ApplicationContextRunner production(String... environment) {
    return start.withInitializer(context -> context.getEnvironment().setActiveProfiles("production"))
        .withSystemProperties(environment);
  }

  @ParameterizedTest(name = "{0} / {1}")
  @CsvSource(nullValues = "-", value = {
      "-, -, Falta CICLO_ADMIN_USER",
      "jefa, -, Falta CICLO_ADMIN_PASSWORD",
      "jefa, ${ADMIN_PASSWORD}, sin sustituir",
      "jefa, corta, al menos 12 caracteres",
      "administradora, administradora, igual al usuario"})
  void refusesToStartOnAnEmptyDatabase(String user, String password, String reason) {
    production("CICLO_ADMIN_USER=" + (user == null ? "" : user), "CICLO_ADMIN_PASSWORD=" + (password == null ? "" : password))
        .run(context -> assertThat(context).getFailure().hasMessageContaining(reason));
  }

  @Test
  void createsOneAdministratorWhoMustChangeThePassword() {
    production("CICLO_ADMIN_USER=jefa", "CICLO_ADMIN_PASSWORD=una frase larga 1").run(context -> {
      assertThat(context).hasNotFailed();
      ArgumentCaptor<NewPerson> created = ArgumentCaptor.forClass(NewPerson.class);
      verify(identities).create(created.capture());
      assertThat(created.getValue().id()).isEqualTo("jefa");
      assertThat(created.getValue().groups()).isEqualTo(List.of("camunda-admin"));
      assertThat(created.getValue().mustChangePassword()).isTrue();
    });
  }

  @Test
  void asksForNothingWhenThereIsSomebody() {
    when(identities.anyone()).thenReturn(true);
    production().run(context -> {
      assertThat(context).hasNotFailed();
      verify(identities, never()).create(any());
    });
  }

  @Test
  void doesNothingOutsideProduction() {
    start.run(context -> assertThat(context).doesNotHaveBean(FirstAdministrator.class));
  }
}
