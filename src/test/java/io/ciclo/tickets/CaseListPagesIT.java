package io.ciclo.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.ciclo.customers.ContactPrincipal;
import io.ciclo.engine.NewPerson;
import io.ciclo.engine.SignedIn;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.staff.StaffGroup;
import io.ciclo.testing.Requirement;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The pages on which staff find cases. */
class CaseListPagesIT extends TicketTraces {

  @Autowired MockMvc mvc;

  private final String unique = "w" + UUID.randomUUID().toString().replace("-", "").substring(0, 10);

  private RequestPostProcessor agent;
  private RequestPostProcessor leader;

  @BeforeEach
  void twoPeople() {
    agent = staff("agente." + unique, StaffGroup.CARE_AGENTS);
    leader = staff("lider." + unique, StaffGroup.ACCOUNT_LEADERS);
  }

  private RequestPostProcessor staff(String id, StaffGroup group) {
    identities.create(new NewPerson(id, "Persona", id, id + "@ciclo.example", List.of(group.id()), "una frase larga de prueba 7",
        false));
    return signedIn(new StaffPrincipal(id, id, List.of(group.id()), false), "ROLE_STAFF");
  }

  private static RequestPostProcessor signedIn(SignedIn who, String role) {
    return authentication(new UsernamePasswordAuthenticationToken(who, null, List.of(new SimpleGrantedAuthority(role))));
  }

  @Test
  @Requirement("DW-02")
  void theWholeListComesAsAFileThatASpreadsheetOpensHarmlessly() throws Exception {
    Customer customer = customer();
    String harmless = opened(customer, "Pagos; con «comillas» " + unique);
    String formula = opened(customer, "=HYPERLINK(\"http://malo.example\") " + unique);
    byte[] file = mvc.perform(get("/casos/casos.csv").param("texto", unique).param("ver", "todos").with(agent))
        .andExpect(status().isOk()).andExpect(header().string("Content-Type", "text/csv;charset=UTF-8"))
        .andExpect(header().string("Content-Disposition", "attachment; filename=\"casos-2026-03-10.csv\""))
        .andReturn().getResponse().getContentAsByteArray();
    String text = new String(file, StandardCharsets.UTF_8);
    assertThat(text).startsWith("\uFEFFCaso;Número anterior;Cliente;").contains("\r\n" + harmless + ";",
        ";\"Pagos; con «comillas» " + unique + "\";", ";\"'=HYPERLINK(\"\"http://malo.example\"\") " + unique + "\";",
        ";Lucía Ferrer;");
    assertThat(text.lines()).hasSize(3);
    assertThat(text.indexOf(formula)).as("latest activity first").isLessThan(text.indexOf(harmless));
    mvc.perform(get("/casos").param("texto", "pagos; " + unique).param("ver", "todos").with(agent)).andExpect(content().string(
        containsString("href=\"/casos/casos.csv?ver=todos&amp;texto=pagos%3B%20" + unique + "\"")));
    mvc.perform(get("/casos").param("texto", unique).param("pagina", "1").with(agent)).andExpect(content().string(
        containsString("href=\"/casos?ver=abiertos&amp;texto=" + unique + "&amp;pagina=0\"")));
    mvc.perform(get("/casos/casos.csv").param("estado", "INVENTADO").with(agent)).andExpect(status().isBadRequest());
  }

  @Test
  @Requirement("DW-02")
  void aWholeNumberLeadsToItsCase() throws Exception {
    String number = opened(customer(), "Directo");
    mvc.perform(get("/casos").param("texto", number.toLowerCase()).param("ver", "todos").with(agent))
        .andExpect(redirectedUrl("/casos/" + number));
    mvc.perform(get("/casos").param("texto", "T-1999-000001").with(agent)).andExpect(status().isOk())
        .andExpect(content().string(containsString("No hay casos que mostrar.")));
  }

  @Test
  void anUnknownFilterIsNamedAndNothingIsHidden() throws Exception {
    mvc.perform(get("/casos").param("prioridad", "ENORME").with(agent)).andExpect(status().isOk())
        .andExpect(content().string(containsString("«Prioridad»: «ENORME» no es ninguna de las opciones.")));
    mvc.perform(get("/casos").param("pagina", "99999999").with(agent)).andExpect(status().isOk());
    mvc.perform(get("/casos").param("vista", "999999999").with(agent)).andExpect(status().isOk());
  }

  @Test
  @Requirement("DW-02")
  void aListIsSavedSharedOpenedAndPutFirst() throws Exception {
    String number = opened(customer(), "Visto " + unique);
    String address = mvc.perform(post("/casos/vistas").param("name", "Vista " + unique).param("shared", "true")
            .param("filtros", "ver=abiertos&texto=" + unique + "%20visto&orden=AGE").with(csrf()).with(leader))
        .andExpect(status().is3xxRedirection()).andReturn().getResponse().getRedirectedUrl();
    Matcher view = Pattern.compile("/casos\\?vista=(\\d+)").matcher(address);
    assertThat(view.matches()).as(address).isTrue();
    String id = view.group(1);
    mvc.perform(get(address).with(agent)).andExpect(status().isOk()).andExpect(content().string(containsString(number)))
        .andExpect(content().string(containsString("value=\"" + unique + " visto\"")))
        .andExpect(content().string(not(containsString("Cambiar «Vista"))));
    mvc.perform(post("/casos/vistas/" + id).param("name", "Otra").with(csrf()).with(agent))
        .andExpect(flash().attribute("refused", containsString("solo Persona lider." + unique)));

    mvc.perform(post("/casos/vistas/inicial").param("id", id).with(csrf()).with(agent)).andExpect(redirectedUrl(address));
    mvc.perform(get("/casos").with(agent)).andExpect(content().string(containsString(number)))
        .andExpect(content().string(containsString("Vista " + unique)));
    mvc.perform(get("/casos").param("ver", "cerrados").with(agent)).andExpect(content().string(not(containsString(number))));
    mvc.perform(post("/casos/vistas/inicial").with(csrf()).with(agent)).andExpect(redirectedUrl("/casos"));

    mvc.perform(post("/casos/vistas/" + id).param("name", "Vista " + unique).param("conFiltros", "true")
        .param("filtros", "ver=cerrados&texto=" + unique).with(csrf()).with(leader)).andExpect(redirectedUrl(address));
    mvc.perform(get(address).with(leader)).andExpect(content().string(not(containsString(number))))
        .andExpect(content().string(containsString("Cambiar «Vista " + unique + "»")));
    mvc.perform(post("/casos/vistas/" + id + "/quitar").with(csrf()).with(leader)).andExpect(redirectedUrl("/casos"));
    mvc.perform(get(address).with(agent)).andExpect(content().string(not(containsString("Vista " + unique))));
  }

  @Test
  @Requirement({"DW-02", "DW-03", "DW-04"})
  void customersReachNoneOfIt() throws Exception {
    Customer customer = customer();
    RequestPostProcessor contact = signedIn(
        new ContactPrincipal(customer.contact(), customer.company(), "Ana Prat", "ana@x.example", true, false), "ROLE_CUSTOMER");
    String number = opened(customer, "Mío");
    for (String page : List.of("/casos", "/casos/casos.csv", "/mi-cartera", "/siguiente")) {
      mvc.perform(get(page).with(contact)).andExpect(status().isForbidden());
    }
    for (String page : List.of("/casos/vistas", "/siguiente", "/siguiente/saltar", "/mi-cartera/" + number + "/respuesta")) {
      mvc.perform(post(page).with(csrf()).with(contact)).andExpect(status().isForbidden());
    }
  }

  @Test
  @Requirement("DW-03")
  void anAnswerThatIsRefusedComesBackToItsRow() throws Exception {
    String number = opened(customer(), "Responder desde la fila");
    mvc.perform(post("/mi-cartera/" + number + "/respuesta").param("text", "Lo miramos.").with(csrf()).with(leader))
        .andExpect(redirectedUrl("/mi-cartera?pagina=0")).andExpect(flash().attribute("answered", number))
        .andExpect(flash().attribute("answer", "Lo miramos.")).andExpect(flash().attribute("refused",
            containsString("«Siguiente paso»")));
    mvc.perform(post("/mi-cartera/" + number + "/respuesta").param("text", "Lo miramos.").param("nextStep", "Mañana.")
        .with(csrf()).with(leader)).andExpect(flash().attribute("done", "Respuesta de " + number + " enviada al cliente."));
    assertThat(tickets.conversation(number, false)).extracting(Entry::text).contains("Lo miramos.");
  }
}
