package io.ciclo.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.customers.Contact;
import io.ciclo.customers.Customers;
import io.ciclo.customers.PointDecisions;
import io.ciclo.messages.OutboxEntry;
import io.ciclo.testing.DueAppointments;
import io.ciclo.testing.Requirement;
import io.ciclo.tpoints.Entry;
import io.ciclo.tpoints.EntryKind;
import io.ciclo.tpoints.PointHolders;
import io.ciclo.tpoints.Sale;
import io.ciclo.tpoints.SaleState;
import io.ciclo.tpoints.TPointAdjustments;
import io.ciclo.tpoints.TPointLedger;
import io.ciclo.tpoints.TPointRequest;
import io.ciclo.tpoints.TPointRequests;
import io.ciclo.tpoints.TPointSales;
import io.ciclo.tpoints.TPoints;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A case that is short of points sells a pack on its way and goes on, or does without. */
class ShortOfPointsIT extends TicketTraces {

  private static final String ADDRESS = "203.0.113.7";

  @Autowired Customers customers;
  @Autowired PointHolders holders;
  @Autowired PointDecisions decisions;
  @Autowired TPointRequests requests;
  @Autowired TPointSales sales;
  @Autowired TPointLedger ledger;
  @Autowired TPointAdjustments adjustments;
  @Autowired DueAppointments appointments;

  @Test
  @Requirement("EA-12")
  void thePackThatIsBoughtIsReservedForTheWorkThatWaitedForIt() {
    Customer customer = whoMayBuy();
    String number = waiting(customer);
    Sale sale = sales.saleOf(number).orElseThrow();
    assertThat(sale.missing()).isEqualTo(TPoints.of(3));
    assertThat(messages.ofCase(number)).extracting(OutboxEntry::text).contains("AV-42");

    sales.choose(sale.id(), holders.member(customer.contact()).orElseThrow(), TPoints.of(10), "", ADDRESS);
    assertReserved(customer, number);
    assertThat(ledger.entriesOf(number)).extracting(Entry::kind).containsExactly(EntryKind.PURCHASE, EntryKind.RESERVE);
  }

  @Test
  @Requirement("EA-12")
  void withoutAPackTheCaseGoesOnWithoutTheWork() {
    Customer customer = whoMayBuy();
    String number = waiting(customer);
    Sale sale = sales.saleOf(number).orElseThrow();
    sales.refuse(sale.id(), holders.member(customer.contact()).orElseThrow(), ADDRESS);
    assertThat(openTasks(number)).containsExactly("UserTask_WorkOnIncident");
    assertThat(ledger.entriesOf(number)).isEmpty();
    assertThat(requests.ofCase(number)).extracting(TPointRequest::outcome).containsExactly(TPointRequest.Outcome.NOT_ENOUGH_POINTS);
  }

  @Test
  @Requirement("EA-12")
  void aPackThatIsBoughtBesideTheOfferOfTheCaseIsEnough() {
    Customer customer = whoMayBuy();
    String number = waiting(customer);
    Sale offer = sales.saleOf(number).orElseThrow();
    sales.buy(holders.member(customer.contact()).orElseThrow(), TPoints.of(10), "", ADDRESS);
    appointments.keep("tpoints-have-come");
    assertReserved(customer, number);
    assertThat(sales.sale(offer.id()).orElseThrow().state()).isEqualTo(SaleState.COVERED);
  }

  @Test
  @Requirement("EA-12")
  void ofTwoCasesThatWaitOneGoesOnAndTheOtherWaitsUntilThereAreMore() {
    Customer customer = whoMayBuy();
    String first = waiting(customer);
    String second = waiting(customer);
    adjustments.grantCredit(customer.company(), TPoints.of(5), LEADER);
    appointments.keep("tpoints-have-come");
    assertThat(openTasks(first)).containsExactly("UserTask_Investigate");
    assertThat(openTasks(second)).as("two of three are left").isEmpty();
    assertThat(sales.saleOf(second).orElseThrow().state()).isEqualTo(SaleState.OFFERED);
    adjustments.grantCredit(customer.company(), TPoints.of(6), LEADER);
    appointments.keep("tpoints-have-come");
    assertThat(openTasks(second)).containsExactly("UserTask_Investigate");
  }

  private void assertReserved(Customer customer, String number) {
    assertThat(openTasks(number)).containsExactly("UserTask_Investigate");
    assertThat(ledger.account(customer.company()).reserved()).isEqualTo(TPoints.of(3));
    assertThat(requests.ofCase(number)).extracting(TPointRequest::outcome).containsExactly(TPointRequest.Outcome.GRANTED);
  }

  /** An investigation of three points is authorised, and there are none. */
  private String waiting(Customer customer) {
    String number = opened(customer, "Los precios no llegan");
    classifiedAs(number, TicketType.INCIDENT);
    works(number, Map.of("workStep", "INVESTIGATE", "publicText", "La tienda no recibe los precios de su ERP.", "estimatedHours", "5"));
    TPointRequest request = requests.ofCase(number).get(0);
    decisions.decide(customer.contact(), request.id(), true, ADDRESS);
    assertThat(openTasks(number)).as("the case waits for the customer").isEmpty();
    return number;
  }

  private Customer whoMayBuy() {
    Customer customer = customer();
    Contact c = customers.contact(customer.contact());
    registry.change(new Contact(c.id(), c.companyId(), c.name(), c.email(), c.phone(), c.seesCompany(), new BigDecimal("100"), true,
        c.administersUsers(), c.active(), c.version()));
    return customer;
  }
}
