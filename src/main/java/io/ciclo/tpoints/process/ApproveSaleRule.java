package io.ciclo.tpoints.process;

import io.ciclo.engine.FormSubmission;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.TaskRule;
import io.ciclo.tpoints.desk.SaleCards;
import io.ciclo.tpoints.desk.SaleDesk;
import java.util.Map;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** TP-07: beyond the limits a manager approves a sale, or says why not. */
@Component
class ApproveSaleRule implements TaskRule {

  private static final int LONGEST_NOTE = 500;

  private final SaleDesk sales;
  private final SaleCards cards;

  ApproveSaleRule(@Lazy SaleDesk sales, @Lazy SaleCards cards) {
    this.sales = sales;
    this.cards = cards;
  }

  private enum Answer {
    APPROVED, REFUSED
  }

  @Override
  public String task() {
    return "UserTask_ApproveSale";
  }

  @Override
  public Map<String, Object> facts(String caseNumber) {
    return cards.facts(caseNumber);
  }

  @Override
  public Map<String, Object> complete(FormSubmission form) {
    boolean approved = form.requiredChoice("approvalAnswer", "¿Se aprueba la venta?", Answer.class) == Answer.APPROVED;
    String note = form.text("approvalNote").map(given -> form.requiredText("approvalNote", "Por qué", LONGEST_NOTE)).orElse("");
    if (!approved && note.isEmpty()) {
      throw new InputRefused("approvalNote", "«Por qué»: es obligatorio si no se aprueba; el cliente lo lee.");
    }
    sales.approve(sales.chosenIn(form.caseNumber()).id(), approved, note, form.person());
    return Map.of("saleApproved", approved);
  }
}
