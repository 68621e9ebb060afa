package io.ciclo.growth.desk;

import io.ciclo.customers.CasesOfCompany;
import io.ciclo.customers.LifeEntry;
import io.ciclo.customers.LifeSource;
import io.ciclo.customers.LifeStage;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.Vocabulary;
import io.ciclo.growth.Farming;
import io.ciclo.growth.store.FarmingStore;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Farmings in the life of a company, and what is open when it leaves (CL-06). */
@Component
@Transactional
class FarmingsOfCompany implements CasesOfCompany, LifeSource {

  private final FarmingStore store;
  private final FarmingEnding ending;
  private final FarmingCases cases;
  private final Vocabulary vocabulary;

  FarmingsOfCompany(FarmingStore store, FarmingEnding ending, FarmingCases cases, Vocabulary vocabulary) {
    this.store = store;
    this.ending = ending;
    this.cases = cases;
    this.vocabulary = vocabulary;
  }

  @Override
  public List<OpenCase> openOf(long company) {
    return store.ofCompany(company).stream().filter(Farming::open).sorted(Comparator.comparing(Farming::openedAt))
        .map(one -> new OpenCase(one.number(), vocabulary.word("farming.case"),
        vocabulary.word("farming.state", one.state()), one.openedAt())).toList();
  }

  /** Given up as by its leader; what was agreed already is put in place or written down as lost by those who work on it. */
  @Override
  public boolean end(String caseNumber, String reason, String by) {
    Optional<Farming> open = store.find(caseNumber).filter(Farming::open);
    open.ifPresent(farming -> {
      if (!farming.state().mayBeCalledOff()) {
        throw new InputRefused("case", "«" + caseNumber + "»: " + vocabulary.word("farming.state", farming.state())
            + "; termine antes la tarea que tiene abierta.");
      }
      ending.callOff(caseNumber, reason, by);
      cases.tellEnd(farming, reason);
    });
    return open.isPresent();
  }

  @Override
  public List<LifeEntry> of(long company) {
    return store.ofCompany(company).stream().map(one -> new LifeEntry(LifeStage.GROWTH, "farming", one.number(), one.title(),
        vocabulary.word("farming.state", one.state()), one.openedAt(), Optional.ofNullable(one.endedAt()), "/casos/" + one.number())).toList();
  }
}
