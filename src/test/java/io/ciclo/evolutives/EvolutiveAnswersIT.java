package io.ciclo.evolutives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.ciclo.customers.AccountType;
import io.ciclo.customers.AgreedChange;
import io.ciclo.customers.AgreedPeriod;
import io.ciclo.customers.Company;
import io.ciclo.customers.ContactPrincipal;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.engine.Times;
import io.ciclo.servicelevels.CaseClocks;
import io.ciclo.servicelevels.ClockKind;
import io.ciclo.testing.Requirement;
import io.ciclo.tickets.EvolutiveTraces;
import io.ciclo.tickets.Priority;
import io.ciclo.tickets.TicketEvent;
import io.ciclo.tickets.TicketState;
import io.ciclo.tpoints.TPoints;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.util.HtmlUtils;

/** What customers answer and what follows from it, as a browser without scripts sees it. */
class EvolutiveAnswersIT extends EvolutiveTraces {

  @Autowired MockMvc mvc;
  @Autowired CaseClocks clocks;
  @Autowired JdbcClient jdbc;

  // --- accepting

  @Test
  @Requirement({"EA-01", "EA-02"})
  void onlyTheButtonAcceptsAndItShowsPointsAndBalance() throws Exception {
    Customer customer = authorising("100");
    buys(customer, "12");
    String number = change(customer, "Un filtro por talla", "LOW");
    body(get(page(number)).with(contact(customer)), 404);
    estimated(number);
    assertThat(lastLetter(number).plain()).contains("/portal/estimaciones/" + number);
    assertThat(ticketPage(customer, number)).contains("Ver y decidir");

    String shown = body(get(page(number)).with(contact(customer)), 200);
    assertThat(text(shown)).contains("¿Acepta 5 T-Points?", "Se reservan al aceptar 5 T-Points", "Saldo después 7 T-Points",
        "Puede contestar hasta el jueves, 9 de abril de 2026", "Aceptar la estimación");
    body(get(page(number)).param("respuesta", "ACCEPT").param("version", "1").with(contact(customer)), 200);
    body(get(page(number) + "/respuesta").param("respuesta", "ACCEPT").with(contact(customer)), 405);
    tickets.customerReplies(number, customer.contact(), "Acepto la estimación.", List.of());
    assertThat(evolutives.answers(number)).as("neither a link nor words accept").isEmpty();
    assertThat(state(number)).isEqualTo(EvolutiveState.SENT);

    String key = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) {
      assertThat(done(answer(customer, number, 1, "ACCEPT").param("formKey", key))).startsWith("Estimación aceptada.");
    }
    assertThat(evolutives.answers(number)).as("sent twice, done once").singleElement()
        .satisfies(given -> assertThat(given.contact()).isEqualTo(customer.contact()));
    assertThat(ledger.account(customer.company()).reserved()).isEqualTo(TPoints.of(5));
    assertThat(text(body(get(page(number)).with(contact(customer)), 200)))
        .contains("Ya está contestada", "Acepta la estimación", "Ana Prat").doesNotContain("¿Acepta");
    assertThat(ticketPage(customer, number)).contains("Leer la estimación").doesNotContain("Ver y decidir");
    assertThat(text(body(answer(customer, number, 1, "ACCEPT"), 422))).contains("«Su respuesta»: esta estimación ya no espera ninguna respuesta.");
  }

  @Test
  void withoutBalanceThePageSaysHowMuchIsMissing() throws Exception {
    Customer customer = authorising("100");
    String number = change(customer, "Un carrusel", "LOW");
    estimated(number);
    assertThat(text(body(get(page(number)).with(contact(customer)), 200)))
        .contains("No alcanza: faltan 5 T-Points. Si la acepta, le ofreceremos un pack.");
    done(answer(customer, number, 1, "ACCEPT"));
    assertThat(state(number)).isEqualTo(EvolutiveState.SENT);
    assertThat(text(body(get(page(number)).with(contact(customer)), 200)))
        .contains("Ya está contestada", "Empezamos en cuanto haya T-Points suficientes.");
  }

  @Test
  @Requirement("EA-13")
  void whatIsAgreedWithTheAccountReservesNothing() throws Exception {
    Customer customer = authorising("100");
    Company c = customers.company(customer.company());
    registry.change(new Company(c.id(), c.legalName(), c.taxId(), c.platformKind(), c.product(), c.plan(), c.keyAccount(),
        AccountType.SPECIAL, c.accountLeader(), c.csm(), c.phoneService(), c.eServicePolicy(), c.paidValuation(), c.formOfAddress(),
        c.language(), c.calendar(), c.zone(), c.csmNotes(), c.status(), c.version()));
    long agreed = registry.add(new AgreedChange(0, customer.company(), "Cambio de banner", 1, AgreedPeriod.MONTH, 0));
    buys(customer, "12");
    String number = change(customer, "Banner de marzo", "LOW");
    does(EVOLUTIVE, number, FIRST_ESTIMATE, Map.of("firstVolume", "6", "publicText", "Es de los pactados.", "agreedChange", "" + agreed));
    requirements(number);
    impact(number);
    writes(number, SomeEstimate.withTasks("3", "2"));
    finishes(number);
    assertThat(text(body(get(page(number)).with(contact(customer)), 200)))
        .contains("¿Acepta 5 T-Points?", "Se reservan al aceptar Nada: forma parte de lo pactado con su cuenta", "Saldo después 12 T-Points");
  }

  @Test
  @Requirement("CL-13")
  void whoMayNotAcceptAsksAColleagueWhoMay() throws Exception {
    Customer customer = authorising("2");
    mayAuthorise(customer.colleague(), "50");
    buys(customer, "10");
    String number = change(customer, "Un aviso de stock", "LOW");
    estimated(number);
    String shown = body(get(page(number)).with(contact(customer)), 200);
    assertThat(text(shown)).contains("Es más de lo que usted puede autorizar", "Pedir autorización a", "Joan Mas")
        .doesNotContain("Aceptar la estimación");
    assertThat(text(body(answer(customer, number, 1, "ACCEPT"), 422)))
        .contains("«Su respuesta»: usted puede autorizar hasta 2 T-Points y la estimación pide 5 T-Points");
    for (String nobody : List.of("", "nadie", String.valueOf(customer.contact()))) {
      assertThat(text(body(post(page(number) + "/companero").param("colleague", nobody).with(contact(customer)).with(csrf()), 422)))
          .contains("«Pedir autorización a»: elija a alguien que pueda autorizar 5 T-Points.");
    }
    assertThat(done(post(page(number) + "/companero").param("colleague", "" + customer.colleague()).with(contact(customer)).with(csrf())))
        .startsWith("Petición enviada.");
    assertThat(lastLetter(number).text()).isEqualTo("AV-COMPANERO");
    assertThat(lastLetter(number).plain()).contains("/portal/estimaciones/" + number);
    assertThat(text(body(get(page(number)).with(contact(customer)), 200))).contains("Ya se lo hemos pedido a Joan Mas");

    assertThat(body(get(page(number)).with(contact(customer.colleague(), customer.company())), 200))
        .as("who decides about points need not see the case").doesNotContain("/portal/tickets/" + number);
    assertThat(done(post(page(number) + "/respuesta").param("version", "1").param("respuesta", "ACCEPT")
        .with(contact(customer.colleague(), customer.company())).with(csrf()))).startsWith("Estimación aceptada.");
    Answered given = evolutives.answers(number).get(0);
    assertThat(given.contact()).isEqualTo(customer.colleague());
    assertThat(given.limit()).isEqualTo(TPoints.of(50));
    assertThat(given.address()).isEqualTo("127.0.0.1");
  }

  @Test
  void whoeverMayNotSeeTheCaseFindsNothing() throws Exception {
    Customer customer = authorising("100");
    String number = change(customer, "Un secreto", "LOW");
    estimated(number);
    Customer stranger = authorising("100");
    body(get(page(number)).with(contact(stranger)), 404);
    body(answer(stranger, number, 1, "ACCEPT"), 404);
    body(post(page(number) + "/companero").param("colleague", "1").with(contact(stranger)).with(csrf()), 404);
    body(get(page(number)).with(contact(customer.colleague(), customer.company())), 404);
    body(get(page(number)).with(staff(EVOLUTIVE)), 403);
    body(post(page(number) + "/respuesta").param("respuesta", "ACCEPT").param("version", "1").with(contact(customer)), 403);
    assertThat(evolutives.answers(number)).isEmpty();
  }

  // --- the other answers

  @Test
  @Requirement({"EA-02", "EA-05"})
  void whatIsUndefinedIsSaidWithADocumentNowOrLater() throws Exception {
    Customer customer = authorising("100");
    String number = change(customer, "Un asistente", "LOW");
    estimated(number);
    String refused = body(answer(customer, number, 1, "UNDEFINED").param("via", "DOCUMENT_GIVEN").param("motivo", "Falta el idioma"), 422);
    assertThat(text(refused)).contains("«Documento»: adjúntelo, o elija que lo enviará más tarde.");
    assertThat(refused).contains(">Falta el idioma</textarea>").containsPattern("value=\"DOCUMENT_GIVEN\"[^>]*checked");
    assertThat(text(body(answer(customer, number, 1, "UNDEFINED").param("motivo", "No"), 422)))
        .contains("«¿Cómo lo definimos?»: es obligatorio, elija una opción.");
    assertThat(text(body(answer(customer, number, 1, "UNDEFINED").param("via", "NADA").param("motivo", "No"), 422)))
        .contains("«¿Cómo lo definimos?»");
    assertThat(evolutives.answers(number)).isEmpty();

    AbstractMockHttpServletRequestBuilder<?> withFile = multipart(page(number) + "/respuesta")
        .file(new MockMultipartFile("files", "alcance.txt", "text/plain", "Lo que queremos".getBytes(StandardCharsets.UTF_8)));
    assertThat(done(withFile.param("version", "1").param("respuesta", "UNDEFINED").param("via", "DOCUMENT_GIVEN")
        .param("motivo", "Falta el idioma").with(contact(customer)).with(csrf()))).startsWith("Gracias: lo aclaramos");
    assertThat(openTasks(number)).containsExactly(ESTIMATE);
    assertThat(tickets.conversation(number, false)).anySatisfy(entry -> {
      assertThat(entry.text()).contains("Falta el idioma");
      assertThat(entry.attachments()).hasSize(1);
    });
    assertThat(text(body(get(page(number)).with(contact(customer)), 200))).contains("Ya está contestada", "Falta el idioma",
        "Preparamos otra versión");

    finishes(number);
    assertThat(text(body(get(page(number) + "/1").with(contact(customer)), 200))).contains("Esta versión ya no es la última.",
        "Ver la versión 2").doesNotContain("¿Acepta");
    assertThat(text(body(answer(customer, number, 1, "ACCEPT"), 422))).contains("«Su respuesta»: hay una estimación más reciente");
    assertThat(done(answer(customer, number, 2, "UNDEFINED").param("via", "DOCUMENT_LATER").param("motivo", "Lo escribimos")))
        .startsWith("Gracias");
    assertThat(letters(number)).endsWith("AV-EVO-DOCUMENTO");
    assertThat(text(body(get(page(number)).with(contact(customer)), 200))).contains("Cuando tenga el documento, envíelo en el ticket");
  }

  @Test
  @Requirement("EA-02")
  void whoDoesNotAgreeOrDoesNotWantItSaysWhy() throws Exception {
    Customer customer = authorising("100");
    String number = change(customer, "Un chat", "LOW");
    estimated(number);
    String refused = body(answer(customer, number, 1, "NOT_AGREED").param("motivo", "  "), 422);
    assertThat(text(refused)).contains("«Motivo»: es obligatorio; díganos con sus palabras por qué.");
    assertThat(text(body(answer(customer, number, 1, "QUIZÁ").param("motivo", "No sé"), 422))).contains("«Su respuesta»: elija una.");
    assertThat(text(body(answer(customer, number, 1, "DESIST").param("motivo", "x".repeat(4001)), 422)))
        .contains("«Motivo»: admite como máximo 4000 caracteres y tiene 4001.", "x".repeat(4001));
    assertThat(done(answer(customer, number, 1, "NOT_AGREED").param("motivo", "Es caro"))).startsWith("Gracias por decírnoslo");
    assertThat(openTasks(number)).containsExactly(RENEGOTIATE);
    assertThat(text(body(get(page(number)).with(contact(customer)), 200))).contains("Es caro", "Lo hablamos con usted");

    String other = change(customer, "Otro chat", "LOW");
    estimated(other);
    assertThat(done(answer(customer, other, 1, "DESIST").param("motivo", "Cambio de planes"))).startsWith("De acuerdo");
    assertThat(openTasks(other)).containsExactly(DESISTANCE);
    assertThat(evolutives.answers(other)).extracting(Answered::reason).containsExactly("Cambio de planes");
  }

  @Test
  void oneThatExpiredSaysSo() throws Exception {
    Customer customer = authorising("100");
    String number = change(customer, "Una app", "LOW");
    estimated(number);
    itIs(at("2026-04-10T00:00"));
    assertThat(text(body(get(page(number)).with(contact(customer)), 200))).as("late already, whatever the process has noticed")
        .contains("Esta estimación ha caducado", "Valía hasta el jueves, 9 de abril de 2026").doesNotContain("¿Acepta");
    assertThat(text(body(answer(customer, number, 1, "ACCEPT"), 422))).contains("ya no espera ninguna respuesta");
  }

  // --- the month

  @Test
  @Requirement("PR-17")
  void whatIsTooMuchForAMonthIsChosenOnAPage() throws Exception {
    Customer customer = authorising("100");
    change(customer, "Uno", "MEDIUM");
    change(customer, "Dos", "URGENT");
    String low = change(customer, "Tres", "MEDIUM");
    String path = page(low) + "/mes";
    assertThat(lastLetter(low).plain()).contains(path);
    assertThat(body(get("/portal/tickets/" + low).with(contact(customer)), 200)).contains("href=\"" + path + "\"");
    assertThat(text(body(get(path).with(contact(customer)), 200))).contains("¿Prioridad baja u otro mes?", "2 peticiones",
        "Elija hasta el " + new Times(MADRID).at(tickets.ticket(low).waiting().until()),
        "Empezar el miércoles, 1 de abril de 2026", "conserva la prioridad media");
    List<TicketEvent> before = tickets.events(low);
    body(get(path).param("eleccion", "LOW").with(contact(customer)), 200);
    assertThat(tickets.events(low)).as("reading the page says nothing and puts nothing off").isEqualTo(before);
    assertThat(flash(chooses(customer, low, ""), "refused")).isEqualTo("«Su elección»: elija una de las dos.");
    assertThat(flash(chooses(customer, low, "HIGH"), "refused")).startsWith("«Su elección»");
    assertThat(openTasks(low)).isEmpty();
    assertThat(done(chooses(customer, low, "LOW"))).contains("prioridad baja");
    assertThat(tickets.ticket(low).classification().priority()).isEqualTo(Priority.LOW);
    assertThat(text(body(get(path).with(contact(customer)), 200))).contains("Ya no hace falta elegir");
    assertThat(flash(chooses(customer, low, "LOW"), "refused")).startsWith("«Su elección»: ");

    String later = change(customer, "Cuatro", "MEDIUM");
    assertThat(done(chooses(customer, later, "NEXT_MONTH"))).contains("con la prioridad que pidió");
    assertThat(tickets.ticket(later).state()).isEqualTo(TicketState.ON_HOLD);
    body(get(page(later) + "/mes").with(contact(authorising("100"))), 404);
  }

  // --- paid valuations

  @Test
  @Requirement({"EA-09", "EA-10"})
  void managersSeeWhoPaysAndWhyAndTakeThemOffTheList() throws Exception {
    Customer customer = authorising("100");
    String name = customers.company(customer.company()).legalName();
    for (int i = 1; i <= 4; i++) {
      String number = change(customer, "Idea " + i, "LOW");
      estimated(number);
      evolutives.answer(customer.contact(), number, Answering.because(1, EstimateAnswer.DESIST, "No lo queremos."), "203.0.113.7");
      desists(number, "UNJUSTIFIED");
    }
    assertThat(text(body(get("/clientes/" + customer.company()).with(staff(EVOLUTIVE_MANAGER)), 200))).contains("Por qué, y quitarla");
    assertThat(text(body(get("/clientes/" + customer.company()).with(staff(EVOLUTIVE)), 200))).doesNotContain("Por qué, y quitarla");
    String list = text(body(get("/valoraciones-de-pago").with(staff(EVOLUTIVE_MANAGER)), 200));
    assertThat(list).contains(name, "Sin justificar", "Entra en la lista", "Se ofreció otro calendario.", "Raquel Mora");
    assertThat(done(takenOff(customer).with(staff(EVOLUTIVE_MANAGER)))).isEqualTo(name + " ya no paga por sus valoraciones.");
    assertThat(customers.company(customer.company()).paidValuation()).isFalse();
    assertThat(registry.changesOf(customer.company()).get(0).by()).isEqualTo(EVOLUTIVE_MANAGER);
    assertThat(text(body(get("/valoraciones-de-pago").with(staff(EVOLUTIVE_MANAGER)), 200))).doesNotContain(name);
    assertThat(flash(takenOff(customer).with(staff(EVOLUTIVE_MANAGER)), "refused"))
        .isEqualTo("«Empresa»: no está en la lista de valoración de pago.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"irene.pons", "lucia.ferrer", "beatriz.leon"})
  void othersNeitherSeeNorChangeTheList(String person) throws Exception {
    Customer customer = customer();
    registry.change(customers.company(customer.company()).payingForValuations(true));
    body(get("/valoraciones-de-pago").with(staff(person)), 403);
    body(takenOff(customer).with(staff(person)), 403);
    body(get("/valoraciones-de-pago").with(contact(customer)), 403);
    assertThat(customers.company(customer.company()).paidValuation()).isTrue();
    assertThat(text(body(get("/valoraciones-de-pago").with(staff(EVOLUTIVE_MANAGER)), 200))).contains("Se puso a mano en su ficha.");
  }

  // --- material

  @Test
  @Requirement("SL-18")
  void theTermOfTheDevelopmentBeginsWhenTheMaterialIsThere() throws Exception {
    Customer customer = authorising("100");
    buys(customer, "10");
    String number = change(customer, "Otra pasarela", "LOW");
    estimated(number);
    assertThat(casePage(number, EVOLUTIVE)).doesNotContain("Material recibido");
    done(answer(customer, number, 1, "ACCEPT"));
    assertThat(openTasks(number)).containsExactly(DEVELOP);
    assertThat(develops(number)).isFalse();
    assertThat(casePage(number, EVOLUTIVE)).contains("Falta material del cliente", "Claves de prueba", "Material recibido");
    assertThat(casePage(number, AGENT)).contains("Falta material del cliente").doesNotContain("Material recibido");
    body(post("/casos/" + number + "/material").with(staff(AGENT)).with(csrf()), 403);
    assertThat(evolutives.of(number).orElseThrow().progress().startedAt()).isNull();

    itIs(at("2026-03-12T11:00"));
    assertThat(done(material(number))).startsWith("Anotado");
    assertThat(evolutives.of(number).orElseThrow().progress().startedAt()).isEqualTo(at("2026-03-12T11:00"));
    assertThat(develops(number)).isTrue();
    assertThat(casePage(number, EVOLUTIVE)).doesNotContain("Falta material del cliente");
    assertThat(flash(material(number), "refused")).startsWith("«Material recibido»: ");
    body(post("/casos/T-2026-999999/material").with(staff(EVOLUTIVE)).with(csrf()), 404);
  }

  // --- hands

  private static String page(String number) {
    return "/portal/estimaciones/" + number;
  }

  private AbstractMockHttpServletRequestBuilder<?> answer(Customer customer, String number, int version, String answer) {
    return post(page(number) + "/respuesta").param("version", "" + version).param("respuesta", answer).with(contact(customer)).with(csrf());
  }

  private AbstractMockHttpServletRequestBuilder<?> chooses(Customer customer, String number, String choice) {
    return post(page(number) + "/mes").param("eleccion", choice).with(contact(customer)).with(csrf());
  }

  private static AbstractMockHttpServletRequestBuilder<?> takenOff(Customer customer) {
    return post("/valoraciones-de-pago/" + customer.company() + "/quitar").with(csrf());
  }

  private AbstractMockHttpServletRequestBuilder<?> material(String number) {
    return post("/casos/" + number + "/material").with(staff(EVOLUTIVE)).with(csrf());
  }

  private String ticketPage(Customer customer, String number) throws Exception {
    return text(body(get("/portal/tickets/" + number).with(contact(customer)), 200));
  }

  private String casePage(String number, String person) throws Exception {
    return text(body(get("/casos/" + number).with(staff(person)), 200));
  }

  private EvolutiveState state(String number) {
    return evolutives.of(number).orElseThrow().state();
  }

  private boolean develops(String number) {
    return clocks.of(number).orElseThrow().running().stream().anyMatch(clock -> clock.id().kind() == ClockKind.DEVELOPMENT);
  }

  private String done(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
    return flash(request, "done");
  }

  private String flash(AbstractMockHttpServletRequestBuilder<?> request, String name) throws Exception {
    MvcResult result = mvc.perform(request).andReturn();
    assertThat(result.getResponse().getStatus()).as(result.getResponse().getContentAsString()).isEqualTo(302);
    return (String) result.getFlashMap().get(name);
  }

  private String body(AbstractMockHttpServletRequestBuilder<?> request, int status) throws Exception {
    MvcResult result = mvc.perform(request).andReturn();
    assertThat(result.getResponse().getStatus()).isEqualTo(status);
    return result.getResponse().getContentAsString();
  }

  /** The words that stand there, blanks and line ends alike. */
  private static String text(String page) {
    return HtmlUtils.htmlUnescape(page.replaceAll("<[^>]*>", " ")).replaceAll("\\s+", " ");
  }

  private static RequestPostProcessor contact(Customer customer) {
    return contact(customer.contact(), customer.company());
  }

  private static RequestPostProcessor contact(long who, long of) {
    return authentication(UsernamePasswordAuthenticationToken.authenticated(new ContactPrincipal(who, of, "Ana Prat", "ana@prat.example", false,
        false), null, List.of(new SimpleGrantedAuthority("ROLE_CUSTOMER"))));
  }

  /** With the groups of today, which are read at each request. */
  private RequestPostProcessor staff(String id) {
    jdbc.sql("update staff_password set must_change = false where user_id = ?").param(id).update();
    return authentication(UsernamePasswordAuthenticationToken.authenticated(new StaffPrincipal(id, id, List.of(), false), null,
        List.of(new SimpleGrantedAuthority("ROLE_STAFF"))));
  }
}
