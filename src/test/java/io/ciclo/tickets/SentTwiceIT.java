package io.ciclo.tickets;

import static io.ciclo.tickets.PortalVisitor.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import io.ciclo.engine.SentForm;
import io.ciclo.testing.Requirement;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** The answer was lost, or somebody pressed twice: the form arrives again, and nothing happens again. */
@Requirement("DW-09")
class SentTwiceIT extends TicketTraces {

  private static final String NEW = "/portal/tickets/nuevo";
  private static final int AT_ONCE = 4;
  private static final Pattern KEY = Pattern.compile("name=\"formKey\" value=\"([^\"]+)\"");

  @Autowired MockMvc mvc;
  @Autowired JdbcClient jdbc;

  @Test
  void aTicketIsOpenedOnceAndEverySenderReadsItsNumber() throws Exception {
    Customer customer = customer();
    Map<String, String> form = filledIn("El buscador no encuentra nada");
    String page = sent(customer, NEW, form).getRedirectedUrl();
    assertThat(page).startsWith("/portal/tickets/T-");
    assertThat(sent(customer, NEW, form).getRedirectedUrl()).isEqualTo(page);
    String number = onlyTicketOf(customer);
    assertThat(page).endsWith(number);
    assertThat(letters(number)).containsExactly("MT-01");
    assertThat(tickets.attachments(number)).hasSize(1);
  }

  @Test
  void severalAtTheSameMomentOpenOne() {
    Customer customer = customer();
    Map<String, String> form = filledIn("El pago falla");
    List<String> pages = atOnce(customer, NEW, form);
    assertThat(pages).hasSize(AT_ONCE).containsOnly("/portal/tickets/" + onlyTicketOf(customer));
  }

  @Test
  void aReplyIsHeardOnce() {
    Customer customer = customer();
    String number = opened(customer, "La portada tarda mucho");
    Map<String, String> form = Map.of("formKey", SentForm.newKey(), "text", "Sigue igual que ayer.");
    assertThat(atOnce(customer, "/portal/tickets/" + number + "/respuesta", form))
        .containsOnly("/portal/tickets/" + number);
    assertThat(tickets.conversation(number, true)).extracting(Entry::text).containsOnlyOnce("Sigue igual que ayer.");
    assertThat(eventKinds(number)).containsOnlyOnce(EventKind.CUSTOMER_REPLIED);
  }

  @Test
  void anAnswerToASolutionCountsOnceAndIsNotRefusedTheSecondTime() throws Exception {
    Customer customer = customer();
    String number = opened(customer, "La portada tarda mucho");
    classifiedAs(number, TicketType.INCIDENT);
    proposes(number);
    Map<String, String> form = Map.of("formKey", SentForm.newKey(), "accepted", "false", "comment", "Sigue igual.");
    for (int time = 0; time < 3; time++) {
      assertThat(sent(customer, "/portal/tickets/" + number + "/solucion", form).getRedirectedUrl())
          .isEqualTo("/portal/tickets/" + number);
    }
    assertThat(tickets.ticket(number).rejections()).isEqualTo(1);
    assertThat(tickets.ticket(number).state()).isEqualTo(TicketState.IN_PROGRESS);
  }

  @Test
  void somethingElseUnderTheSameKeyIsShownAgainAndMayBeSentAsItsOwnTicket() throws Exception {
    Customer customer = customer();
    Map<String, String> form = filledIn("El pago falla");
    sent(customer, NEW, form);
    String first = onlyTicketOf(customer);
    Map<String, String> changed = filledIn("El pago falla con tarjeta", form.get("formKey"));

    MockHttpServletResponse asked = sent(customer, NEW, changed);
    assertThat(asked.getStatus()).isEqualTo(422);
    assertThat(asked.getContentAsString()).contains("ya es el ticket " + first, "pulse otra vez «Abrir el ticket»",
        "El pago falla con tarjeta");
    assertThat(onlyTicketOf(customer)).isEqualTo(first);
    Matcher key = KEY.matcher(asked.getContentAsString());
    assertThat(key.find()).isTrue();
    assertThat(key.group(1)).isNotEqualTo(form.get("formKey"));

    assertThat(sent(customer, NEW, filledIn("El pago falla con tarjeta", key.group(1))).getRedirectedUrl())
        .isNotEqualTo("/portal/tickets/" + first);
  }

  @Test
  void whatWasRefusedKeepsItsKeyAndAllThatWasTyped() throws Exception {
    Customer customer = customer();
    Map<String, String> form = new HashMap<>(filledIn("El pago falla"));
    form.remove("canFinishOrder");
    MockHttpServletResponse refused = sent(customer, NEW, form);
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString()).contains("«¿Se puede terminar un pedido?»: conteste sí o no.",
        form.get("formKey"), "El pago falla");
    form.put("canFinishOrder", "true");
    assertThat(sent(customer, NEW, form).getStatus()).isEqualTo(302);
    onlyTicketOf(customer);

    String number = opened(customer, "La portada tarda mucho");
    refused = sent(customer, "/portal/tickets/" + number + "/respuesta",
        Map.of("formKey", SentForm.newKey(), "text", "x".repeat(8001)));
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString()).contains("admite como máximo 8000 caracteres", "x".repeat(8001));
  }

  /** Otherwise the script would load the page, and show a page whose message has been shown to nobody. */
  @Test
  void aScriptIsToldWhichPageComesNext() throws Exception {
    Customer customer = customer();
    MockHttpServletResponse told = mvc.perform(filled(NEW, filledIn("El pago falla")).header("Ciclo-Next", "tell")
        .with(csrf()).with(as(customer))).andReturn().getResponse();
    assertThat(told.getStatus()).isEqualTo(204);
    String next = told.getHeader("Ciclo-Next");
    assertThat(next).isEqualTo("/portal/tickets/" + onlyTicketOf(customer));
    assertThat(page(get(next).cookie(told.getCookies()), customer)).contains("Hemos recibido su ticket");
    assertThat(page(get(next).cookie(told.getCookies()), customer)).doesNotContain("Hemos recibido su ticket");
  }

  private List<String> atOnce(Customer customer, String target, Map<String, String> form) {
    return IntStream.range(0, AT_ONCE).mapToObj(i -> CompletableFuture.supplyAsync(() -> {
      try {
        return sent(customer, target, form).getRedirectedUrl();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }, task -> new Thread(task).start())).toList().stream().map(CompletableFuture::join).toList();
  }

  private MockHttpServletResponse sent(Customer customer, String target, Map<String, String> form) throws Exception {
    return mvc.perform(filled(target, form).with(csrf()).with(as(customer))).andReturn().getResponse();
  }

  private String page(MockHttpServletRequestBuilder page, Customer customer) throws Exception {
    return mvc.perform(page.with(as(customer))).andReturn().getResponse().getContentAsString();
  }

  private static MockMultipartHttpServletRequestBuilder filled(String target, Map<String, String> form) {
    MockMultipartHttpServletRequestBuilder request = multipart(target);
    form.forEach(request::param);
    return request.file(new MockMultipartFile("files", "tiempos.txt", "text/plain",
        "portada 9,4 s".getBytes(StandardCharsets.UTF_8)));
  }

  private static Map<String, String> filledIn(String whatHappens) {
    return filledIn(whatHappens, SentForm.newKey());
  }

  private static Map<String, String> filledIn(String whatHappens, String key) {
    return Map.of("formKey", key, "description", whatHappens, "canEnter", "true", "canAddProducts", "true",
        "canFinishOrder", "true");
  }

  private String onlyTicketOf(Customer customer) {
    List<String> all = jdbc.sql("select number from ticket where company_id = ?").param(customer.company())
        .query(String.class).list();
    assertThat(all).hasSize(1);
    return all.get(0);
  }
}
