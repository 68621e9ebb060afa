package io.ciclo.staff.desk;

import io.ciclo.engine.Identities;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.PlainText;
import io.ciclo.staff.Risk;
import io.ciclo.staff.RiskRegister;
import io.ciclo.staff.StaffGroup;
import io.ciclo.staff.store.RiskStore;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class RiskDesk implements RiskRegister {

  private static final int LONGEST = 500;
  private static final Set<String> LEAD = Set.of(StaffGroup.CARE_MANAGERS.id(), StaffGroup.EVOLUTIVE_MANAGERS.id(),
      StaffGroup.DEPARTMENT_HEADS.id());

  private final RiskStore store;
  private final Identities identities;
  private final Clock clock;

  RiskDesk(RiskStore store, Identities identities, Clock clock) {
    this.store = store;
    this.identities = identities;
    this.clock = clock;
  }

  @Override
  public void enter(String caseNumber, String client, String description, Risk.Kind kind, String owner) {
    store.insert(caseNumber, client, PlainText.cut(PlainText.of(description), LONGEST), kind, owner, clock.instant());
  }

  @Override
  public void caseOver(String caseNumber) {
    store.closeAll(caseNumber, clock.instant());
  }

  @Override
  public List<Risk> open() {
    return store.open();
  }

  @Override
  public List<Risk> ofCase(String caseNumber) {
    return store.ofCase(caseNumber);
  }

  @Override
  public boolean leads(String staffId) {
    return identities.groupsOf(staffId).stream().anyMatch(LEAD::contains);
  }

  @Override
  public Risk close(long id, String note, String staffId) {
    Risk risk = store.find(id).orElseThrow(() -> new InputRefused("riesgo", "«Riesgo»: no existe."));
    if (!staffId.equals(risk.owner()) && !leads(staffId)) {
      throw new InputRefused("riesgo", "«Riesgo»: lo cierra quien lo lleva, o un gestor.");
    }
    String why = PlainText.of(note);
    if (why.isEmpty() || why.length() > LONGEST) {
      throw new InputRefused("motivo", "«Por qué se cierra»: es obligatorio, con " + LONGEST + " caracteres como máximo.");
    }
    if (!store.close(id, new Risk.Closing.ByPerson(clock.instant(), staffId, why))) {
      throw new InputRefused("riesgo", "«Riesgo»: ya está cerrado.");
    }
    return store.find(id).orElseThrow();
  }
}
