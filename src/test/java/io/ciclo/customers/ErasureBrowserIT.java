package io.ciclo.customers;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.ciclo.testing.Accessibility;
import io.ciclo.testing.Browser;
import io.ciclo.testing.BrowserIT;
import io.ciclo.testing.Requirement;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asking that somebody is forgotten, on the page; and what a yearly review shows to whom. */
class ErasureBrowserIT extends BrowserIT {

  @Autowired private CustomerRegistry registry;
  @Autowired private Customers customers;
  @Autowired private JdbcClient jdbc;

  @Test
  void aLeaderAsksAndReadsWhatHoldsItAndWhatWouldGo() {
    long company = registry.register(SomeCompany.general());
    long contact = registry.add(SomeCompany.contact(company));
    Page leader = staff("lucia.ferrer");
    open(leader, "/clientes/" + company + "/borrado");
    assertThat(leader.locator("section[aria-labelledby=impide]").innerText()).contains("La empresa sigue en el estado «Activa»");
    Accessibility.check(leader);
    picture(leader, "erasure-held");

    Contact c = customers.contact(contact);
    registry.change(new Contact(c.id(), company, c.name(), c.email(), c.phone(), false, null, false, false, false, c.version()));
    open(leader, "/clientes/" + company);
    leader.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Borrar los datos personales de Persona de prueba")).click();
    assertThat(leader.locator("section[aria-labelledby=que]").innerText()).contains("Ficha del cliente");
    Accessibility.check(leader);
    picture(leader, "erasure-plan");
    leader.getByLabel("Referencia de la solicitud").fill("pide Ana");
    leader.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Pedir el borrado")).click();
    assertThat(leader.getByRole(AriaRole.ALERT).innerText()).contains("No escriba nombres");
    leader.getByLabel("Referencia de la solicitud").fill("RGPD-2026-14");
    leader.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Pedir el borrado")).click();
    assertThat(leader.getByRole(AriaRole.STATUS).first().innerText()).contains("Otra persona lo confirma");
    assertThat(leader.locator("section[aria-labelledby=constancia]").innerText()).contains("RGPD-2026-14", "Por confirmar", "Lucía Ferrer");
    picture(leader, "erasure-asked");

    Page phone = staffIn(Browser.newContext(390, 800), "carmen.ruiz");
    open(phone, "/clientes/borrados");
    assertThat(phone.locator("main").innerText()).contains("Contacto " + contact);
    assertThat((Boolean) phone.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).isTrue();
    Accessibility.check(phone);
    picture(phone, "erasures-phone");
    Page agent = staff("pablo.ortega");
    assertThat(open(agent, "/clientes/" + company + "/borrado").status()).isEqualTo(403);
  }

  @Test
  @Requirement("RO-14")
  void onlyThePersonAndWhoLooksAfterPeopleReadThePlan() {
    jdbc.sql("delete from development_review where person = 'nuria.vidal'").update();
    jdbc.sql("insert into development_review (person, review_year, state, begun_at, skills, motivation, learning_plan, next_steps, reviewer, reviewed_at)"
            + " values ('nuria.vidal', 2026, 'AGREED', :at, 'Explica muy bien.', 'A gusto.', 'Curso de SQL en mayo.', 'Dos tardes libres.', 'carmen.ruiz', :at)")
        .param("at", OffsetDateTime.parse("2026-10-05T10:00:00Z")).update();
    Page nuria = staff("nuria.vidal");
    open(nuria, "/personas/ficha/nuria.vidal");
    assertThat(nuria.locator("#desarrollo").innerText()).contains("2026", "Acordado", "Curso de SQL en mayo.", "Carmen Ruiz");
    Accessibility.check(nuria);
    picture(nuria, "development-own");
    Page manager = staff("carmen.ruiz");
    open(manager, "/personas/ficha/nuria.vidal");
    assertThat(manager.locator("#desarrollo").innerText()).contains("Curso de SQL en mayo.");
    Page colleague = staff("pablo.ortega");
    open(colleague, "/personas/ficha/nuria.vidal");
    assertThat(colleague.locator("main").innerText()).doesNotContain("Curso de SQL");
    jdbc.sql("delete from development_review where person = 'nuria.vidal'").update();
  }
}
