package io.ciclo.customers.process;

import io.ciclo.customers.desk.LeavingFacts;
import io.ciclo.customers.desk.Leavings;
import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import io.ciclo.engine.InputRefused;
import io.ciclo.tpoints.TPointSettlement.Way;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What becomes of the points of a customer who leaves: as the contract says, or otherwise with a reason (CL-06, TP-11). */
@Component
class SettlePointsRule extends LeavingRule {

  private static final BigDecimal MOST_EUROS = new BigDecimal("1000000");
  private static final int LONGEST_AMOUNT = 12;

  private final Leavings leavings;

  SettlePointsRule(LeavingFacts facts, Leavings leavings) {
    super("UserTask_SettlePoints", facts);
    this.leavings = leavings;
  }

  @Override
  void addFacts(String number, Map<String, Object> shown) {
    shown.put("factPoints", facts.points(number));
    shown.put("factDebt", facts.inDebt(number) ? "Sí" : "");
    shown.put("factUnpaid", facts.unpaid(number));
    shown.put("factProposedWay", facts.proposedWay(number));
  }

  @Override
  public Map<String, Object> known(String number) {
    return Map.of("pointsWay", leavings.proposedWay(number).name());
  }

  @Override
  public List<CaseAction> actions(String number) {
    CaseAction settle = CaseAction.of("SETTLE", "Liquidar los T-Points").asking("pointsWay").offering("pointsReason");
    return List.of(facts.inDebt(number) ? settle.asking("debtAmount") : settle);
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    Way way = form.requiredChoice("pointsWay", "Los T-Points sin usar", Way.class);
    long debt = facts.inDebt(form.caseNumber()) ? cents(form.requiredText("debtAmount", "Importe que se cobra", LONGEST_AMOUNT)) : 0;
    leavings.settle(form.caseNumber(), way, form.optionalText("pointsReason", "Por qué no como dice el contrato", LONGEST_TEXT).orElse(null),
        debt, form.person());
    return Map.of();
  }

  static long cents(String typed) {
    // "1.500" would be one and a half for a computer, and is fifteen hundred for whoever types it
    if (typed.strip().matches("\\d{1,7}([.,]\\d{1,2})?")) {
      BigDecimal amount = new BigDecimal(typed.strip().replace(',', '.'));
      if (amount.compareTo(MOST_EUROS) <= 0) {
        return amount.movePointRight(2).longValueExact();
      }
    }
    throw new InputRefused("debtAmount", "«Importe que se cobra»: escriba una cantidad como 150,50, sin impuestos; 0 si no se cobra.");
  }
}
