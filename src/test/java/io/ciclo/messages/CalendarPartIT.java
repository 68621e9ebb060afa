package io.ciclo.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.ciclo.testing.CicloIT;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.mail.MailProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A mail that calendars understand, on its way. */
class CalendarPartIT extends CicloIT {

  private static final String CONTENT = "BEGIN:VCALENDAR\r\nSUMMARY:Reunión de año, ñ y €\r\nEND:VCALENDAR\r\n";

  @RegisterExtension
  static final GreenMailExtension SMTP = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

  @Autowired private Messages messages;
  @Autowired private MailProperties server;
  @Autowired private ManagementService management;
  @Autowired private JdbcClient jdbc;
  @Autowired private PlatformTransactionManager transactions;

  private final String caseNumber = "N-2026-" + (100_000 + Math.abs(UUID.randomUUID().hashCode() % 900_000));
  private final Addressee reader = new Addressee("Ana Prat", UUID.randomUUID() + "@riera.example", FormOfAddress.FORMAL, "es");

  @BeforeEach
  void aMailServer() {
    server.setHost("127.0.0.1");
    server.setPort(SMTP.getSmtp().getPort());
  }

  @AfterEach
  void noMailServer() {
    server.setHost(null);
    server.setPort(null);
  }

  @Test
  void isOneMoreWayToReadTheSameMailAndLeavesAlone() throws Exception {
    List<Long> ids = new TransactionTemplate(transactions).execute(status -> List.of(
        messages.send(invitation("Apertura"), new CalendarPart("REQUEST", CONTENT)),
        messages.send(invitation("Cierre"), new CalendarPart("CANCEL", CONTENT))));
    ids.forEach(this::deliver);

    assertThat(SMTP.getReceivedMessages()).as("what one step writes is one mail, but a calendar is told one thing at a time").hasSize(2);
    MimeMessage mail = SMTP.getReceivedMessages()[0];
    Multipart ways = alternative((Multipart) mail.getContent());
    assertThat(ways.getCount()).isEqualTo(3);
    assertThat(ways.getBodyPart(0).isMimeType("text/plain")).isTrue();
    assertThat(ways.getBodyPart(1).isMimeType("text/html")).isTrue();
    ContentType type = new ContentType(ways.getBodyPart(2).getContentType());
    assertThat(type.match("text/calendar")).isTrue();
    assertThat(type.getParameter("method")).isEqualTo("REQUEST");
    assertThat(type.getParameter("charset")).isEqualToIgnoringCase("UTF-8");
    try (InputStream bytes = ways.getBodyPart(2).getInputStream()) {
      assertThat(new String(bytes.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(CONTENT);
    }
    BodyPart second = alternative((Multipart) SMTP.getReceivedMessages()[1].getContent()).getBodyPart(2);
    assertThat(new ContentType(second.getContentType()).getParameter("method")).isEqualTo("CANCEL");
  }

  @Test
  void isNotInAMailThatHasNone() throws Exception {
    long id = new TransactionTemplate(transactions).execute(status -> messages.send(invitation("Sin calendario")));
    deliver(id);
    assertThat(alternative((Multipart) SMTP.getReceivedMessages()[0].getContent()).getCount()).isEqualTo(2);
  }

  private Letter invitation(String subject) {
    return new Letter("AV-REUNION", caseNumber, reader, Map.of("empresa", "Riera", "reunion", subject, "cuando", "mañana",
        "convoca", "Lucía Ferrer"));
  }

  private void deliver(long id) {
    String process = jdbc.sql("select process_instance_id from message_outbox where id = ?").param(id).query(String.class).single();
    management.createJobQuery().processInstanceId(process).list().forEach(job -> management.executeJob(job.getId()));
  }

  private static Multipart alternative(Multipart parts) throws Exception {
    for (int i = 0; i < parts.getCount(); i++) {
      if (parts.getBodyPart(i).isMimeType("text/plain")) {
        return parts;
      }
      if (parts.getBodyPart(i).getContent() instanceof Multipart inner) {
        return alternative(inner);
      }
    }
    throw new AssertionError("no text in the mail");
  }
}
