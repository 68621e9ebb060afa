package io.ciclo.messages.web;

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

import io.ciclo.engine.Identities;
import io.ciclo.engine.NewPerson;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.messages.Addressee;
import io.ciclo.messages.FormOfAddress;
import io.ciclo.messages.Letter;
import io.ciclo.messages.MessageText;
import io.ciclo.messages.MessageTexts;
import io.ciclo.messages.Messages;
import io.ciclo.messages.TextVersion;
import io.ciclo.testing.CicloIT;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

/** The pages answered on the test's own thread, so that its transaction takes everything back. */
@Transactional
class MessagePagesIT extends CicloIT {

  private static final String KEY = "MT-13";

  private static final Map<String, String> ROLES =
      Map.of("camunda-admin", "ROLE_ADMIN", "process-owners", "ROLE_PROCESS_OWNER");

  @Autowired private MockMvc web;
  @Autowired private Messages messages;
  @Autowired private MessageTexts texts;
  @Autowired private Identities identities;

  @Test
  void anAdministratorFindsAndReadsAMail() throws Exception {
    long id = messages.send(new Letter("AV-01", "T-2026-000888",
        new Addressee("Marta <b>Soler", "marta@aceros.example", FormOfAddress.FORMAL, "es"),
        Map.of("asunto", "Pago", "texto", "<script>alert(1)</script>")));
    web.perform(get("/operacion/correos").param("caso", "T-2026-000888").with(person("camunda-admin"))).andExpect(status().isOk())
        .andExpect(content().string(containsString("Respuesta en el ticket T-2026-000888: Pago")))
        .andExpect(content().string(containsString("/operacion/correos/" + id)));
    web.perform(get("/operacion/correos").param("caso", "T-2026-000889").with(person("camunda-admin"))).andExpect(status().isOk())
        .andExpect(content().string(containsString("No hay correos que mostrar")));
    web.perform(get("/operacion/correos/" + id).with(person("camunda-admin"))).andExpect(status().isOk())
        .andExpect(content().string(containsString("Marta &lt;b&gt;Soler")))
        .andExpect(content().string(containsString("sandbox")))
        .andExpect(content().string(not(containsString("<script>alert"))));
    web.perform(get("/operacion/correos/" + id + "/html").with(person("camunda-admin"))).andExpect(status().isOk())
        .andExpect(header().string("Content-Security-Policy", containsString("sandbox")))
        .andExpect(content().string(containsString("&lt;script&gt;")));
    web.perform(get("/operacion/correos/999999999").with(person("camunda-admin"))).andExpect(status().isNotFound());
  }

  @Test
  void theRetryButtonSaysWhatItDid() throws Exception {
    web.perform(post("/operacion/correos/reintentar").with(person("camunda-admin")).with(csrf()))
        .andExpect(redirectedUrl("/operacion/correos")).andExpect(flash().attributeExists("done"));
  }

  @Test
  void mailsAreForAdministratorsAndTextsForProcessOwnersToo() throws Exception {
    web.perform(get("/operacion/correos").with(person("process-owners"))).andExpect(status().isForbidden());
    web.perform(get("/ajustes/textos").with(person("process-owners"))).andExpect(status().isOk());
    web.perform(get("/ajustes/textos").with(person("care-agents"))).andExpect(status().isForbidden());
  }

  @Test
  void aProcessOwnerChangesATextAndSeesItsVersions() throws Exception {
    TextVersion old = texts.current(MessageText.MT_13, "es");
    web.perform(get("/ajustes/textos/" + KEY).with(person("process-owners"))).andExpect(status().isOk())
        .andExpect(content().string(containsString("${alternativa}")))
        .andExpect(content().string(containsString("por ejemplo <code>${ticket}</code>")));
    web.perform(post("/ajustes/textos/" + KEY).with(person("process-owners")).with(csrf())
            .param("basedOn", "" + old.version()).param("subject", "Nuevo asunto de ${ticket}").param("body", old.body())
            .param("informalBody", old.informalBody()).param("note", "más corto"))
        .andExpect(redirectedUrl("/ajustes/textos/" + KEY));
    assertThat(texts.current(MessageText.MT_13, "es")).satisfies(saved -> {
      assertThat(saved.subject()).isEqualTo("Nuevo asunto de ${ticket}");
      assertThat(saved.author()).isEqualTo("paula.process-owners");
    });
    web.perform(get("/ajustes/textos/" + KEY).with(person("process-owners")))
        .andExpect(content().string(containsString("Versión " + (old.version() + 1))))
        .andExpect(content().string(containsString("más corto")));
  }

  @Test
  void aRefusedTextStaysOnThePageWithTheReason() throws Exception {
    TextVersion old = texts.current(MessageText.MT_13, "es");
    web.perform(post("/ajustes/textos/" + KEY).with(person("process-owners")).with(csrf())
            .param("basedOn", "" + old.version()).param("subject", "Mi asunto ${nada}").param("body", old.body())
            .param("informalBody", old.informalBody()))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("El asunto usa ${nada}")))
        .andExpect(content().string(containsString("Mi asunto ${nada}")));
    web.perform(post("/ajustes/textos/" + KEY).with(person("process-owners")).with(csrf())
            .param("basedOn", "" + (old.version() + 7)).param("subject", old.subject()).param("body", old.body())
            .param("informalBody", old.informalBody()))
        .andExpect(status().isConflict());
  }

  @Test
  void thePreviewShowsExampleDataInEitherFormOfAddressAndWarns() throws Exception {
    TextVersion old = texts.current(MessageText.MT_13, "es");
    web.perform(post("/ajustes/textos/" + KEY + "/vista").with(person("process-owners")).with(csrf())
            .param("basedOn", "" + old.version()).param("subject", old.subject()).param("body", "Yo digo. " + old.body())
            .param("informalBody", old.informalBody()).param("trato", "INFORMAL"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Hola, Marta Soler")))
        .andExpect(content().string(containsString("primera persona del singular")));
    assertThat(texts.current(MessageText.MT_13, "es")).isEqualTo(old);
  }

  private RequestPostProcessor person(String group) {
    String id = "paula." + group;
    if (identities.person(id).isEmpty()) {
      identities.create(new NewPerson(id, "Paula", "Rey", "", List.of(group), "una clave larga y buena", false));
    }
    return authentication(new TestingAuthenticationToken(new StaffPrincipal(id, "Paula Rey", List.of(group), false), null,
        "ROLE_STAFF", ROLES.getOrDefault(group, "GROUP_" + group)));
  }
}
