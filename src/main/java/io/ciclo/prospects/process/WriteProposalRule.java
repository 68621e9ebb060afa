package io.ciclo.prospects.process;

import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import io.ciclo.engine.InputRefused;
import io.ciclo.prospects.desk.Proposals;
import io.ciclo.prospects.desk.ProspectFacts;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** It is written on its page; here it is said to be ready (BD-07). */
@Component
class WriteProposalRule extends ProspectRule {

  private final Proposals proposals;

  WriteProposalRule(ProspectFacts facts, Proposals proposals) {
    super("UserTask_WriteProposal", facts);
    this.proposals = proposals;
  }

  @Override
  void addFacts(String number, Map<String, Object> shown) {
    shown.put("factFindings", facts.findings(number));
    shown.put("factNeeds", facts.needs(number));
    shown.put("factProposal", facts.proposal(number));
    shown.put("factProposalLink", facts.proposalLink(number));
  }

  @Override
  public List<CaseAction> actions(String number) {
    return List.of(CaseAction.of("READY", "Dar por lista"));
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    proposals.notReady(form.caseNumber()).ifPresent(reason -> {
      throw new InputRefused("proposal", reason);
    });
    return Map.of();
  }
}
