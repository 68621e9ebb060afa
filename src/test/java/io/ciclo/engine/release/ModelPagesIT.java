package io.ciclo.engine.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.ciclo.engine.EngineIT;
import io.ciclo.engine.Identities;
import io.ciclo.engine.NewPerson;
import io.ciclo.engine.StaffPrincipal;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

class ModelPagesIT extends EngineIT {

  @Autowired MockMvc browser;
  @Autowired ModelRelease release;
  @Autowired RepositoryService repository;
  @Autowired JdbcClient jdbc;
  @Autowired Identities identities;

  @BeforeEach
  void anOwnersFormAndAReleaseThatChangesIt() {
    hire("models-admin", "camunda-admin");
    hire("models-owner", "process-owners");
    release.deploy(List.of(form("Uno")));
    repository.createDeployment().addInputStream("delta.form", new ByteArrayInputStream(form("Del equipo").content())).deploy();
    release.deploy(List.of(form("Dos")));
  }

  @AfterEach
  void forget() {
    repository.createDeploymentQuery().list().forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    jdbc.sql("delete from released_model").update();
    jdbc.sql("delete from model_question").update();
  }

  @Test
  void anAdministratorReadsAndAnswers() throws Exception {
    String page = browser.perform(get("/ajustes/modelos").with(person("models-admin"))).andExpect(status().isOk())
        .andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    assertThat(page).contains("delta.form").contains("Mantener la del equipo");
    long question = release.open().get(0).id();
    browser.perform(post("/ajustes/modelos/" + question + "/mantener").with(person("models-admin")).with(csrf()))
        .andExpect(redirectedUrl("/ajustes/modelos"));
    assertThat(release.open()).isEmpty();
  }

  @Test
  void ownersModelsCanBeTakenHome() throws Exception {
    byte[] zip = browser.perform(get("/ajustes/modelos/exportar").with(person("models-admin"))).andExpect(status().isOk())
        .andReturn().getResponse().getContentAsByteArray();
    ZipInputStream files = new ZipInputStream(new ByteArrayInputStream(zip));
    assertThat(files.getNextEntry().getName()).isEqualTo("delta.form");
    assertThat(new String(files.readAllBytes(), StandardCharsets.UTF_8)).contains("Del equipo");
    assertThat(files.getNextEntry()).isNull();
  }

  @Test
  void othersMayNotAnswer() throws Exception {
    long question = release.open().get(0).id();
    browser.perform(post("/ajustes/modelos/" + question + "/tomar").with(person("models-owner")).with(csrf()))
        .andExpect(status().isForbidden());
    assertThat(release.open()).hasSize(1);
  }

  private RequestPostProcessor person(String id) {
    var staff = new StaffPrincipal(id, id, identities.groupsOf(id), false);
    return authentication(new TestingAuthenticationToken(staff, null, "ROLE_STAFF"));
  }

  private void hire(String id, String group) {
    identities.createGroup(group, group);
    if (identities.person(id).isEmpty()) {
      identities.create(new NewPerson(id, id, "Prueba", id + "@example.com", List.of(group), "una-contraseña-larga-7", false));
    }
  }

  private static ReleasedFile form(String label) {
    return new ReleasedFile("delta.form", ("{\"id\": \"delta\", \"type\": \"default\", \"components\": [{\"type\": \"text\","
        + " \"text\": \"" + label + "\"}]}").getBytes(StandardCharsets.UTF_8));
  }
}
