package io.ciclo.evolutives;

import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.customers.Contact;
import io.ciclo.testing.Requirement;
import io.ciclo.tickets.EvolutiveTraces;
import io.ciclo.tickets.TicketState;
import io.ciclo.tpoints.PointHolders;
import io.ciclo.tpoints.Sale;
import io.ciclo.tpoints.TPointSales;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two customers side by side: whatever happens to one of them, that one is written to as its rule says, and the other one hears nothing
 * of it.
 */
class EvolutiveMessagesIT extends EvolutiveTraces {

  @Autowired TPointSales sales;
  @Autowired PointHolders holders;
  @Autowired JdbcClient jdbc;

  private Customer one;
  private Customer other;

  @BeforeEach
  void twoCustomers() {
    one = authorising("100");
    other = authorising("100");
    buys(other, "50");
  }

  @Test
  @Requirement("PR-17")
  void theThirdOfTheMonthIsToldAndCountsPerCustomer() {
    String first = change(one, "Uno", "MEDIUM");
    change(other, "Lo de otro", "MEDIUM");
    String second = change(one, "Dos", "MEDIUM");
    String third = change(one, "Tres", "MEDIUM");
    String theirSecond = change(other, "Lo segundo de otro", "MEDIUM");
    assertThat(letters(third)).containsExactly("MT-01", "AV-EVO-LIMITE");
    assertThat(lastLetter(third).plain()).contains("2 mejoras", "miércoles, 1 de abril de 2026", "/portal/estimaciones/" + third + "/mes");
    assertThat(letters(first)).containsExactly("MT-01", "MT-04");
    assertThat(letters(second)).containsExactly("MT-01", "MT-04");
    assertThat(letters(theirSecond)).as("two of each customer").containsExactly("MT-01", "MT-04");
    assertOnlyTheirs();
  }

  @Test
  @Requirement("EE-02")
  void whoHasOneToDecideIsToldThatItComesFirst() {
    String earlier = change(one, "Lo primero", "LOW");
    estimated(earlier);
    String later = change(one, "Lo segundo", "LOW");
    String theirs = change(other, "Lo de otro", "LOW");
    assertThat(letters(later)).containsExactly("MT-01", "MT-14", "MT-04");
    assertThat(letter(later, "MT-14")).contains(earlier + " («Lo primero»)", "/portal/tickets/" + earlier);
    assertThat(letters(theirs)).containsExactly("MT-01", "MT-04");
    assertThat(openTasks(later)).as("it is estimated regardless").containsExactly(FIRST_ESTIMATE);
    assertOnlyTheirs();
  }

  @Test
  @Requirement({"EA-11", "EE-33"})
  void whoeverLetsAnEstimateLapseIsToldAndTheOtherOneKeepsItsOwn() {
    String lapses = change(one, "Una app", "LOW");
    estimated(lapses);
    String theirs = change(other, "Otra app", "LOW");
    estimated(theirs);
    accepts(other.contact(), theirs);
    silentUntil(lapses, "2026-03-17T10:00", "2026-03-31T10:00", "2026-04-08T00:00", "2026-04-10T00:00");
    assertThat(letters(lapses)).containsExactly("MT-01", "MT-04", "AV-01", "MT-15", "MT-29-ESTIMACION", "MT-29-ESTIMACION", "MT-29",
        "AV-EVO-CADUCADA");
    assertThat(lastLetter(lapses).plain()).contains("Una app", "jueves, 9 de abril de 2026");
    assertThat(letters(theirs)).containsExactly("MT-01", "MT-04", "AV-01", "MT-15", "AV-EVO-ACEPTADA");
    assertThat(openTasks(theirs)).containsExactly(DEVELOP);
    assertOnlyTheirs();
  }

  @Test
  @Requirement({"EA-12", "TP-09"})
  void whoeverHasNoPointsIsOfferedAPackAndReadsWhatIsMissing() {
    mayBuy(one);
    String short5 = change(one, "Un blog", "LOW");
    estimated(short5);
    String theirs = change(other, "Otro blog", "LOW");
    estimated(theirs);
    accepts(one.contact(), short5);
    accepts(other.contact(), theirs);
    assertThat(letters(short5)).endsWith("MT-15", "AV-42");
    assertThat(letter(short5, "AV-42")).contains("Para seguir con " + short5 + " faltan 5 T-Points.");
    assertThat(letters(theirs)).endsWith("AV-EVO-ACEPTADA").doesNotContain("AV-42");

    Sale offer = sales.saleOf(short5).orElseThrow();
    sales.refuse(offer.id(), holders.member(one.contact()).orElseThrow(), ADDRESS);
    assertThat(letters(short5)).endsWith("AV-42", "AV-EVO-SIN-SALDO");
    assertThat(lastLetter(short5).plain()).contains("5 T-Points", "jueves, 9 de abril de 2026", "/portal/estimaciones/" + short5);
    assertThat(tickets.ticket(short5).state()).isEqualTo(TicketState.WAITING_CUSTOMER);
    assertThat(account(one).reserved().isPositive()).isFalse();
    assertThat(account(other).reserved()).isEqualTo(points("5"));
    assertOnlyTheirs();
  }

  private void mayBuy(Customer customer) {
    Contact before = customers.contact(customer.contact());
    registry.change(new Contact(before.id(), before.companyId(), before.name(), before.email(), before.phone(), before.seesCompany(),
        before.mayAuthoriseUpTo(), true, before.administersUsers(), true, before.version()));
  }

  private String letter(String number, String text) {
    return messages.ofCase(number).stream().filter(letter -> letter.text().equals(text)).findFirst().orElseThrow().plain();
  }

  /** Each contact was written to about cases of the own company, and reads of no other. */
  private void assertOnlyTheirs() {
    assertOnlyTheirs(one, other);
    assertOnlyTheirs(other, one);
  }

  private void assertOnlyTheirs(Customer customer, Customer stranger) {
    List<String> cases = cases(customer);
    List<String> strange = cases(stranger);
    String theirName = customers.company(stranger.company()).legalName();
    List<Letter> received = jdbc.sql("select case_number, plain from message_outbox where recipient in (:recipients)")
        .param("recipients", customers.contactsOf(customer.company()).stream().map(Contact::email).toList()).query(Letter.class).list();
    assertThat(received).isNotEmpty().allSatisfy(letter -> {
      assertThat(letter.caseNumber()).isIn(cases);
      assertThat(letter.plain()).doesNotContain(theirName).doesNotContain(strange);
    });
  }

  private List<String> cases(Customer customer) {
    return jdbc.sql("select number from ticket where company_id = ?").param(customer.company()).query(String.class).list();
  }

  record Letter(String caseNumber, String plain) {}
}
