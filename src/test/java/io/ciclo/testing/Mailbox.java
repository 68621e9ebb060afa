package io.ciclo.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.ciclo.engine.access.RequestedLinks;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.autoconfigure.mail.MailProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** A mail server for the test at hand, with everybody's mailbox; without this extension the application has none. */
public final class Mailbox implements BeforeEachCallback, AfterEachCallback {

  private static final Pattern LINK = Pattern.compile("https?://[^\\s/]+(/acceso/[a-z]+/[A-Za-z0-9_-]{43})\\s");

  private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
  private ApplicationContext application;
  private long lastOfOthers;

  /** @param calendar what it says to the reader's calendar; null for most */
  public record Mail(String to, String subject, String plain, String html, String calendar) {

    /** The link that lets somebody in, without host. */
    public String link() {
      Matcher link = LINK.matcher(plain);
      assertThat(link.find()).as("a link in: %s", plain).isTrue();
      assertThat(html).contains(link.group(1));
      return link.group(1);
    }
  }

  @Override
  public void beforeEach(ExtensionContext test) {
    application = SpringExtension.getApplicationContext(test);
    server.start();
    properties().setHost("127.0.0.1");
    properties().setPort(server.getSmtp().getPort());
    lastOfOthers = jdbc().sql("select coalesce(max(id), 0) from message_outbox").query(Long.class).single();
    // All tests may have the same mailboxes.
    jdbc().sql("delete from access_request").update();
  }

  @Override
  public void afterEach(ExtensionContext test) {
    deliver();
    properties().setHost(null);
    properties().setPort(null);
    server.stop();
  }

  /** All mails to this address, the oldest first, what was just asked for included. */
  public List<Mail> to(String address) {
    deliver();
    return Stream.of(server.getReceivedMessages()).map(Mailbox::mail).filter(mail -> mail.to().equals(address)).toList();
  }

  public Mail lastTo(String address) {
    List<Mail> mails = to(address);
    assertThat(mails).as("mails to %s", address).isNotEmpty();
    return mails.get(mails.size() - 1);
  }

  /** What the scheduler and the job executor do in the running product. */
  private void deliver() {
    application.getBean(RequestedLinks.class).answerAll();
    ManagementService management = application.getBean(ManagementService.class);
    RuntimeService runtime = application.getBean(RuntimeService.class);
    jdbc().sql("select process_instance_id from message_outbox where id > ? and status = 'PENDING' order by id")
        .param(lastOfOthers).query(String.class).list().stream()
        .filter(id -> runtime.createProcessInstanceQuery().processInstanceId(id).count() == 1)
        .forEach(id -> management.createJobQuery().processInstanceId(id).list()
            .forEach(job -> management.executeJob(job.getId())));
  }

  private MailProperties properties() {
    return application.getBean(MailProperties.class);
  }

  private JdbcClient jdbc() {
    return application.getBean(JdbcClient.class);
  }

  private static Mail mail(MimeMessage message) {
    try {
      String to = ((InternetAddress) message.getRecipients(Message.RecipientType.TO)[0]).getAddress();
      return new Mail(to, message.getSubject(), part(message.getContent(), "text/plain"), part(message.getContent(), "text/html"),
          part(message.getContent(), "text/calendar"));
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(GreenMailUtil.getWholeMessage(message), e);
    }
  }

  private static String words(BodyPart part) throws MessagingException, IOException {
    return part.getContent() instanceof InputStream bytes ? new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
        : part.getContent().toString();
  }

  private static String part(Object content, String type) throws MessagingException, IOException {
    if (content instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart part = parts.getBodyPart(i);
        String found = part.isMimeType(type) ? words(part) : part(part.getContent(), type);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }
}
