package io.ciclo.evolutives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.ciclo.engine.StaffPrincipal;
import io.ciclo.evolutives.EstimateDraft.Presentation;
import io.ciclo.testing.Requirement;
import io.ciclo.tickets.EvolutiveTraces;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;

/** Whoever estimates sees what like ones took; whoever answers for estimates sees how near they came. */
class PastEvolutivesIT extends EvolutiveTraces {

  @Autowired MockMvc mvc;
  @Autowired JdbcClient jdbc;

  @Test
  @Requirement("EE-34")
  void whatWasDeliveredHelpsToEstimateWhatIsLikeIt() throws Exception {
    Customer one = authorising("100");
    buys(one, "40");
    String moderate = delivered(one, "Escaparate con violines", 300, "9", "3");
    String simple = delivered(one, "Violines rebajados en el escaparate", 120, "3", "2");
    String other = delivered(one, "Exportar facturas trimestrales", 60, "3", "2");

    Customer another = authorising("100");
    String number = change(another, "Ordenar el escaparate de violines", "LOW");
    firstEstimate(number);
    requirements(number);
    impact(number);
    String fact = String.valueOf(facts(number, ESTIMATE).get("factSimilar"));
    assertThat(fact.lines()).containsExactly(
        simple + " · Violines rebajados en el escaparate (Simple): estimado 5 T-Points, ejecutado 2 T-Points",
        moderate + " · Escaparate con violines (Moderado): estimado 14,5 T-Points, ejecutado 5 T-Points");

    String editor = page("/casos/" + number + "/estimacion", EVOLUTIVE, 200);
    assertThat(editor).contains(simple + " · Violines rebajados", "Estimado 5 T-Points, ejecutado 2 T-Points").doesNotContain(other);
    String figures = page("/estimaciones/precision", EVOLUTIVE_MANAGER, 200);
    assertThat(figures).contains("Por categoría", "Simple", "Moderado", "Irene Pons",
        simple + " · Violines rebajados en el escaparate Simple 10/03/2026 5 T-Points 2 T-Points −60 %");
  }

  @ParameterizedTest
  @Requirement("EE-34")
  @ValueSource(strings = {"irene.pons", "pablo.ortega", "hugo.santos"})
  void onlyWhoAnswersForEstimatesSeesThePeople(String person) throws Exception {
    page("/estimaciones/precision", person, 403);
  }

  private String delivered(Customer customer, String title, int minutes, String... points) {
    String number = change(customer, title, "LOW");
    firstEstimate(number);
    requirements(number);
    impact(number);
    writes(number, SomeEstimate.withTasks(points).presentation(new Presentation(title, title, "La tienda", "Ninguno", "Más ventas")));
    does(EVOLUTIVE, number, ESTIMATE, Map.of("estimateStep", "FINISH", "description", title, "justification", "Dos tareas.",
        "plannedDelivery", "2026-05-29"));
    accepts(customer.contact(), number);
    delivers(number, minutes);
    accepts(number, customer);
    return number;
  }

  private Map<String, Object> facts(String number, String task) {
    return tasks.getVariablesLocal(tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(task).singleResult().getId());
  }

  /** The words that stand there. */
  private String page(String path, String person, int status) throws Exception {
    jdbc.sql("update staff_password set must_change = false where user_id = ?").param(person).update();
    MockHttpServletResponse response = mvc.perform(get(path).with(authentication(UsernamePasswordAuthenticationToken.authenticated(
        new StaffPrincipal(person, person, List.of(), false), null, List.of(new SimpleGrantedAuthority("ROLE_STAFF")))))).andReturn()
        .getResponse();
    assertThat(response.getStatus()).isEqualTo(status);
    return HtmlUtils.htmlUnescape(response.getContentAsString().replaceAll("<[^>]*>", " ")).replaceAll("\\s+", " ");
  }
}
