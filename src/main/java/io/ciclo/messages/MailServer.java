package io.ciclo.messages;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.boot.autoconfigure.mail.MailProperties;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** The SMTP server of {@code spring.mail.*}; none when {@code spring.mail.host} is empty. */
@Component
class MailServer {

  /** Jakarta Mail would wait for ever. In milliseconds. */
  private static final String TIMEOUT = "15000";

  private final MailProperties server;
  private final MessageSettings settings;
  private final CompanySettings company;

  MailServer(MailProperties server, MessageSettings settings, CompanySettings company) {
    this.server = server;
    this.settings = settings;
    this.company = company;
  }

  boolean present() {
    return StringUtils.hasText(server.getHost());
  }

  /** @throws DeliveryRefused when the server did not take the mail */
  void send(OutboxEntry letter, Optional<CalendarPart> calendar, Instant now) {
    if (!present()) {
      throw new DeliveryRefused(Failure.SERVER, "El correo " + about(letter)
          + " no ha salido: no hay servidor de correo configurado (spring.mail.host está vacío).");
    }
    try {
      JavaMailSenderImpl sender = sender();
      sender.send(mail(sender, letter, calendar, now));
    } catch (MailException e) {
      throw refused(letter, e);
    } catch (MessagingException e) {
      throw new DeliveryRefused(Failure.RECIPIENT, "El correo " + about(letter)
          + " no se puede componer: «" + e.getMessage() + "».");
    }
  }

  private MimeMessage mail(JavaMailSenderImpl sender, OutboxEntry letter, Optional<CalendarPart> calendar, Instant now)
      throws MessagingException {
    MimeMessage mail = sender.createMimeMessage();
    MimeMessageHelper parts = new MimeMessageHelper(mail, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, "UTF-8");
    try {
      parts.setFrom(settings.from(), company.name());
      parts.setTo(new InternetAddress(letter.recipient(), letter.recipientName(), "UTF-8"));
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
    parts.setSubject(letter.subject());
    parts.setText(letter.plain(), letter.html());
    if (calendar.isPresent()) {
      add(calendar.get(), parts.getMimeMultipart());
    }
    mail.setSentDate(Date.from(now));
    // the same at every try, so that a mail server or reader recognises a repeat
    mail.setHeader("Message-ID", letter.messageId());
    // RFC 3834: keeps out-of-office robots from answering
    mail.setHeader("Auto-Submitted", "auto-generated");
    return mail;
  }

  /** Beside text and HTML, as one more way to read the same: an attachment would be a file to open, not an invitation to answer. */
  private static void add(CalendarPart calendar, MimeMultipart mail) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(new ByteArrayDataSource(calendar.content().getBytes(StandardCharsets.UTF_8),
        "text/calendar; charset=UTF-8; method=" + calendar.method())));
    try {
      ((MimeMultipart) mail.getBodyPart(0).getContent()).addBodyPart(part);
    } catch (IOException e) {
      throw new MessagingException("the calendar part has no place", e);
    }
  }

  private JavaMailSenderImpl sender() {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost(server.getHost());
    if (server.getPort() != null) {
      sender.setPort(server.getPort());
    }
    sender.setUsername(server.getUsername());
    sender.setPassword(server.getPassword());
    sender.setProtocol(server.getProtocol());
    if (server.getDefaultEncoding() != null) {
      sender.setDefaultEncoding(server.getDefaultEncoding().name());
    }
    Properties properties = new Properties();
    for (String timeout : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      properties.setProperty("mail." + server.getProtocol() + "." + timeout, TIMEOUT);
    }
    properties.putAll(server.getProperties());
    sender.setJavaMailProperties(properties);
    return sender;
  }

  private DeliveryRefused refused(OutboxEntry letter, Exception e) {
    Throwable answer = answer(e);
    String where = server.getHost() + (server.getPort() == null ? "" : ":" + server.getPort());
    String said = answer.getMessage() == null ? answer.getClass().getSimpleName()
        : answer.getMessage().replaceAll("\\s+", " ").strip();
    String why;
    if (e instanceof MailAuthenticationException) {
      why = "no acepta el usuario o la contraseña";
    } else if (answer instanceof AddressException) {
      return new DeliveryRefused(Failure.RECIPIENT, "El correo " + about(letter)
          + " no ha salido: la dirección no es válida. Detalle: «" + said + "».");
    } else if (answer instanceof SendFailedException) {
      why = "lo ha rechazado";
    } else {
      why = "no responde o ha cortado la conexión";
    }
    return new DeliveryRefused(aboutThisMail(answer) ? Failure.RECIPIENT : Failure.SERVER, "El correo " + about(letter)
        + " no ha salido: el servidor de correo " + where + " " + why + ". Respuesta: «" + said + "».");
  }

  /** SMTP codes from 500 are for good; a refused sender or log-in concerns every mail. */
  private static boolean aboutThisMail(Throwable answer) {
    return answer instanceof SMTPAddressFailedException address && address.getReturnCode() >= 500
        || answer instanceof SMTPSendFailedException mail && mail.getReturnCode() >= 500;
  }

  /** The innermost words: those of the server, where it said something. */
  private static Throwable answer(Exception e) {
    Throwable inner = e instanceof MailSendException send && send.getMessageExceptions().length > 0
        ? send.getMessageExceptions()[0] : e;
    while (true) {
      Throwable next = inner instanceof MessagingException messaging && messaging.getNextException() != null
          ? messaging.getNextException() : inner.getCause();
      if (next == null || next == inner) {
        return inner;
      }
      inner = next;
    }
  }

  private static String about(OutboxEntry letter) {
    return letter.text() + (letter.caseNumber() == null ? "" : " de " + letter.caseNumber()) + " para " + letter.recipient();
  }
}
