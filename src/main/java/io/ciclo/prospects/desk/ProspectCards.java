package io.ciclo.prospects.desk;

import io.ciclo.customers.Company;
import io.ciclo.customers.Customers;
import io.ciclo.engine.CaseCard;
import io.ciclo.engine.CaseCards;
import io.ciclo.engine.CasePrefix;
import io.ciclo.engine.Vocabulary;
import io.ciclo.prospects.Phase;
import io.ciclo.prospects.PhaseCourse;
import io.ciclo.prospects.PhaseState;
import io.ciclo.prospects.Prospect;
import io.ciclo.prospects.ProspectOutcome;
import io.ciclo.prospects.Waiting;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The case of a prospect at a glance. */
@Component
public class ProspectCards implements CaseCards {

  /** Among tickets of every day, neither first nor last. */
  private static final int SCORE = 30;

  private final ProspectFile file;
  private final Customers customers;
  private final Vocabulary vocabulary;

  ProspectCards(ProspectFile file, Customers customers, Vocabulary vocabulary) {
    this.file = file;
    this.customers = customers;
    this.vocabulary = vocabulary;
  }

  @Override
  public CasePrefix prefix() {
    return CasePrefix.BUSINESS_DEVELOPMENT;
  }

  @Override
  public CaseCard card(String number) {
    Prospect prospect = file.get(number);
    Company company = customers.company(prospect.company());
    return new CaseCard(number, company.legalName(), company.keyAccount(), vocabulary.word("prospects.case"), null, state(prospect), null,
        null, prospect.openedAt(), SCORE);
  }

  @Override
  public Optional<String> customer(String number) {
    return file.find(number).map(prospect -> customers.company(prospect.company()).legalName());
  }

  /** What it waits for, else in which phase it is, else how it ended. */
  public String state(Prospect prospect) {
    return state(prospect, file.course(prospect));
  }

  /** As {@link #state(Prospect)}, for whoever has read its course already. */
  String state(Prospect prospect, PhaseCourse course) {
    if (prospect.outcome() == ProspectOutcome.IN_SUPPORT && course.state(Phase.SUPPORT) == PhaseState.CLOSED) {
      return vocabulary.word("prospects.relationshipOver");
    }
    if (prospect.outcome() != null) {
      return vocabulary.word("prospects.outcome", prospect.outcome());
    }
    if (prospect.waiting() != Waiting.NOTHING) {
      return vocabulary.word("prospects.waiting", prospect.waiting());
    }
    return course.current().number() + " " + vocabulary.word("prospects.phase", course.current());
  }
}
