package io.ciclo.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.ciclo.engine.Identities;
import io.ciclo.engine.NewPerson;
import io.ciclo.engine.SignedIn;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.staff.StaffGroup;
import io.ciclo.testing.CicloIT;
import io.ciclo.testing.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

class CustomerPagesIT extends CicloIT {

  @Autowired private MockMvc mvc;
  @Autowired private CustomerRegistry registry;
  @Autowired private Customers customers;
  @Autowired private Identities identities;

  private Company company;

  @BeforeEach
  void someCompany() {
    company = customers.company(registry.register(SomeCompany.special()));
  }

  @Test
  @Requirement("CL-08")
  void theListShowsTheMarkOfKeyAccountsAndFilters() throws Exception {
    RequestPostProcessor agent = staff(StaffGroup.CARE_AGENTS);
    mvc.perform(get("/clientes").param("ka", "si").with(agent)).andExpect(status().isOk())
        .andExpect(content().string(containsString("Bodegas Altavera")))
        .andExpect(content().string(containsString(">KA</abbr>")))
        .andExpect(content().string(not(containsString("Mobiliario Riera"))));
    mvc.perform(get("/clientes").param("texto", "riera").param("plan", "SILVER").param("lider", "marc.soler").with(agent))
        .andExpect(content().string(containsString("Mobiliario Riera")))
        .andExpect(content().string(containsString("1 empresa")));
    mvc.perform(get("/clientes").param("texto", "no existe nadie así").param("plan", "ANTIGUO").with(agent))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Ninguna empresa cumple")));
  }

  @ParameterizedTest
  @EnumSource(names = {"ACCOUNT_LEADERS", "CARE_MANAGERS", "CUSTOMER_SUCCESS", "CAMUNDA_ADMIN"})
  void theseGroupsEdit(StaffGroup group) throws Exception {
    RequestPostProcessor who = staff(group);
    for (String page : List.of("/clientes/nueva", here("/editar"), here("/contactos/nuevo"), here("/contratos/nuevo"),
        here("/cambios/nuevo"), here("/palabras"))) {
      mvc.perform(get(page).with(who)).andExpect(status().isOk());
    }
    mvc.perform(get(here("")).with(who)).andExpect(content().string(containsString("Editar datos")));
  }

  @ParameterizedTest
  @EnumSource(names = {"CARE_AGENTS", "TRAINERS", "DEPARTMENT_HEADS", "PROCESS_OWNERS"})
  void allOtherStaffOnlyRead(StaffGroup group) throws Exception {
    RequestPostProcessor who = staff(group);
    mvc.perform(get(here("")).with(who)).andExpect(status().isOk())
        .andExpect(content().string(containsString(company.legalName())))
        .andExpect(content().string(not(containsString("Editar datos"))));
    for (String page : List.of("/clientes/nueva", here("/editar"), here("/contactos/nuevo"), here("/contratos/nuevo"),
        here("/cambios/nuevo"), here("/palabras"))) {
      mvc.perform(get(page).with(who)).andExpect(status().isForbidden());
      mvc.perform(post(page).with(csrf()).with(who)).andExpect(status().isForbidden());
    }
    assertThat(customers.company(company.id())).isEqualTo(company);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/clientes", "/clientes/nueva", "/clientes/1", "/clientes/1/editar"})
  void customersReachNoneOfIt(String page) throws Exception {
    Invitation invitation = registry.invite(SomeCompany.contact(company.id()));
    ContactPrincipal contact = new ContactPrincipal(invitation.contactId(), company.id(), "Persona de prueba",
        invitation.loginName(), true, false);
    mvc.perform(get(page).with(signedIn(contact, List.of("ROLE_CUSTOMER")))).andExpect(status().isForbidden());
  }

  @Test
  void aCompanyIsRegisteredChangedAndItsHistoryNamesWhoDidIt() throws Exception {
    RequestPostProcessor leader = staff(StaffGroup.ACCOUNT_LEADERS);
    String taxId = "N" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
    mvc.perform(companyForm("/clientes/nueva", taxId, "Nueva & Compañía", 0).with(csrf()).with(leader))
        .andExpect(status().is3xxRedirection());
    Company created = registry.search(new CompanySearch(taxId, null, null, null)).get(0);
    assertThat(created.keyAccount()).isTrue();
    assertThat(created.accountLeader()).isEqualTo("marc.soler");
    assertThat(created.zone().getId()).isEqualTo("Atlantic/Canary");

    mvc.perform(companyForm("/clientes/" + created.id() + "/editar", taxId, "Nueva y Compañía", 0).with(csrf())
        .with(leader)).andExpect(redirectedUrl("/clientes/" + created.id()));

    mvc.perform(get("/clientes/" + created.id()).with(leader))
        .andExpect(content().string(containsString("<td>Prueba Pérez</td>")))
        .andExpect(content().string(containsString("<td>Nueva &amp; Compañía</td>")))
        .andExpect(content().string(containsString("<td>Nueva y Compañía</td>")))
        .andExpect(content().string(containsString("Ningún contrato en vigor.")));
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnceInSpanishBesideWhatWasTyped() throws Exception {
    mvc.perform(post(here("/editar")).param("legalName", "  ").param("taxId", "x".repeat(31)).param("plan", "DIAMANTE")
            .param("zone", "Marte/Olimpo").param("csmNotes", "se conserva").with(csrf())
            .with(staff(StaffGroup.CUSTOMER_SUCCESS)))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("No se ha guardado: revise lo siguiente")))
        .andExpect(content().string(containsString("<a href=\"#legalName\">Falta «Razón social».</a>")))
        .andExpect(content().string(containsString("En «NIF» caben 30 caracteres.")))
        .andExpect(content().string(containsString("«Plan de soporte» no admite el valor «DIAMANTE».")))
        .andExpect(content().string(containsString("«Zona horaria» no admite el valor «Marte/Olimpo».")))
        .andExpect(content().string(containsString("se conserva")))
        .andExpect(content().string(containsString("aria-invalid=\"true\"")));
    assertThat(customers.company(company.id())).isEqualTo(company);
  }

  @Test
  void whatTheRegistryRefusesStandsBesideItsField() throws Exception {
    mvc.perform(companyForm(here("/editar"), company.taxId(), company.legalName(), 0).param("calendar", "chat")
            .with(csrf()).with(staff(StaffGroup.CARE_MANAGERS)))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("<a href=\"#calendar\">El calendario «chat»")));
  }

  @Test
  void whoeverIsOvertakenIsToldAndOverwritesNothing() throws Exception {
    RequestPostProcessor leader = staff(StaffGroup.ACCOUNT_LEADERS);
    mvc.perform(companyForm(here("/editar"), company.taxId(), "La primera", 0).with(csrf()).with(leader))
        .andExpect(status().is3xxRedirection());
    mvc.perform(companyForm(here("/editar"), company.taxId(), "La segunda", 0).with(csrf()).with(leader))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("Otra persona ha guardado cambios")))
        .andExpect(content().string(containsString("value=\"La segunda\"")));
    assertThat(customers.company(company.id()).legalName()).isEqualTo("La primera");
  }

  @Test
  void anInvitationShowsThePasswordOnceAndOnlyThere() throws Exception {
    RequestPostProcessor leader = staff(StaffGroup.ACCOUNT_LEADERS);
    String answer = mvc.perform(post(here("/contactos/nuevo")).param("name", "Ada Pons")
            .param("email", "ada." + company.id() + "@empresa.example").param("mayAuthoriseUpTo", "12.5").with(csrf())
            .with(leader))
        .andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
    Matcher shown = Pattern.compile("<code id=\"contrasena\">([^<]+)</code>").matcher(answer);
    assertThat(shown.find()).isTrue();

    mvc.perform(get(here("")).with(leader)).andExpect(content().string(containsString("Ada Pons")))
        .andExpect(content().string(containsString("12,50 T-Points")))
        .andExpect(content().string(not(containsString(shown.group(1)))));
  }

  @Test
  void aContactLosesAndRegainsAccess() throws Exception {
    RequestPostProcessor leader = staff(StaffGroup.ACCOUNT_LEADERS);
    Invitation invitation = registry.invite(SomeCompany.contact(company.id()));
    String contact = here("/contactos/" + invitation.contactId());

    mvc.perform(post(contact + "/estado").param("active", "false").param("version", "0").with(csrf()).with(leader))
        .andExpect(redirectedUrl(here("")));
    assertThat(customers.contact(invitation.contactId()).active()).isFalse();
    mvc.perform(post(contact + "/contrasena").with(csrf()).with(leader)).andExpect(redirectedUrl(here("")));

    mvc.perform(post(contact + "/estado").param("active", "true").param("version", "1").with(csrf()).with(leader))
        .andExpect(redirectedUrl(here("")));
    mvc.perform(post(contact + "/contrasena").with(csrf()).with(leader)).andExpect(status().isOk())
        .andExpect(content().string(containsString("Contraseña de un solo uso")));
    mvc.perform(post(contact + "/editar").param("name", "Otro nombre").param("email", invitation.loginName())
        .param("version", "2").with(csrf()).with(leader)).andExpect(redirectedUrl(here("")));
    assertThat(customers.contact(invitation.contactId()).name()).isEqualTo("Otro nombre");
    assertThat(customers.contact(invitation.contactId()).active()).isTrue();
  }

  @Test
  void aContractIsAddedAndChanged() throws Exception {
    RequestPostProcessor leader = staff(StaffGroup.ACCOUNT_LEADERS);
    String reference = "CT-P-" + company.id();
    mvc.perform(contractForm("/contratos/nuevo", reference, "2020-01-01", "2020-12-31").with(csrf()).with(leader))
        .andExpect(redirectedUrl(here("")));
    Contract contract = registry.contractsOf(company.id()).get(0);
    mvc.perform(get(here("")).with(leader)).andExpect(content().string(containsString(
        "Ningún contrato en vigor: el último terminó el 31/12/2020.")));

    mvc.perform(get(here("/contratos/" + contract.id() + "/editar")).with(leader))
        .andExpect(content().string(containsString("value=\"2020-12-31\"")));
    mvc.perform(contractForm("/contratos/" + contract.id() + "/editar", reference, "2020-01-01", "2019-12-31")
            .with(csrf()).with(leader))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("El fin del contrato es anterior a su inicio.")));
    mvc.perform(contractForm("/contratos/" + contract.id() + "/editar", reference, "31/12", "")
            .with(csrf()).with(leader))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("«Inicio» no admite el valor «31/12».")));
    mvc.perform(contractForm("/contratos/" + contract.id() + "/editar", reference, "2020-01-01", "2099-12-31")
        .with(csrf()).with(leader)).andExpect(redirectedUrl(here("")));
    mvc.perform(get(here("")).with(leader)).andExpect(content().string(containsString(
        "Contrato " + reference + " en vigor hasta el 31/12/2099.")));
  }

  @Test
  @Requirement("CL-12")
  void accountLeadersEditWhatWasAgreedWithASpecialAccount() throws Exception {
    RequestPostProcessor leader = staff(StaffGroup.ACCOUNT_LEADERS);
    mvc.perform(post(here("/cambios/nuevo")).param("description", "Tarifas de Navidad").param("quota", "2")
        .param("period", "YEAR").with(csrf()).with(leader)).andExpect(redirectedUrl(here("")));
    AgreedChange change = customers.agreedChanges(company.id()).get(0);
    mvc.perform(get(here("")).with(leader)).andExpect(content().string(containsString("Tarifas de Navidad")))
        .andExpect(content().string(containsString("Al año")));

    mvc.perform(post(here("/cambios/" + change.id() + "/editar")).param("description", "Tarifas").param("quota", "0")
            .param("period", "YEAR").param("version", "0").with(csrf()).with(leader))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("El cupo tiene que ser un número entero")));
    mvc.perform(post(here("/cambios/" + change.id() + "/editar")).param("description", "Tarifas").param("quota", "4")
        .param("period", "MONTH").param("version", "0").with(csrf()).with(leader)).andExpect(redirectedUrl(here("")));
    mvc.perform(post(here("/cambios/" + change.id() + "/retirar")).param("version", "1").with(csrf()).with(leader))
        .andExpect(redirectedUrl(here("")));
    assertThat(customers.agreedChanges(company.id())).isEmpty();
  }

  @Test
  void whatDoesNotExistOrBelongsToAnotherCompanyIsNotFound() throws Exception {
    RequestPostProcessor leader = staff(StaffGroup.ACCOUNT_LEADERS);
    Company other = customers.company(registry.register(SomeCompany.special()));
    long contact = registry.invite(SomeCompany.contact(other.id())).contactId();
    long change = registry.add(new AgreedChange(0, other.id(), "Otra cosa", 1, AgreedPeriod.YEAR, 0));
    for (String page : List.of("/clientes/999999999", "/clientes/999999999/editar", here("/contactos/" + contact + "/editar"),
        here("/cambios/" + change + "/editar"), here("/contratos/999999999/editar"))) {
      mvc.perform(get(page).with(leader)).andExpect(status().isNotFound());
    }
    mvc.perform(post(here("/contactos/" + contact + "/contrasena")).with(csrf()).with(leader))
        .andExpect(status().isNotFound());
  }

  private String here(String page) {
    return "/clientes/" + company.id() + page;
  }

  private static MockHttpServletRequestBuilder companyForm(String url, String taxId, String name, int version) {
    MockHttpServletRequestBuilder form = post(url).param("legalName", name).param("taxId", taxId)
        .param("platformKind", "SAAS").param("product", "OTHER").param("plan", "GOLD").param("keyAccount", "true")
        .param("accountType", "SPECIAL").param("accountLeader", "marc.soler").param("csm", "")
        .param("formOfAddress", "FORMAL").param("language", "es").param("zone", "Atlantic/Canary")
        .param("status", "ACTIVE").param("version", String.valueOf(version));
    return form;
  }

  private MockHttpServletRequestBuilder contractForm(String page, String reference, String start, String end) {
    return post(here(page)).param("reference", reference).param("plan", "GOLD").param("start", start).param("end", end)
        .param("status", "ACTIVE").param("version", "0");
  }

  /** Somebody new of that group whose password is their own. */
  private RequestPostProcessor staff(StaffGroup group) {
    String id = "prueba." + UUID.randomUUID().toString().substring(0, 8);
    identities.create(new NewPerson(id, "Prueba", "Pérez", id + "@ciclo.example", List.of(group.id()),
        "una-contraseña-larga", false));
    return signedIn(new StaffPrincipal(id, "Prueba Pérez", List.of(group.id()), false),
        List.of("ROLE_STAFF", group.authority()));
  }

  private static RequestPostProcessor signedIn(SignedIn who, List<String> authorities) {
    List<GrantedAuthority> granted = new ArrayList<>();
    authorities.forEach(authority -> granted.add(new SimpleGrantedAuthority(authority)));
    return authentication(UsernamePasswordAuthenticationToken.authenticated(who, null, granted));
  }
}
