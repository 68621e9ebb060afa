package io.ciclo.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.customers.AccountType;
import io.ciclo.customers.Company;
import io.ciclo.customers.CompanyStatus;
import io.ciclo.customers.Contact;
import io.ciclo.customers.Contract;
import io.ciclo.customers.ContractStatus;
import io.ciclo.customers.PlatformKind;
import io.ciclo.customers.Product;
import io.ciclo.customers.SupportPlan;
import io.ciclo.messages.FormOfAddress;
import io.ciclo.messages.OutboxEntry;
import io.ciclo.servicelevels.desk.DueAlarms;
import io.ciclo.testing.Requirement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A company in Mexico: eight in the evening in Madrid is one in the afternoon there, and the reader never has to reckon. */
@Requirement("CL-14")
class CustomersZoneIT extends TicketTraces {

  private static final ZoneId MEXICO = ZoneId.of("America/Mexico_City");
  /** A time of day and what stands behind it. */
  private static final Pattern TIME = Pattern.compile("\\b\\d{1,2}:\\d{2}(?::\\d{2})?\\b(.{0,40})", Pattern.DOTALL);
  private static final Pattern NAMED = Pattern.compile("^ (CST|CDT|\\(hora de Ciudad de México\\)).*", Pattern.DOTALL);

  @Autowired MockMvc mvc;
  @Autowired DueAlarms alarms;

  private Customer customer;
  private String email;

  @Test
  void everyTimeOnPagesAndInLettersIsTheirsAndNamed() throws Exception {
    itIs(there("2026-03-10T13:00"));
    customer = inMexico();
    String number = opened(customer, "La portada tarda mucho");
    assertThat(page("/portal/tickets/" + number)).contains("10 mar 2026, 13:00 CST",
        "Tendrá noticias nuestras antes del mar 10 mar 2026, 18:00 CST.");
    assertThat(plain(number, "MT-01")).contains("martes, 10 de marzo de 2026, a las 18:00 (hora de Ciudad de México)");
    assertThat(page("/portal")).contains("10 mar 2026, 13:00 CST", "antes del mar 10 mar 2026, 18:00 CST");

    triages(number, Map.of("finding", "ASK", "question", "¿Desde cuándo?"));
    assertThat(plain(number, "MT-03")).contains("a las 13:00 (hora de Ciudad de México)");
    assertThat(page("/portal/tickets/" + number)).contains("Esperamos su respuesta hasta el", "13:00 CST");
    itIs(nextWord(number));
    fires(number, "Timer_NextWord");
    tickets.customerReplies(number, customer.contact(), "Desde ayer.", List.of());
    does(LEADER, number, "UserTask_TriageTicket", Map.of("finding", "CLASSIFY"));
    does(LEADER, number, "UserTask_ClassifyTicket", Map.of("ticketType", "INCIDENT", "impact", "MEDIUM", "symptom", "MAJOR_SLOWNESS"));
    assertThat(page("/portal/tickets/" + number)).contains("Prevemos tener una solución antes del");

    itIs(there("2026-03-17T13:00"));
    alarms.handleAndFollow(number);
    does(LEADER, number, "UserTask_GiveUpdate", Map.of("updateDetail", "Falta un índice.", "updateDate", "2026-03-20"));
    assertThat(plain(number, "MT-06")).contains("viernes, 20 de marzo de 2026, a las 18:00 (hora de Ciudad de México)");

    works(number, Map.of("workStep", "ESCALATE", "escalationReason", "PROVIDER"));
    does(AGENT, number, "UserTask_GatherProviderData", Map.of("provider", "LogiCommerce", "providerData", "Registros."));
    does(AGENT, number, "UserTask_OpenProviderTicket", Map.of("providerReference", "LC-77", "providerDate", "2026-03-25",
        "publicText", "Lo lleva el proveedor."));
    assertThat(plain(number, "MT-30")).contains("miércoles, 25 de marzo de 2026", "(hora de Ciudad de México)");
    assertThat(page("/portal/tickets/" + number)).contains("Le toca a un proveedor externo", "Tendrá noticias nuestras antes del");
    does(AGENT, number, "UserTask_FollowProvider", Map.of("providerOutcome", "ANSWERED", "findings", "Hecho.",
        "publicText", "El proveedor lo ha corregido."));

    proposes(number);
    assertThat(plain(number, "MT-07")).contains("(hora de Ciudad de México)");
    itIs(nextWord(number));
    fires(number, "Timer_NextWord");
    while (tickets.ticket(number).open()) {
      itIs(nextWord(number));
      fires(number, "Timer_NextWord");
    }
    assertThat(page("/portal/tickets/" + number)).contains("Cerrado", "Puede hacerlo hasta el");

    itIs(there("2026-03-31T20:30"));
    for (String path : List.of("/portal?estado=todos", "/portal/tickets/nuevo", "/portal/tickets/" + number, "/mi-cuenta")) {
      namesEachTime(path, page(path));
    }
    Set<String> texts = new TreeSet<>();
    for (OutboxEntry letter : messages.ofCase(number).stream().filter(one -> one.recipient().equals(email)).toList()) {
      texts.add(letter.text());
      namesEachTime(letter.text(), letter.subject() + "\n" + letter.plain());
      namesEachTime(letter.text() + " as HTML", letter.html().replaceAll("(?s)<style.*?</style>", "").replaceAll("<[^>]*>", ""));
    }
    assertThat(texts).as("letters that the customer was sent").contains("AV-01", "MT-01", "MT-03", "MT-06", "MT-07", "MT-29-INFORMACION",
        "MT-29-VALIDACION", "MT-29", "MT-30");
  }

  private static void namesEachTime(String where, String text) {
    Matcher time = TIME.matcher(text);
    while (time.find()) {
      assertThat(time.group(1)).as("behind the time in %s: …%s", where,
          text.substring(Math.max(0, time.start() - 60), time.end())).matches(NAMED);
    }
  }

  private String page(String path) throws Exception {
    return new PortalVisitor(mvc, customer).reads(path);
  }

  private String plain(String number, String text) {
    return messages.ofCase(number).stream().filter(letter -> letter.text().equals(text)).reduce((one, later) -> later)
        .orElseThrow(() -> new AssertionError(text + " was not sent, but " + letters(number))).plain();
  }

  private static Instant there(String local) {
    return LocalDateTime.parse(local).atZone(MEXICO).toInstant();
  }

  private Customer inMexico() {
    String unique = UUID.randomUUID().toString().substring(0, 8);
    long company = registry.register(new Company(0, "Empresa " + unique, "X" + unique, PlatformKind.SAAS, Product.SHOPIFY,
        SupportPlan.GOLD, false, AccountType.GENERAL, LEADER, null, false, false, false, FormOfAddress.FORMAL, "es", "mexico",
        MEXICO, "", CompanyStatus.ACTIVE, 0));
    registry.add(new Contract(0, company, "CT-" + unique, SupportPlan.GOLD, LocalDate.parse("2026-01-01"), IN_FORCE,
        ContractStatus.ACTIVE, 0));
    email = "ana.prat@" + unique + ".example";
    long contact = registry.invite(new Contact(0, company, "Ana Prat", email, "", false, null, false,
        false, true, 0)).contactId();
    return new Customer(company, contact, contact);
  }
}
