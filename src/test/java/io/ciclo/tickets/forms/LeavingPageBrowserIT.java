package io.ciclo.tickets.forms;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.ciclo.customers.CustomerEventOutcome;
import io.ciclo.customers.CustomerEvents;
import io.ciclo.testing.Accessibility;
import io.ciclo.testing.Browser;
import io.ciclo.testing.BrowserIT;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of a customer who leaves: what is open, what was cancelled, and the button of who stays after all. */
class LeavingPageBrowserIT extends BrowserIT {

  @Autowired LeavingsOnTheWay onTheWay;
  @Autowired CustomerEvents events;

  @Test
  void whatIsOpenStandsThereAndACustomerMayStay() {
    String number = onTheWay.toDecide();
    Page leader = staff("lucia.ferrer");
    open(leader, "/casos/" + number);
    assertThat(leader.locator("section[aria-labelledby=baja]")).containsText("Cambiar la portada");
    look(leader, "leaving-case");
    Page phone = staffIn(Browser.newPhone(), "lucia.ferrer");
    open(phone, "/casos/" + number);
    look(phone, "leaving-case-phone");
    leader.locator("summary", new Page.LocatorOptions().setHasText("El cliente se queda")).click();
    leader.locator("form[action$=desdecirse] textarea").fill("Le hemos mejorado el plan.");
    leader.locator("form[action$=desdecirse] button").click();
    assertThat(leader.locator("main")).containsText("El cliente se queda");
    Assertions.assertThat(events.get(number).ending().outcome()).isEqualTo(CustomerEventOutcome.STAYS);
    look(leader, "leaving-stays");

    String amendment = onTheWay.toApprove();
    open(leader, "/casos/" + amendment);
    assertThat(leader.locator("section[aria-labelledby=cambia]")).containsText("Plan de soporte: Gold → Platinum");
    look(leader, "amendment-case");
  }

  private static void look(Page page, String name) {
    Accessibility.check(page);
    picture(page, name);
  }
}
