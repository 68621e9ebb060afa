package io.ciclo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.ciclo.customers.Customers;
import io.ciclo.testing.CasePage;
import io.ciclo.testing.Requirement;
import io.ciclo.tpoints.Author;
import io.ciclo.tpoints.Booking;
import io.ciclo.tpoints.FactKey;
import io.ciclo.tpoints.PackTerms;
import io.ciclo.tpoints.Price;
import io.ciclo.tpoints.Reason;
import io.ciclo.tpoints.TPointLedger;
import io.ciclo.tpoints.TPointRequest;
import io.ciclo.tpoints.TPointRequests;
import io.ciclo.tpoints.TPoints;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An investigation that is not included: asked on the case page, authorised in the portal, consumed in two parts, the rest returns. */
class AuthorisationJourneyIT extends Journey {

  private static final String WHY = "Los precios de su ERP no llegan desde el martes; hay que revisar el conector entero.";

  @Autowired private Customers customers;
  @Autowired private TPointLedger ledger;
  @Autowired private TPointRequests requests;

  @Test
  @Requirement({"PR-07", "CL-13", "TP-15"})
  @DisplayName("from the question to the returned rest, on the phone for who decides")
  void authorisedConsumedReturned() {
    long company = customers.contactByEmail(MARTA).orElseThrow().companyId();
    ledger.purchase(new Booking(FactKey.outsideCases("order-line", UUID.randomUUID()), company, Author.SERVICE, Reason.PACK_SOLD),
        new PackTerms(TPoints.of(10), new Price(95_000, "EUR"), null, null));
    TPoints before = ledger.account(company).available();

    Page marta = customer(MARTA);
    String number = opensTicket(marta, "Los precios no llegan", "Desde el martes.");
    Page lucia = staff(LUCIA);
    open(lucia, "/casos/" + number);
    CasePage.on(lucia).press("Todo en orden: clasificar");
    CasePage.on(lucia).choose("Incidencia").check("Medio: degradación parcial").select("Síntoma", "Lentitud importante").send();

    Page pablo = staff(AGENT);
    open(pablo, "/casos/" + number);
    CasePage.on(pablo).choose("Investigar más a fondo");
    looked(pablo, "tpoints-01-ask");
    CasePage.on(pablo).choose("Investigar más a fondo").write("Texto para el cliente", WHY).write("Horas estimadas", "4,5").sendNow();
    assertThat(said(pablo)).isEqualTo("Hecho: Investigar más a fondo.");
    looked(pablo, "tpoints-02-waiting");

    TPointRequest request = requests.ofCase(number).get(0);
    open(marta, "/portal");
    assertThat(mainOf(marta)).contains("Esperan una autorización", "2,5 T-Points · Investigación prolongada");
    looked(marta, "tpoints-03-portal-list");
    open(marta, "/portal/tickets/" + number);
    assertThat(mainOf(marta)).contains("¿Autoriza 2,5 T-Points?");
    looked(marta, "tpoints-04-portal-ticket");
    marta.setViewportSize(390, 844);
    open(marta, "/portal/autorizaciones/" + request.id());
    assertThat(mainOf(marta)).contains(WHY, "Saldo disponible ahora", before.words(), before.minus(TPoints.parse("2.5")).words());
    looked(marta, "tpoints-05-decide-phone");
    marta.setViewportSize(1400, 1000);
    looked(marta, "tpoints-06-decide");
    assertThat(requests.request(request.id()).orElseThrow().open()).as("reading decides nothing").isTrue();
    press(marta, "Autorizar");
    assertThat(said(marta)).startsWith("Autorizado.");
    looked(marta, "tpoints-07-decided");

    open(pablo, "/casos/" + number);
    looked(pablo, "tpoints-08-investigate");
    CasePage.on(pablo).choose("Anotar tiempo y seguir").write("Minutos trabajados", "150").write("Lo encontrado", "El conector rechaza el lote.").send();
    assertThat(said(pablo)).isEqualTo("Hecho: Anotar tiempo y seguir.");
    CasePage.on(pablo).choose("Terminar").write("Minutos trabajados", "60").write("Lo encontrado", "Faltaba un campo.").send();
    assertThat(said(pablo)).isEqualTo("Hecho: Terminar.");
    assertThat(ledger.account(company).available()).isEqualTo(before.minus(TPoints.parse("1.5")));
    assertThat(ledger.account(company).reserved()).isEqualTo(TPoints.ZERO);
    looked(pablo, "tpoints-09-done");

    Page sergio = staff(ADMINISTRATOR);
    open(sergio, "/operacion/t-points");
    press(sergio, "Comprobar ahora");
    assertThat(said(sergio)).startsWith("Comprobación pedida");
    looked(sergio, "tpoints-10-check");
  }
}
