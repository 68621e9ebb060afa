package io.ciclo.prospects.desk;

import io.ciclo.customers.CasesOfCompany;
import io.ciclo.engine.InputRefused;
import io.ciclo.prospects.Prospect;
import io.ciclo.prospects.store.ProspectStore;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Business development with a company that leaves (CL-06). A case in support is none to be ended: it is the relationship itself, and its
 * process ends when the company is a customer no more.
 */
@Component
@Transactional
class ProspectsOfCompany implements CasesOfCompany {

  private final ProspectStore store;
  private final ProspectCards cards;

  ProspectsOfCompany(ProspectStore store, ProspectCards cards) {
    this.store = store;
    this.cards = cards;
  }

  @Override
  public List<OpenCase> openOf(long company) {
    return store.ofCompany(company).stream().filter(ProspectsOfCompany::undecided)
        .map(one -> new OpenCase(one.number(), one.subject(), cards.state(one), one.openedAt()))
        .sorted(Comparator.comparing(OpenCase::since)).toList();
  }

  private static boolean undecided(Prospect prospect) {
    return prospect.outcome() == null;
  }

  /** Whether a prospect goes on is said by the prospect, or by whoever records the contract (BD-08, BD-30). */
  @Override
  public boolean end(String caseNumber, String reason, String by) {
    if (store.find(caseNumber).filter(ProspectsOfCompany::undecided).isPresent()) {
      throw new InputRefused("caseToEnd", "«Caso que se cancela»: " + caseNumber
          + " lo decide el prospecto en su propuesta, o el líder al registrar el contrato; ciérrelo allí.");
    }
    return false;
  }
}
