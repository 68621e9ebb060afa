package io.ciclo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.ciclo.customers.Company;
import io.ciclo.customers.Contact;
import io.ciclo.customers.Contract;
import io.ciclo.customers.ContractStatus;
import io.ciclo.customers.CustomerRegistry;
import io.ciclo.customers.Customers;
import io.ciclo.customers.SupportPlan;
import io.ciclo.testing.Requirement;
import io.ciclo.testing.TasklistPage;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("The other ways in which a ticket ends, on the pages that people use")
class TicketEndingsIT extends Journey {

  private static final String A_DATE = "\\p{L}+, \\d+ de \\p{L}+ de \\d{4}, a las \\d\\d:\\d\\d \\(hora de [\\p{L} ]+\\)";
  private static final String TRIAGE = "Revisar el ticket";

  @Autowired
  private CustomerRegistry registry;
  @Autowired
  private Customers customers;

  @Test
  @Requirement("IN-12")
  @DisplayName("a duplicate is united with the ticket that the customer is told")
  void duplicate() {
    Page jordi = customer(JORDI);
    String first = opensTicket(jordi, "No llegan los correos de pedido", "Desde el lunes no llega ninguno.");
    String second = opensTicket(jordi, "Los correos de pedido no llegan", "Sigo sin recibir correos.");

    Page marc = staff(MARC);
    TasklistPage leader = tasklist(marc).take("Mis tareas", TRIAGE, second);
    assertThat(marc.locator(TasklistPage.FORM).innerText()).contains("Posibles duplicados", first);
    leader.choose("Es un duplicado de otro ticket").write("Número del otro ticket", first);
    lookedAtForm(marc, "ending-duplicate-form");
    leader.complete();

    open(jordi, "/portal/tickets/" + second);
    assertThat(mainOf(jordi)).contains("Unido a " + first, "La conversación sigue en " + first);
    assertThat(jordi.locator("form[action$='/respuesta']").count()).as("nothing to answer here any more").isZero();
    looked(jordi, "ending-duplicate");
    jordi.locator("main a", new Page.LocatorOptions().setHasText(first)).first().click();
    assertThat(jordi.url()).endsWith("/portal/tickets/" + first);

    Page sergio = staff(ADMINISTRATOR);
    Mail told = lastMail(sergio, second, "MT-01", "MT-28");
    assertThat(told.to()).isEqualTo("Jordi Riera <" + JORDI + ">");
    assertThat(told.subject()).contains(second, first);
    assertThat(told.plain()).contains("Hola, Jordi Riera:", "hemos unido " + second + " a " + first,
        "/portal/tickets/" + first);
  }

  @Test
  @Requirement("IN-13")
  @DisplayName("an answer that came as a new ticket is read in the ticket that it answers")
  void replyToOther() {
    Page jordi = customer(JORDI);
    String first = opensTicket(jordi, "El buscador no encuentra nada", "Ningún producto aparece.");
    String second = opensTicket(jordi, "Sobre lo del buscador", "Solo pasa con las sillas.");

    Page marc = staff(MARC);
    tasklist(marc).take("Mis tareas", TRIAGE, second).choose("Es la respuesta a otro ticket")
        .write("Número del otro ticket", first).complete();

    open(jordi, "/portal/tickets/" + second);
    assertThat(mainOf(jordi)).contains("Unido a " + first);
    open(jordi, "/portal/tickets/" + first);
    assertThat(mainOf(jordi)).contains("Solo pasa con las sillas.", "escrito en " + second);
    looked(jordi, "ending-reply");
    assertThat(lastMail(staff(ADMINISTRATOR), second, "MT-01", "MT-28").plain()).contains(first);
  }

  @Test
  @DisplayName("several topics: the customer opens one ticket for each, already filled in")
  void severalTopics() {
    Page jordi = customer(JORDI);
    String number = opensTicket(jordi, "Varias cosas", "No imprime las etiquetas. Y quiero cambiar el logotipo.");

    Page marc = staff(MARC);
    TasklistPage leader = tasklist(marc).take("Mis tareas", TRIAGE, number).choose("Trata varios temas")
        .write("Temas", "No imprime las etiquetas\nCambiar el logotipo");
    lookedAtForm(marc, "ending-topics-form");
    leader.complete();

    open(jordi, "/portal/tickets/" + number);
    assertThat(mainOf(jordi)).contains("Cerrado", "Varios temas", "No imprime las etiquetas", "Cambiar el logotipo");
    looked(jordi, "ending-topics");

    Mail told = lastMail(staff(ADMINISTRATOR), number, "MT-01", "MT-10");
    assertThat(told.to()).isEqualTo("Jordi Riera <" + JORDI + ">");
    assertThat(told.plain()).contains("- No imprime las etiquetas", "- Cambiar el logotipo");
    Matcher links = Pattern.compile("/portal/tickets/nuevo\\?\\S+").matcher(told.plain());
    assertThat(links.results().count()).isEqualTo(2);
    jordi.locator("main a", new Page.LocatorOptions().setHasText("Cambiar el logotipo")).click();
    assertThat(jordi.getByLabel("Asunto").inputValue()).isEqualTo("Cambiar el logotipo");
    links.reset();
    links.find();
    open(jordi, links.group());
    assertThat(jordi.getByLabel("Asunto").inputValue()).isEqualTo("No imprime las etiquetas");
    assertThat(jordi.getByLabel("¿Qué ocurre o qué necesita?").inputValue()).isEqualTo("No imprime las etiquetas");
    assertThat(jordi.locator("input[name=relatedNumber]").inputValue()).isEqualTo(number);
    looked(jordi, "ending-topics-new");
  }

  @Test
  @DisplayName("out of scope: the customer reads why and what to do instead, and may insist")
  void outOfScope() {
    Page guadalupe = customer(GUADALUPE);
    String number = opensTicket(guadalupe, "Ayuda con la contabilidad", "¿Pueden llevar nuestras facturas?");

    Page elena = staff(ELENA);
    TasklistPage leader = tasklist(elena).take("Mis tareas", TRIAGE, number).choose("Queda fuera de lo contratado")
        .write("Explicación y alternativa", "La contabilidad la lleva su asesoría; podemos exportarle los pedidos.");
    lookedAtForm(elena, "ending-scope-form");
    leader.complete();

    open(guadalupe, "/portal/tickets/" + number);
    assertThat(mainOf(guadalupe)).contains("Cerrado", "Fuera de lo que cubre su contrato",
        "La contabilidad la lleva su asesoría; podemos exportarle los pedidos.");
    looked(guadalupe, "ending-scope");

    Mail told = lastMail(staff(ADMINISTRATOR), number, "MT-01", "MT-13");
    assertThat(told.to()).isEqualTo("Guadalupe Ramírez <" + GUADALUPE + ">");
    assertThat(told.plain()).contains("queda fuera de lo que cubre su contrato", "podemos exportarle los pedidos.",
        "escríbanos y la volveremos a mirar");

    guadalupe.locator("#respuesta").fill("Nos basta con la exportación: ¿cómo se hace?");
    press(guadalupe, "Enviar");
    assertThat(said(guadalupe)).isEqualTo("Su respuesta ha quedado registrada.");
    assertThat(mainOf(guadalupe)).contains("En curso");
  }

  @Test
  @Requirement("IN-11")
  @DisplayName("no contract in force: on hold, and only a person cancels")
  void noContract() {
    String unique = UUID.randomUUID().toString().substring(0, 8);
    Company like = customers.company(customers.contactByEmail(MARTA).orElseThrow().companyId());
    long company = registry.register(new Company(0, "Aceites del Duero, S.L. " + unique, "X" + unique, like.platformKind(),
        like.product(), SupportPlan.SILVER, false, like.accountType(), LUCIA, "andres.castro", false, false, false,
        like.formOfAddress(), "es", "customer-care", like.zone(), "", like.status(), 0));
    LocalDate ended = LocalDate.now().minusDays(60);
    registry.add(new Contract(0, company, "CT-" + unique, SupportPlan.SILVER, ended.minusYears(1), ended,
        ContractStatus.ACTIVE, 0));
    String email = "rosa." + unique + "@duero.example";
    registry.invite(new Contact(0, company, "Rosa Duero", email, "", true, null, false, false, true, 0));

    Page rosa = customer(email);
    String number = opensTicket(rosa, "La cesta no suma bien", "A veces falta un céntimo.");
    Page lucia = staff(LUCIA);
    TasklistPage leader = tasklist(lucia).take("Mis tareas", TRIAGE, number);
    assertThat(lucia.locator(TasklistPage.FORM).innerText()).contains("No hay contrato vigente; el último terminó el");
    leader.choose("Todo en orden: clasificar").complete();

    open(rosa, "/portal/tickets/" + number);
    assertThat(mainOf(rosa)).contains("En pausa", "Estamos comprobando su contrato");
    looked(rosa, "ending-contract-held");

    leader.take("Líderes de cuenta", "Aclarar el contrato", number).choose("Cancelar: no se atiende")
        .write("Motivo", "La empresa no renueva.");
    lookedAtForm(lucia, "ending-contract-form");
    leader.complete();
    open(rosa, "/portal/tickets/" + number);
    assertThat(mainOf(rosa)).contains("Cerrado", "Sin contrato vigente").doesNotContain("La empresa no renueva.");
    looked(rosa, "ending-contract");

    Mail told = lastMail(staff(ADMINISTRATOR), number, "MT-01", "MT-27");
    assertThat(told.to()).isEqualTo("Rosa Duero <" + email + ">");
    assertThat(told.plain()).contains("No encontramos un contrato vigente para Aceites del Duero, S.L. " + unique, number,
        "Puede contactar con Lucía Ferrer").containsPattern("queda en espera hasta el " + A_DATE);
  }

  @Test
  @DisplayName("withdrawn: nobody works on it any more")
  void withdrawn() {
    Page jordi = customer(JORDI);
    String number = opensTicket(jordi, "El pie de página sale torcido", "En el móvil.");
    jordi.getByText("Ya no lo necesito").click();
    jordi.locator("input[name=reason]").fill("Ya se ve bien.");
    press(jordi, "No seguir adelante");
    assertThat(said(jordi)).isEqualTo("De acuerdo: no seguimos adelante con este ticket.");
    assertThat(mainOf(jordi)).contains("Cerrado", "Ya se ve bien.");
    looked(jordi, "ending-withdrawn");

    Page marc = staff(MARC);
    tasklist(marc);
    marc.locator(".task-filters").getByText("Mis tareas").first().click();
    marc.waitForSelector(".tasks-list");
    assertThat(marc.locator(".tasks-list li.task", new Page.LocatorOptions().setHasText(number)).count()).isZero();
    open(marc, "/casos/" + number);
    assertThat(mainOf(marc)).contains("Cerrado", "El cliente no sigue adelante", "Ya se ve bien.");
    looked(marc, "ending-withdrawn-case");
    assertThat(mailsOf(staff(ADMINISTRATOR), number)).extracting(Mail::text).containsExactly("MT-01");
  }

  @Test
  @Requirement("IN-03")
  @DisplayName("staff do not open a ticket for a customer without a listed reason; the customer is told why")
  void notOpenedOnBehalf() {
    Page pablo = staff(AGENT);
    open(pablo, "/casos/nuevo");
    String subject = "No debe existir " + UUID.randomUUID();
    pablo.locator("select[name=contactId]").selectOption(
        String.valueOf(customers.contactByEmail(GUADALUPE).orElseThrow().id()));
    pablo.locator("select[name=origin]").selectOption("OTHER");
    pablo.getByLabel("Asunto").fill(subject);
    pablo.getByLabel("¿Qué ocurre o qué necesita?").fill("Lo ha pedido por el pasillo.");
    for (String question : List.of("canEnter", "canAddProducts", "canFinishOrder")) {
      pablo.check("input[name=" + question + "][value=true]");
    }
    press(pablo, "Abrir el ticket");
    assertThat(pablo.getByRole(AriaRole.ALERT).innerText()).isNotBlank();
    assertThat(pablo.getByLabel("Asunto").inputValue()).isEqualTo(subject);
    looked(pablo, "ending-not-opened");
    open(pablo, "/casos?ver=todos&texto=" + subject.replace(" ", "%20"));
    assertThat(mainOf(pablo)).contains("No hay casos que mostrar.");

    Page sergio = staff(ADMINISTRATOR);
    open(sergio, "/operacion/correos");
    sergio.locator("main tbody tr", new Page.LocatorOptions().setHasText(GUADALUPE))
        .filter(new Locator.FilterOptions().setHasText("MT-26")).first().locator("td a").first().click();
    String plain = sergio.locator("pre.mail").innerText();
    assertThat(plain).contains("Guadalupe Ramírez:", "Queda constancia de cada petición.", "Los datos llegan exactos",
        "Podemos analizarla mejor.", "/portal").doesNotContain("${");
  }

  private Mail lastMail(Page administrator, String number, String... texts) {
    List<Mail> mails = mailsOf(administrator, number);
    assertThat(mails).extracting(Mail::text).containsExactly(texts);
    return mails.get(mails.size() - 1);
  }
}
