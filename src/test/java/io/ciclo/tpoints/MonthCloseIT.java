package io.ciclo.tpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.ciclo.customers.Contact;
import io.ciclo.customers.CustomerRegistry;
import io.ciclo.customers.SomeCompany;
import io.ciclo.engine.Identities;
import io.ciclo.engine.NewPerson;
import io.ciclo.engine.SafeWrite;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.testing.CicloIT;
import io.ciclo.testing.Requirement;
import io.ciclo.tpoints.PointHolders.Member;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Finance closes a month long ago, so that the months of other tests stay open. */
class MonthCloseIT extends CicloIT {

  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
  private static final YearMonth JANUARY = YearMonth.parse("2019-01");
  private static final YearMonth FEBRUARY = YearMonth.parse("2019-02");

  @Autowired MockMvc mvc;
  @Autowired CustomerRegistry registry;
  @Autowired Identities identities;
  @Autowired PointHolders holders;
  @Autowired TPointSales sales;
  @Autowired TPointOrders orders;
  @Autowired TPointAdjustments adjustments;
  @Autowired TPointLedger ledger;
  @Autowired TPointAuthorisations authorisations;
  @Autowired TPointBooks books;
  @Autowired SafeWrite safely;

  private long company;
  private Member buyer;
  private RequestPostProcessor finance;

  @BeforeEach
  void aCustomerAndAnAccountant() {
    itIs("2019-01-15T10:00");
    String unique = UUID.randomUUID().toString().substring(0, 8);
    company = registry.register(SomeCompany.general());
    buyer = holders.member(registry.add(new Contact(0, company, "Ana Prat", "ana@" + unique + ".example", "", true, BigDecimal.TEN, true,
        false, true, 0))).orElseThrow();
    String accountant = "finanzas." + unique;
    identities.create(new NewPerson(accountant, "Elena", "Roca", accountant + "@ciclo.example", List.of("finance"), "una-contraseña-larga",
        false));
    finance = authentication(UsernamePasswordAuthenticationToken.authenticated(
        new StaffPrincipal(accountant, "Elena Roca", List.of("finance"), false), null,
        List.of(new SimpleGrantedAuthority("ROLE_STAFF"), new SimpleGrantedAuthority("GROUP_finance"))));
  }

  @AfterEach
  void clockGoesOn() {
    ClockUtil.reset();
  }

  @Test
  @Requirement("TP-13")
  void whatIsOwedEqualsTheSumOverPacksAndALaterCorrectionFallsIntoTheOpenMonth() throws Exception {
    sales.buy(buyer, TPoints.of(25), "", "192.0.2.1");
    sales.buy(buyer, TPoints.of(10), "", "192.0.2.1");
    consumes("3.33");
    Pack first = ledger.packs(company).get(0);
    assertThat(first.owed()).isEqualTo(TPoints.parse("21.67"));

    itIs("2019-02-03T09:00");
    mvc.perform(post("/facturacion/cierre").param("mes", "2019-02").with(finance).with(csrf()))
        .andExpect(flash().attribute("refused", "«Mes»: febrero de 2019 todavía no ha terminado."));
    mvc.perform(post("/facturacion/cierre").param("mes", "2019-01").with(finance).with(csrf()))
        .andExpect(flash().attributeExists("done"));
    mvc.perform(post("/facturacion/cierre").param("mes", "2019-01").with(finance).with(csrf()))
        .andExpect(flash().attribute("refused", "«Mes»: enero de 2019 ya estaba cerrado."));
    String closed = file("/facturacion/movimientos.csv?mes=2019-01");

    safely.run(() -> adjustments.ask(company, first.id(), TPoints.parse("-1"), Reason.BOOKED_BY_MISTAKE, "Uno de más", "carmen.ruiz"));
    assertThat(ledger.entries(company, 1).entries()).singleElement().satisfies(entry -> {
      assertThat(entry.kind()).isEqualTo(EntryKind.ADJUST);
      assertThat(entry.month()).isEqualTo(FEBRUARY);
    });
    assertThat(file("/facturacion/movimientos.csv?mes=2019-01")).as("a closed month never changes").isEqualTo(closed);
    assertThat(books.sums(JANUARY).stream().filter(sum -> sum.kind() == EntryKind.CONSUME).map(MonthSum::amount))
        .containsExactly(TPoints.parse("3.33"));

    addsUp(file("/facturacion/movimientos.csv?mes=2019-01"), 7, 8, 9);
    addsUp(file("/facturacion/movimientos.csv?mes=2019-02"), 7, 8, 9);
    String owed = file("/facturacion/puntos-debidos.csv");
    addsUp(owed, 4, 5);
    long value = ledger.packs(company).stream().mapToLong(Pack::owedCents).sum();
    assertThat(value).isEqualTo(books.owed().stream().filter(pack -> pack.company() == company).mapToLong(Pack::owedCents).sum());
    assertThat(rows(owed).stream().filter(row -> row[0].equals(holders.holder(company).name())).map(row -> cents(row[5]))
        .mapToLong(Long::longValue).sum()).isEqualTo(value);
    addsUp(file("/facturacion/por-facturar.csv"), 4, 6, 7, 8, 10, 11);
    assertThat(books.audit(company)).isEmpty();
  }

  @Test
  @Requirement("TP-13")
  void pointsCountWhenTheCustomersAgreementSays() {
    orders.agree(company, CountedWhen.INVOICED, "carmen.ruiz");
    sales.buy(buyer, TPoints.of(10), "PO-5", "192.0.2.1");
    PackOrder order = orders.ofCompany(company, 1).get(0);
    assertThat(order.counts()).isFalse();
    assertThat(ledger.entries(company, 10).entries()).isEmpty();
    String invoice = "F-" + UUID.randomUUID().toString().substring(0, 8);
    safely.run(() -> orders.invoiced(order.id(), invoice, java.time.LocalDate.parse("2019-01-15"), "carmen.ruiz"));
    assertThat(ledger.entries(company, 10).entries()).singleElement().extracting(Entry::reason).isEqualTo(Reason.PACK_INVOICED);
    assertThat(orders.order(order.id()).orElseThrow().counts()).isTrue();
    safely.run(() -> orders.paid(order.id(), java.time.LocalDate.parse("2019-01-15"), "carmen.ruiz"));
    assertThat(ledger.account(company).balance()).as("counted once").isEqualTo(TPoints.of(10));
    assertThat(orders.toBePaid()).extracting(PackOrder::id).doesNotContain(order.id());
  }

  @Test
  void onlyFinanceSeesTheBooks() throws Exception {
    var agent = authentication(UsernamePasswordAuthenticationToken.authenticated(
        new StaffPrincipal("pablo.ortega", "Pablo Ortega", identities.groupsOf("pablo.ortega"), false), null,
        List.of(new SimpleGrantedAuthority("ROLE_STAFF"))));
    for (String page : List.of("/facturacion", "/facturacion/movimientos.csv", "/facturacion/puntos-debidos.csv")) {
      mvc.perform(get(page).with(agent)).andExpect(status().isForbidden());
    }
  }

  private void consumes(String amount) {
    TPoints points = TPoints.parse(amount);
    String number = "X-2019-" + UUID.randomUUID().toString().substring(0, 6);
    Author by = Author.staff("carmen.ruiz");
    safely.run(() -> {
      long authorisation = authorisations.ask(FactKey.inCase(number, "question", 1), company, points, by).id();
      authorisations.grant(authorisation, buyer.contact(), TPoints.of(100), "192.0.2.1");
      ledger.reserve(new Booking(FactKey.inCase(number, "authorisation", authorisation), company, by, Reason.WORK_AUTHORISED),
          authorisation, points);
      ledger.consumeInCase(new Booking(FactKey.inCase(number, "fact", 1), company, by, Reason.WORK_DONE), points);
    });
  }

  private String file(String path) throws Exception {
    return mvc.perform(get(path).with(finance)).andExpect(status().isOk()).andReturn().getResponse()
        .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
  }

  /** Each of these columns of the rows adds up to what the last rows, one a currency, say. */
  private static void addsUp(String csv, int... columns) {
    List<String[]> rows = rows(csv);
    for (int column : columns) {
      assertThat(rows.stream().filter(row -> !row[0].equals("TOTAL")).mapToLong(row -> cents(row[column])).sum())
          .as("column %s of %s", column, csv)
          .isEqualTo(rows.stream().filter(row -> row[0].equals("TOTAL")).mapToLong(row -> cents(row[column])).sum());
    }
  }

  private static List<String[]> rows(String csv) {
    return Arrays.stream(csv.split("\r\n")).skip(1).map(line -> line.split(";", -1)).toList();
  }

  private static long cents(String cell) {
    return cell.isEmpty() ? 0 : new BigDecimal(cell.replace(',', '.')).movePointRight(2).longValueExact();
  }

  private static void itIs(String local) {
    ClockUtil.setCurrentTime(Date.from(LocalDateTime.parse(local).atZone(MADRID).toInstant()));
  }
}
