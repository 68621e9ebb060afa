package io.ciclo.growth.desk;

import io.ciclo.customers.ContractSigned;
import io.ciclo.engine.Vocabulary;
import io.ciclo.growth.NewOpportunity;
import io.ciclo.growth.Opportunities;
import io.ciclo.growth.Opportunity;
import io.ciclo.growth.OpportunityKind;
import io.ciclo.growth.OpportunityStage;
import io.ciclo.prospects.Phase;
import io.ciclo.prospects.ProspectChanged;
import io.ciclo.prospects.ProspectOutcome;
import io.ciclo.prospects.Waiting;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Every prospect stands in the register: open with its case, won with its contract, lost with its reason (CL-10). */
@Component
class ProspectOpportunities {

  private final Opportunities opportunities;
  private final Vocabulary vocabulary;

  ProspectOpportunities(Opportunities opportunities, Vocabulary vocabulary) {
    this.opportunities = opportunities;
    this.vocabulary = vocabulary;
  }

  @EventListener
  void heard(ProspectChanged prospect) {
    Optional<Opportunity> known = opportunities.ofCase(prospect.number());
    if (known.isEmpty() && prospect.outcome() == ProspectOutcome.IN_SUPPORT) {
      // won before there was a register
      return;
    }
    String number = known.map(Opportunity::number).orElseGet(() -> opportunities.open(new NewOpportunity(prospect.company(),
        OpportunityKind.NEW_CUSTOMER, prospect.subject(), prospect.number(), prospect.leader(), Optional.empty())));
    if (known.isPresent() && !known.get().open()) {
      return;
    }
    if (prospect.outcome() == ProspectOutcome.NO_NEED || prospect.outcome() == ProspectOutcome.DESISTED) {
      opportunities.lost(number, reason(prospect), null);
    } else {
      opportunities.reached(number, stage(prospect), null);
    }
  }

  @EventListener
  void heard(ContractSigned contract) {
    if (contract.kind() == ContractSigned.Kind.REGISTRATION) {
      opportunities.ofCase(contract.caseNumber()).filter(Opportunity::open).ifPresent(one -> opportunities.won(one.number(), null));
    }
  }

  private String reason(ProspectChanged prospect) {
    String said = prospect.reason() == null ? "" : prospect.reason().strip();
    return said.isEmpty() ? vocabulary.word("prospects.outcome", prospect.outcome()) : said;
  }

  private static OpportunityStage stage(ProspectChanged prospect) {
    if (prospect.waiting() == Waiting.CONTRACT || prospect.phase() == Phase.SUPPORT) {
      return OpportunityStage.CONTRACT;
    }
    return switch (prospect.phase()) {
      case BUSINESS_CASE -> OpportunityStage.ANALYSIS;
      case PROPOSAL -> OpportunityStage.PROPOSAL;
      case APPROVAL -> OpportunityStage.DECISION;
      case PROOF_OF_CONCEPT, VALIDATION -> OpportunityStage.TRIAL;
      case SUPPORT -> OpportunityStage.CONTRACT;
    };
  }
}
