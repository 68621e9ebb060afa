package io.ciclo.tickets.forms;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.ciclo.customers.Customers;
import io.ciclo.testing.Accessibility;
import io.ciclo.testing.Browser;
import io.ciclo.testing.BrowserIT;
import io.ciclo.tickets.Tickets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The training of a ticket stands on the ticket's own pages: for whoever gives it, and for its customer. */
class TicketTrainingBrowserIT extends BrowserIT {

  @Autowired Cases cases;
  @Autowired Tickets tickets;
  @Autowired Customers customers;

  @Test
  void sessionsAndWhatWasReachedStandOnTheTicket() {
    String number = cases.trainingGiven();
    Page trainer = staff("hugo.santos");
    open(trainer, "/casos/" + number);
    assertThat(trainer.locator("section[aria-labelledby=aprender]")).containsText("Crean cupones.");
    look(trainer, "training-ticket-case");
    Page pocket = staffIn(Browser.newPhone(), "hugo.santos");
    open(pocket, "/casos/" + number);
    look(pocket, "training-ticket-case-phone");

    String email = customers.contact(tickets.ticket(number).contactId()).email();
    Page customer = customer(email);
    open(customer, "/portal/tickets/" + number);
    assertThat(customer.locator("section[aria-labelledby=aprender]")).containsText("Crean cupones.");
    look(customer, "training-ticket-portal");
    Page phone = customerIn(Browser.newPhone(), email);
    open(phone, "/portal/tickets/" + number);
    look(phone, "training-ticket-portal-phone");
    open(phone, "/portal/aprendizaje");
    look(phone, "training-portal-list-phone");
  }

  private static void look(Page page, String name) {
    Accessibility.check(page);
    picture(page, name);
  }
}
