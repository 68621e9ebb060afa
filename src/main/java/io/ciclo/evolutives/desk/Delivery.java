package io.ciclo.evolutives.desk;

import io.ciclo.evolutives.EvolutiveOutcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was developed is given to the customer, who tries it; or it proves impossible. */
@Service
@Transactional
public class Delivery {

  private final EvolutiveFile file;
  private final FinalDocumentation documentation;

  Delivery(EvolutiveFile file, FinalDocumentation documentation) {
    this.file = file;
    this.documentation = documentation;
  }

  /** What the customer's documentation says of it now (HO-04); the team reads it. */
  public void documented(String caseNumber, String staffId, String text) {
    file.room(caseNumber).note(caseNumber, staffId, "Documentación: " + text);
  }

  public EvolutiveOutcome deliver(String caseNumber, String staffId, String text, String howToCheck) {
    file.room(caseNumber).propose(caseNumber, staffId, text, howToCheck);
    documentation.hand(caseNumber, file.room(caseNumber).subject(caseNumber), staffId);
    return EvolutiveOutcome.DELIVERED;
  }

  public EvolutiveOutcome giveUp(String caseNumber, String staffId, String explanation) {
    file.room(caseNumber).giveUp(caseNumber, staffId, explanation);
    return EvolutiveOutcome.UNRESOLVED;
  }
}
