package io.ciclo.evolutives.desk;

import io.ciclo.evolutives.EvolutiveOutcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was developed is given to the customer, who tries it; or it proves impossible. */
@Service
@Transactional
public class Delivery {

  private final EvolutiveFile file;

  Delivery(EvolutiveFile file) {
    this.file = file;
  }

  public EvolutiveOutcome deliver(String caseNumber, String staffId, String text, String howToCheck) {
    file.room(caseNumber).propose(caseNumber, staffId, text, howToCheck);
    return EvolutiveOutcome.DELIVERED;
  }

  public EvolutiveOutcome giveUp(String caseNumber, String staffId, String explanation) {
    file.room(caseNumber).giveUp(caseNumber, staffId, explanation);
    return EvolutiveOutcome.UNRESOLVED;
  }
}
