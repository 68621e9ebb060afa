package io.ciclo.tickets.web;

import io.ciclo.engine.InputRefused;
import io.ciclo.tickets.NewTicket;
import io.ciclo.tickets.ShopCheck;
import io.ciclo.tickets.Urgency;

/** What was typed into the form that opens a ticket, kept so that nothing is lost when something is missing. */
record TicketForm(String subject, String description, Boolean canEnter, Boolean canAddProducts, Boolean canFinishOrder,
    Urgency urgency, String businessImpact, String area, String technicalData, String relatedNumber) {

  /** Throws {@link InputRefused} when one of the three questions has no answer (IN-26). */
  NewTicket ticket(long companyId, long contactId) {
    ShopCheck shop = new ShopCheck(
        answered("canEnter", "¿Se puede entrar en la tienda?", canEnter),
        answered("canAddProducts", "¿Se pueden añadir productos a la cesta?", canAddProducts),
        answered("canFinishOrder", "¿Se puede terminar un pedido?", canFinishOrder));
    return new NewTicket(companyId, contactId, subject, description, urgency == null ? Urgency.NORMAL : urgency,
        businessImpact, area, technicalData, relatedNumber, shop);
  }

  private static boolean answered(String field, String question, Boolean answer) {
    if (answer == null) {
      throw new InputRefused(field, "«" + question + "»: conteste sí o no.");
    }
    return answer;
  }
}
