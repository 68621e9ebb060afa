package io.ciclo.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ciclo.engine.InputRefused;
import io.ciclo.testing.CicloIT;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RiskRegisterIT extends CicloIT {

  private static final String OWNER = "marc.soler";
  private static final String ANOTHER = "pablo.ortega";
  private static final String LEADS = "carmen.ruiz";

  @Autowired RiskRegister register;

  private final String number = "T-2026-" + UUID.randomUUID().toString().substring(0, 6);

  @Test
  void aRiskIsWrittenDownOnceForItsCase() {
    entered("La pasarela puede tardar");
    entered("La pasarela puede tardar");
    entered("x".repeat(600));
    assertThat(register.ofCase(number)).extracting(risk -> risk.description().length()).containsExactly(24, 500);
    assertThat(register.open()).filteredOn(risk -> risk.caseNumber().equals(number)).first().satisfies(risk -> {
      assertThat(risk).extracting(Risk::client, Risk::kind, Risk::owner, Risk::closing)
          .containsExactly("Muebles Prat", Risk.Kind.EXTERNAL, OWNER, null);
      assertThat(risk.enteredAt()).isNotNull();
    });
  }

  @Test
  void whoLooksAfterItClosesItOrALeaderAndSaysWhy() {
    entered("La pasarela puede tardar");
    long risk = register.ofCase(number).get(0).id();
    refused(risk, "Ya está.", ANOTHER, "«Riesgo»: lo cierra quien lo lleva, o un gestor.");
    refused(risk, " ", OWNER, "«Por qué se cierra»: es obligatorio");
    assertThat(register.close(risk, "Ha contestado el proveedor.", OWNER).closing()).isInstanceOfSatisfying(Risk.Closing.ByPerson.class,
        closing -> assertThat(closing).extracting(Risk.Closing.ByPerson::staffId, Risk.Closing.ByPerson::note)
            .containsExactly(OWNER, "Ha contestado el proveedor."));
    refused(risk, "Otra vez.", LEADS, "«Riesgo»: ya está cerrado.");
    refused(0, "No hay.", LEADS, "«Riesgo»: no existe.");
    assertThat(register.open()).noneMatch(one -> one.caseNumber().equals(number));
  }

  @Test
  void whatCouldGoWrongInACaseThatIsOverIsClosedWithIt() {
    entered("La pasarela puede tardar");
    entered("El ERP");
    register.close(register.ofCase(number).get(0).id(), "Llegó a tiempo.", LEADS);
    register.caseOver(number);
    assertThat(register.ofCase(number)).extracting(Risk::closing)
        .hasExactlyElementsOfTypes(Risk.Closing.ByPerson.class, Risk.Closing.WithItsCase.class);
  }

  private void entered(String description) {
    register.enter(number, "Muebles Prat", description, Risk.Kind.EXTERNAL, OWNER);
  }

  private void refused(long risk, String note, String person, String reason) {
    assertThatThrownBy(() -> register.close(risk, note, person)).isInstanceOf(InputRefused.class).hasMessageContaining(reason);
  }
}
