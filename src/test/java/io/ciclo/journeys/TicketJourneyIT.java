package io.ciclo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.ciclo.testing.CasePage;
import io.ciclo.testing.TasklistPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("One ticket's whole life, on the pages that people use")
class TicketJourneyIT extends Journey {

  private static final String SUBJECT = "La portada tarda mucho en cargar";
  private static final String FIRST_SOLUTION = "Hemos reducido el vídeo de la portada.";
  private static final String SECOND_SOLUTION = "Hemos ampliado la memoria del servidor y la portada carga en un segundo.";
  private static final String A_DATE = "\\p{L}+, \\d+ de \\p{L}+ de \\d{4}, a las \\d\\d:\\d\\d \\(hora de Madrid\\)";

  @Test
  @DisplayName("an incident with an attachment is triaged, answered, rejected once, accepted and closed")
  void incident() throws IOException {
    Page marta = customer(MARTA);
    looked(marta, "journey-01-portal");
    FilePayload photo = new FilePayload("portada.png", "image/png", marta.screenshot());
    FilePayload log = new FilePayload("tiempos.txt", "text/plain", "portada 9,4 s\n".getBytes(StandardCharsets.UTF_8));
    fillsInTicket(marta, SUBJECT, "Desde ayer la portada tarda casi diez segundos.\nEl resto de la tienda va bien.",
        photo, log);
    looked(marta, "journey-02-new-ticket");
    String number = sendsTicket(marta);
    assertThat(said(marta)).isEqualTo("Hemos recibido su ticket: su número es " + number + ".");
    assertThat(mainOf(marta)).contains(SUBJECT, "Recibido", "Nos toca a nosotros.", "portada.png", "tiempos.txt");
    looked(marta, "journey-03-received");
    Download download = marta.waitForDownload(() -> marta.getByText("tiempos.txt").click());
    assertThat(Files.readString(download.path())).isEqualTo("portada 9,4 s\n");

    Page lucia = staff(LUCIA);
    looked(lucia, "journey-04-home");
    TasklistPage leader = tasklist(lucia).take("Mis tareas", "Revisar el ticket", number);
    assertThat(form(lucia)).contains(number, "Bodegas Altavera, S.A.", SUBJECT, "Vigente hasta el");
    lookedAtForm(lucia, "journey-05-triage");
    leader.choose("Todo en orden: clasificar").complete();
    leader.take("Mis tareas", "Clasificar el ticket", number)
        .choose("Incidencia: falla algo que ya está en funcionamiento").choose("Medio: degradación parcial")
        .select("Síntoma", "Lentitud importante");
    lookedAtForm(lucia, "journey-06-classify");
    leader.complete();

    Page pablo = staff(AGENT);
    TasklistPage agent = tasklist(pablo).take("Agentes del SAC", "Trabajar en la incidencia", number);
    lookedAtForm(pablo, "journey-07-work");
    Page caseOfPablo = pablo.context().waitForPage(() ->
        pablo.locator(TasklistPage.FORM).getByText("Abrir la página del caso").click());
    caseOfPablo.waitForLoadState();
    assertThat(mainOf(caseOfPablo)).contains("Trabajar en la incidencia", "Pablo Ortega");
    looked(caseOfPablo, "journey-08-case");
    CasePage.on(caseOfPablo).choose("Responder y seguir").write("Respuesta", "Lo hemos visto: es el vídeo de la portada.")
        .write("Siguiente paso", "Hoy le enviamos una propuesta.").sendNow();
    assertThat(said(caseOfPablo)).isEqualTo("Hecho: Responder y seguir.");
    caseOfPablo.getByLabel("Nota (solo para el equipo)").fill("Preguntar a sistemas por la memoria.");
    press(caseOfPablo, "Guardar la nota");
    assertThat(said(caseOfPablo)).isEqualTo("Nota interna guardada.");

    proposes(agent.take("Mis tareas", "Trabajar en la incidencia", number), FIRST_SOLUTION, "Abra la portada.");

    open(marta, "/portal");
    assertThat(marta.locator("section[aria-labelledby=su-turno]").innerText()).contains(number);
    looked(marta, "journey-09-your-turn");
    open(marta, "/portal/tickets/" + number);
    assertThat(mainOf(marta)).contains("Pendiente de su validación", FIRST_SOLUTION, "Abra la portada.",
        "Lo hemos visto: es el vídeo de la portada.", "Hoy le enviamos una propuesta.")
        .doesNotContain("Preguntar a sistemas");
    looked(marta, "journey-10-validate");
    press(marta, "No, sigue pasando");
    assertThat(marta.getByRole(AriaRole.ALERT).innerText())
        .isEqualTo("«Comentario»: es obligatorio; díganos qué sigue sin funcionar.");
    looked(marta, "journey-11-comment-missing");
    marta.locator("textarea[name=comment]").fill("Sigue tardando ocho segundos.");
    press(marta, "No, sigue pasando");
    assertThat(said(marta)).isEqualTo("Gracias por avisarnos: seguimos trabajando en ello.");
    assertThat(mainOf(marta)).contains("En curso");
    looked(marta, "journey-12-rejected");

    agent = tasklist(pablo).take("Agentes del SAC", "Trabajar en la incidencia", number);
    assertThat(form(pablo)).contains("Sigue tardando ocho segundos.");
    lookedAtForm(pablo, "journey-13-work-again");
    proposes(agent, SECOND_SOLUTION, "");

    open(marta, "/portal/tickets/" + number);
    press(marta, "Sí, queda resuelto");
    assertThat(said(marta)).isEqualTo("Gracias por confirmarlo: damos el ticket por resuelto.");
    assertThat(mainOf(marta)).contains("Cerrado", "Solucionado", SECOND_SOLUTION);
    looked(marta, "journey-14-closed");

    Page sergio = staff(ADMINISTRATOR);
    List<Mail> mails = mailsOf(sergio, number);
    looked(sergio, "journey-15-mail");
    open(sergio, "/operacion/correos?caso=" + number);
    looked(sergio, "journey-16-mails");
    assertThat(mails).extracting(Mail::text).containsExactly("MT-01", "AV-01", "MT-07", "MT-07");
    assertThat(mails).extracting(Mail::to).containsOnly("Marta Iglesias <" + MARTA + ">");
    assertThat(mails).allSatisfy(mail -> assertThat(mail.subject()).contains(number, SUBJECT));
    assertThat(mails).allSatisfy(mail -> assertThat(mail.plain())
        .contains("Marta Iglesias:", "Un saludo,", "/portal/tickets/" + number)
        .containsPattern("\\d+ de \\p{L}+ de \\d{4}"));
    assertThat(mails.get(0).plain()).contains("«" + SUBJECT + "»", "Siguiente paso: Su líder de cuenta lo revisará")
        .containsPattern("Tendrá noticias nuestras antes del " + A_DATE);
    assertThat(mails.get(1).plain()).contains("Lo hemos visto: es el vídeo de la portada.",
        "Siguiente paso: Hoy le enviamos una propuesta.");
    assertThat(mails.get(2).plain()).contains(FIRST_SOLUTION, "Abra la portada.")
        .containsPattern("díganos antes del " + A_DATE);
    assertThat(mails.get(3).plain()).contains(SECOND_SOLUTION, "Compruebe en su tienda que todo funciona como espera.")
        .containsPattern("díganos antes del " + A_DATE);

    open(caseOfPablo, "/casos/" + number);
    assertThat(mainOf(caseOfPablo)).contains("Cerrado", "Incidencia", "portada.png", "tiempos.txt",
        "Desde ayer la portada tarda casi diez segundos.", "Lo hemos visto: es el vídeo de la portada.",
        "Preguntar a sistemas por la memoria.", FIRST_SOLUTION, "Sigue tardando ocho segundos.", SECOND_SOLUTION,
        "Ticket abierto", "Revisado", "Clasificado", "Solución rechazada", "Solución aceptada", "Ticket cerrado",
        "Bodegas Altavera, S.A.", "Lucía Ferrer");
    looked(caseOfPablo, "journey-17-case-closed");
  }

  private static void proposes(TasklistPage agent, String solution, String howToCheck) {
    agent.choose("Proponer una solución").choose("Solución definitiva").write("Texto para el cliente", solution)
        .write("Cómo comprobarlo", howToCheck).complete();
  }

  private static String form(Page page) {
    return page.locator(TasklistPage.FORM).innerText();
  }
}
