package io.ciclo.growth.process;

import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import io.ciclo.engine.InputRefused;
import io.ciclo.growth.desk.FarmingFacts;
import io.ciclo.growth.desk.FarmingPapers;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The proposal is written on its page; here it is said to be ready (FF-10, FF-19). */
@Component
class WriteFarmingProposalRule extends FarmingRule {

  private final FarmingPapers papers;

  WriteFarmingProposalRule(FarmingFacts facts, FarmingPapers papers) {
    super("UserTask_WriteFarmingProposal", facts);
    this.papers = papers;
  }

  @Override
  void addFacts(String number, Map<String, Object> shown) {
    shown.put("factTopItems", facts.topItems(number));
    shown.put("factReply", facts.reply(number));
    shown.put("factPaper", facts.paper(number));
    shown.put("factProposalLink", facts.proposalLink(number));
  }

  @Override
  public List<CaseAction> actions(String number) {
    return List.of(CaseAction.of("READY", "Entregar la propuesta"));
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    papers.notReady(form.caseNumber()).ifPresent(reason -> {
      throw new InputRefused("proposal", reason);
    });
    return Map.of();
  }
}
