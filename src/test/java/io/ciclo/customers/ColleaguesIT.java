package io.ciclo.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.ciclo.engine.Identities;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.NewPerson;
import io.ciclo.engine.SafeWrite;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.staff.StaffGroup;
import io.ciclo.testing.CicloIT;
import io.ciclo.testing.Mailbox;
import io.ciclo.testing.Mailbox.Mail;
import io.ciclo.testing.Requirement;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.mail.MailProperties;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Customer administrators and their colleagues, in the portal and as our staff see it. */
class ColleaguesIT extends CicloIT {

  private static final String PASSWORD = "una frase muy mía 1";

  @RegisterExtension
  final Mailbox mailbox = new Mailbox();

  @Autowired private MockMvc mvc;
  @Autowired private CustomerRegistry registry;
  @Autowired private Customers customers;
  @Autowired private Colleagues colleagues;
  @Autowired private Identities identities;
  @Autowired private SafeWrite safeWrite;
  @Autowired private MailProperties mail;

  private long company;
  private Contact boss;

  @BeforeEach
  void someCompany() {
    company = registry.register(SomeCompany.general());
    boss = person("Ana Jefa", true, "20", true, true);
  }

  private Contact person(String name, boolean sees, String upTo, boolean buys, boolean administers) {
    return customers.contact(registry.invite(new Contact(0, company, name, address(), "", sees,
        upTo == null ? null : new BigDecimal(upTo), buys, administers, true, 0)).contactId());
  }

  private static String address() {
    return "p" + UUID.randomUUID().toString().substring(0, 12) + "@empresa.example";
  }

  private static RequestPostProcessor as(Contact contact) {
    return authentication(UsernamePasswordAuthenticationToken.authenticated(new ContactPrincipal(contact.id(), contact.companyId(),
        contact.name(), contact.email(), contact.seesCompany(), false), null, List.of(new SimpleGrantedAuthority("ROLE_CUSTOMER"))));
  }

  private RequestPostProcessor leader() {
    String id = "lider." + UUID.randomUUID().toString().substring(0, 8);
    identities.create(new NewPerson(id, "Prueba", "Pérez", id + "@ciclo.example", List.of(StaffGroup.ACCOUNT_LEADERS.id()), PASSWORD, false));
    return authentication(UsernamePasswordAuthenticationToken.authenticated(new StaffPrincipal(id, "Prueba Pérez",
        List.of(StaffGroup.ACCOUNT_LEADERS.id()), false), null,
        List.of(new SimpleGrantedAuthority("ROLE_STAFF"), new SimpleGrantedAuthority(StaffGroup.ACCOUNT_LEADERS.authority()))));
  }

  private ResultActions invite(Contact by, String name, String email, String... more) throws Exception {
    MockHttpServletRequestBuilder form = post("/portal/usuarios/nuevo").param("name", name).param("email", email).with(csrf()).with(as(by));
    for (int i = 0; i < more.length; i += 2) {
      form.param(more[i], more[i + 1]);
    }
    return mvc.perform(form);
  }

  private ResultActions edit(Contact by, Contact colleague, String... fields) throws Exception {
    MockHttpServletRequestBuilder form = post("/portal/usuarios/" + colleague.id() + "/editar").param("name", colleague.name())
        .param("email", colleague.email()).param("version", String.valueOf(customers.contact(colleague.id()).version()))
        .with(csrf()).with(as(by));
    for (int i = 0; i < fields.length; i += 2) {
      form.param(fields[i], fields[i + 1]);
    }
    return mvc.perform(form);
  }

  private ResultActions activate(Contact by, Contact colleague, boolean active) throws Exception {
    return mvc.perform(post("/portal/usuarios/" + colleague.id() + "/estado").param("active", String.valueOf(active))
        .param("version", String.valueOf(customers.contact(colleague.id()).version())).with(csrf()).with(as(by)));
  }

  private void accept(String link) throws Exception {
    mvc.perform(get(link)).andExpect(status().isOk());
    mvc.perform(post(link).param("newPassword", PASSWORD).param("repeated", PASSWORD).with(csrf())).andExpect(redirectedUrl("/portal"));
  }

  private String list(Contact by) throws Exception {
    return mvc.perform(get("/portal/usuarios").with(as(by))).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
  }

  // inviting

  @Test
  @Requirement({"CL-13", "DW-08"})
  void anAdministratorInvitesAColleagueWhoIsInByAccepting() throws Exception {
    String email = address();
    mvc.perform(get("/portal/usuarios/nuevo").with(as(boss))).andExpect(content().string(containsString("su propio límite, 20,00")));
    invite(boss, "Berta Nueva", email.toUpperCase(), "seesCompany", "true", "mayAuthoriseUpTo", "15").andExpect(redirectedUrl("/portal/usuarios"));
    assertThat(customers.contactByEmail(email)).as("not before accepting").isEmpty();
    assertThat(list(boss)).contains("Invitaciones sin aceptar", "Berta Nueva", email);

    Mail invitation = mailbox.lastTo(email);
    assertThat(invitation.plain()).contains("Berta Nueva", "Le ha dado acceso Ana Jefa", customers.company(company).legalName());
    accept(invitation.link());

    Contact berta = customers.contactByEmail(email).orElseThrow();
    assertThat(berta).isEqualTo(new Contact(berta.id(), company, "Berta Nueva", email, "", true, new BigDecimal("15.00"), false,
        false, true, 0));
    assertThat(list(boss)).doesNotContain("Invitaciones sin aceptar").contains("Autoriza hasta 15,00 T-Points");
    assertThat(registry.changesOf(company)).extracting(RecordedChange::field, RecordedChange::newValue, RecordedChange::by)
        .contains(tuple("invitation", email + " (enviada)", boss.email()),
            tuple("created", email, email));
    mvc.perform(get(invitation.link())).andExpect(status().isNotFound());
  }

  @Test
  @Requirement({"CL-13", "DW-08"})
  void whetherAnAddressIsSomebodysElsewhereIsToldToItsOwnerOnly() throws Exception {
    long other = registry.register(SomeCompany.general());
    Contact elsewhere = customers.contact(registry.invite(new Contact(0, other, "Olga Ajena", address(), "", false, null, false, false,
        true, 0)).contactId());
    String free = address();
    String ofFree = invite(boss, "Nombre", free).andExpect(redirectedUrl("/portal/usuarios")).andReturn().getFlashMap().toString();
    String ofTaken = invite(boss, "Nombre", elsewhere.email()).andExpect(redirectedUrl("/portal/usuarios")).andReturn().getFlashMap().toString();
    assertThat(ofTaken.replace(elsewhere.email(), free)).isEqualTo(ofFree);

    Matcher lines = Pattern.compile("(?s)<h3>Nombre</h3>(.*?)</li>").matcher(list(boss));
    List<String> both = lines.results().map(line -> line.group(1).replaceAll("\\d+", "").replace(elsewhere.email().replaceAll("\\d+", ""), "@")
        .replace(free.replaceAll("\\d+", ""), "@").replaceAll("value=\"[^\"]*\"", "")).toList();
    assertThat(both).hasSize(2);
    assertThat(both.get(0)).isEqualTo(both.get(1));

    Mail told = mailbox.lastTo(elsewhere.email());
    assertThat(told.plain()).contains("Olga Ajena", "ya tiene acceso", "Ana Jefa").doesNotContain("Nombre");
    assertThat(told.plain()).as("no link lets anybody in").doesNotContain("/acceso/");
    assertThat(customers.contact(elsewhere.id()).companyId()).isEqualTo(other);
    mvc.perform(get("/clientes/" + company).with(leader())).andExpect(content().string(containsString("ya tiene acceso en otra empresa")));
  }

  @Test
  void somebodyOfTheOwnCompanyIsNotInvitedTwice() throws Exception {
    Contact colleague = person("Carlos Ya", false, null, false, false);
    invite(boss, "Otro", colleague.email()).andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("Carlos Ya ya tiene acceso con esta dirección")));
    String email = address();
    invite(boss, "Nueva", email);
    invite(boss, "Nueva", email).andExpect(content().string(containsString("ya hay una invitación para esta dirección")));
    invite(boss, "Nueva", "sin-arroba").andExpect(content().string(containsString("no es una dirección completa")));
  }

  @Test
  void anInvitationCanBeSentAgainAndWithdrawn() throws Exception {
    String email = address();
    invite(boss, "Nueva", email);
    String first = mailbox.lastTo(email).link();
    long id = colleagues.invited(boss.id()).get(0).id();
    mvc.perform(post("/portal/usuarios/invitaciones/" + id + "/reenviar").with(csrf()).with(as(boss)))
        .andExpect(flash().attribute("done", "Invitación enviada a " + email + "."));
    String second = mailbox.lastTo(email).link();
    mvc.perform(get(first)).andExpect(status().isNotFound());
    mvc.perform(get(second)).andExpect(status().isOk());
    mvc.perform(post("/portal/usuarios/invitaciones/" + id + "/retirar").with(csrf()).with(as(boss))).andExpect(redirectedUrl("/portal/usuarios"));
    mvc.perform(get(second)).andExpect(status().isNotFound());
    assertThat(list(boss)).doesNotContain(email);
  }

  @Test
  @Requirement("CL-13")
  void anInvitationLastsOnlyAsLongAsItsSenderCouldStillSendIt() throws Exception {
    Contact second = person("Diana Segunda", true, "20", true, true);
    String email = address();
    invite(second, "Amigo", email, "administersUsers", "true");
    String link = mailbox.lastTo(email).link();
    activate(boss, second, false);
    mvc.perform(get(link)).andExpect(status().isNotFound());
    mvc.perform(post(link).param("newPassword", PASSWORD).param("repeated", PASSWORD).with(csrf())).andExpect(status().isNotFound());
    assertThat(customers.contactByEmail(email)).isEmpty();
  }

  @Test
  @Requirement("DW-08")
  void nobodyIsFloodedWithInvitations() throws Exception {
    String email = address();
    invite(boss, "Nueva", email);
    long id = colleagues.invited(boss.id()).get(0).id();
    for (int again = 0; again < 2; again++) {
      mvc.perform(post("/portal/usuarios/invitaciones/" + id + "/reenviar").with(csrf()).with(as(boss)));
    }
    mvc.perform(post("/portal/usuarios/invitaciones/" + id + "/reenviar").with(csrf()).with(as(boss)))
        .andExpect(flash().attribute("refused", "Se han enviado muchas invitaciones: espere 1 minuto y vuelva a probar."));
    assertThat(mailbox.to(email)).hasSize(3);
  }

  @Test
  void withoutAMailServerTheAdministratorPassesALinkOn() throws Exception {
    mail.setHost("");
    String email = address();
    String page = invite(boss, "Nueva", email).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
    Matcher link = Pattern.compile("id=\"enlace\">http://[^/]+(/acceso/invitacion/[A-Za-z0-9_-]{43})<").matcher(page);
    assertThat(link.find()).isTrue();
    accept(link.group(1));
    assertThat(customers.contactByEmail(email)).isPresent();

    Contact elsewhere = customers.contact(registry.invite(SomeCompany.contact(registry.register(SomeCompany.general()))).contactId());
    String taken = invite(boss, "Nueva", elsewhere.email()).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
    link = Pattern.compile("id=\"enlace\">http://[^/]+(/acceso/invitacion/[A-Za-z0-9_-]{43})<").matcher(taken);
    assertThat(link.find()).as("answered just the same").isTrue();
    mvc.perform(get(link.group(1))).andExpect(status().isNotFound());
  }

  // rights

  @Test
  @Requirement("CL-13")
  void nobodyGivesMoreThanTheyHave() throws Exception {
    Contact small = person("Elsa Poca", false, "5", false, true);
    Contact none = person("Fermín Nada", false, null, false, true);
    for (String[] more : new String[][] {{"seesCompany", "true"}, {"mayBuy", "true"}, {"mayAuthoriseUpTo", "5.01"}}) {
      invite(small, "Alguien", address(), more).andExpect(status().isUnprocessableEntity());
    }
    invite(small, "Alguien", address(), "mayAuthoriseUpTo", "6")
        .andExpect(content().string(containsString("no puede pasar de su propio límite, 5 T-Points")));
    invite(none, "Alguien", address(), "mayAuthoriseUpTo", "1")
        .andExpect(content().string(containsString("un derecho que usted no tiene: autorizar T-Points")));
    invite(small, "Alguien", address(), "mayAuthoriseUpTo", "5", "administersUsers", "true").andExpect(redirectedUrl("/portal/usuarios"));

    Contact colleague = person("Gema Normal", false, "2", false, false);
    edit(small, colleague, "mayAuthoriseUpTo", "5.01").andExpect(status().isUnprocessableEntity());
    edit(small, small, "mayAuthoriseUpTo", "50", "administersUsers", "true").andExpect(status().isUnprocessableEntity());
    assertThat(customers.contact(colleague.id()).mayAuthoriseUpTo()).isEqualByComparingTo("2");
  }

  @Test
  @Requirement("CL-13")
  void whatAColleagueHasAlreadyMayStayOrBeTakenAway() throws Exception {
    Contact small = person("Elsa Poca", false, "5", false, true);
    Contact great = person("Hilario Mucho", true, "100", true, false);
    edit(small, great, "name", "Hilario Mucho Más", "seesCompany", "true", "mayBuy", "true", "mayAuthoriseUpTo", "100", "phone", "600")
        .andExpect(redirectedUrl("/portal/usuarios"));
    edit(small, great, "mayAuthoriseUpTo", "90").andExpect(redirectedUrl("/portal/usuarios"));
    Contact now = customers.contact(great.id());
    assertThat(now.seesCompany()).isFalse();
    assertThat(now.mayAuthoriseUpTo()).isEqualByComparingTo("90");
    assertThat(registry.changesOf(company)).filteredOn(change -> change.subjectId() == great.id() && change.by().equals(small.email()))
        .extracting(RecordedChange::field).contains("name", "phone", "seesCompany", "mayBuy", "mayAuthoriseUpTo");

    activate(small, great, false).andExpect(redirectedUrl("/portal/usuarios"));
    activate(small, great, true).andExpect(flash().attribute("refused", containsString("no puede pasar de su propio límite")));
    assertThat(customers.contact(great.id()).active()).isFalse();
    activate(boss, great, true).andExpect(flash().attribute("refused", containsString("no puede pasar de su propio límite, 20")));
  }

  @Test
  @Requirement("CL-13")
  void theAddressIsNeverChangedByAColleague() throws Exception {
    Contact colleague = person("Inés Clave", false, null, false, false);
    edit(boss, new Contact(colleague.id(), company, "Inés Clave", "otra@empresa.example", "", false, null, false, false, true, 0))
        .andExpect(redirectedUrl("/portal/usuarios"));
    assertThat(customers.contact(colleague.id()).email()).isEqualTo(colleague.email());
  }

  @Test
  @Requirement("CL-13")
  void nobodyShutsThemselvesOut() throws Exception {
    person("Juan Otro", true, "20", true, true);
    activate(boss, boss, false).andExpect(flash().attribute("refused", containsString("No puede darse de baja a usted")));
    edit(boss, boss, "mayAuthoriseUpTo", "20").andExpect(content().string(containsString("No puede quitarse a usted el derecho de administrar")));
    edit(boss, boss, "mayAuthoriseUpTo", "10", "administersUsers", "true", "seesCompany", "true").andExpect(redirectedUrl("/portal/usuarios"));
    assertThat(list(boss)).contains("Usted");
  }

  @Test
  @Requirement("CL-13")
  void whoDoesNotAdministerUsersOrNoLongerSeesNothingHere() throws Exception {
    Contact plain = person("Karina Normal", true, null, false, false);
    mvc.perform(get("/portal/usuarios").with(as(plain))).andExpect(status().isForbidden());
    invite(plain, "Alguien", address()).andExpect(status().isForbidden());
    edit(plain, plain, "administersUsers", "true").andExpect(status().isForbidden());

    Contact second = person("Luis Antes", true, null, false, true);
    registry.change(new Contact(second.id(), company, second.name(), second.email(), "", true, null, false, false, true, second.version()));
    mvc.perform(get("/portal/usuarios").with(as(second))).andExpect(status().isForbidden());
  }

  @Test
  @Requirement("CL-13")
  void theirReachEndsWithTheirCompany() throws Exception {
    Contact stranger = customers.contact(registry.invite(SomeCompany.contact(registry.register(SomeCompany.general()))).contactId());
    mvc.perform(get("/portal/usuarios/" + stranger.id() + "/editar").with(as(boss))).andExpect(status().isNotFound());
    edit(boss, stranger).andExpect(status().isNotFound());
    activate(boss, stranger, false).andExpect(status().isNotFound());
    assertThat(list(boss)).doesNotContain(stranger.email());
  }

  // the last one

  @Test
  @Requirement("CL-13")
  void theLastAuthoriserAndTheLastAdministratorStayWhoeverTries() throws Exception {
    Contact plain = person("María Normal", false, null, false, false);
    String here = "/clientes/" + company + "/contactos/" + boss.id();
    mvc.perform(post(here + "/estado").param("active", "false").param("version", "0").with(csrf()).with(leader()))
        .andExpect(flash().attribute("refused", "Ana Jefa es la única persona de la empresa que puede autorizar: dé antes ese derecho a otra."));
    mvc.perform(post(here + "/editar").param("name", boss.name()).param("email", boss.email()).param("mayAuthoriseUpTo", "20")
            .param("version", "0").with(csrf()).with(leader())).andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("es la única persona de la empresa que administra usuarios")));
    assertThat(customers.contact(boss.id())).isEqualTo(boss);

    registry.change(new Contact(plain.id(), company, plain.name(), plain.email(), "", false, new BigDecimal("1"), false, true, true, 0));
    mvc.perform(post(here + "/estado").param("active", "false").param("version", "0").with(csrf()).with(leader()))
        .andExpect(flash().attribute("done", containsString("ya no tiene acceso")));
    assertThatThrownBy(() -> registry.change(new Contact(plain.id(), company, plain.name(), plain.email(), "", false, null, false, true,
        true, 1))).isInstanceOf(InputRefused.class).extracting(e -> ((InputRefused) e).field()).isEqualTo("mayAuthoriseUpTo");
  }

  @Test
  @Requirement("CL-13")
  void twoWhoRemoveEachOtherAtOnceLeaveOne() throws Exception {
    Contact second = person("Nuria Segunda", true, "20", true, true);
    CyclicBarrier together = new CyclicBarrier(2);
    ExecutorService both = Executors.newFixedThreadPool(2);
    List<Future<Boolean>> ends = both.invokeAll(Stream.of(new Contact[] {boss, second}, new Contact[] {second, boss})
        .<Callable<Boolean>>map(pair -> () -> {
          together.await();
          try {
            safeWrite.run(() -> colleagues.change(pair[0].id(), new Contact(pair[1].id(), company, pair[1].name(), pair[1].email(), "",
                true, new BigDecimal("20"), true, true, false, 0)));
            return true;
          } catch (RuntimeException refused) {
            return false;
          }
        }).toList());
    both.shutdown();
    assertThat(List.of(ends.get(0).get(), ends.get(1).get())).containsExactlyInAnyOrder(true, false);
    assertThat(customers.contactsOf(company)).filteredOn(Contact::active).hasSize(1);
  }

  // our staff

  @Test
  @Requirement("DW-08")
  void staffInviteByMailAndSeeNoPassword() throws Exception {
    String email = address();
    mvc.perform(post("/clientes/" + company + "/contactos/nuevo").param("name", "Olmo Nuevo").param("email", email)
        .with(csrf()).with(leader())).andExpect(redirectedUrl("/clientes/" + company))
        .andExpect(flash().attribute("done", "Invitación enviada a " + email + "."));
    accept(mailbox.lastTo(email).link());

    Contact contact = customers.contactByEmail(email).orElseThrow();
    mvc.perform(post("/clientes/" + company + "/contactos/" + contact.id() + "/invitacion").with(csrf()).with(leader()))
        .andExpect(redirectedUrl("/clientes/" + company));
    assertThat(mailbox.to(email)).hasSize(2);
    mvc.perform(get("/clientes/" + company).with(leader())).andExpect(content().string(containsString("Enviar invitación")));
    mail.setHost("");
    mvc.perform(get("/clientes/" + company).with(leader())).andExpect(content().string(not(containsString("Enviar invitación"))));
  }
}
