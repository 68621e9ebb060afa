package io.ciclo.engine.access;

import static io.ciclo.engine.Columns.utc;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.ciclo.engine.AccessLetter;
import io.ciclo.engine.AccessMail;
import io.ciclo.engine.Account;
import io.ciclo.engine.AccountKind;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.LinkPurpose;
import io.ciclo.engine.PlainText;
import io.ciclo.engine.SafeWrite;
import io.ciclo.engine.access.Pacing.Pace;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/**
 * Links that people ask for by typing a name. While they wait for the answer the name is only written down, whoever bears it or
 * not: neither the answer nor the time it takes can tell whether an account exists. Whether there is a mail to be sent is
 * found out afterwards.
 */
@Component
class LinkRequests {

  static final TaskDescriptor<Void> TASK = TaskDescriptor.of("access-request");

  private static final Logger LOG = LoggerFactory.getLogger(LinkRequests.class);
  private static final int LONGEST_NAME = 254;

  /** An address may stand for a whole office. */
  private static final Pace ASKED = new Pace("mail-from", 10, Duration.ofSeconds(10), Duration.ofMinutes(10), Duration.ofHours(1));
  private static final int FREE_MAILS = 3;
  private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
  private static final Duration MAILS_FORGOTTEN_AFTER = Duration.ofDays(1);

  private final JdbcClient jdbc;
  private final Accounts accounts;
  private final AccessLinks links;
  private final ObjectProvider<AccessMail> mail;
  private final Pacing pacing;
  private final SafeWrite safeWrite;
  private final ObjectProvider<SchedulerClient> scheduler;
  private final Clock clock;

  LinkRequests(JdbcClient jdbc, Accounts accounts, AccessLinks links, ObjectProvider<AccessMail> mail, Pacing pacing,
      SafeWrite safeWrite, ObjectProvider<SchedulerClient> scheduler, Clock clock) {
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.links = links;
    this.mail = mail;
    this.pacing = pacing;
    this.safeWrite = safeWrite;
    this.scheduler = scheduler;
    this.clock = clock;
  }

  boolean possible() {
    return mail.getObject().available();
  }

  /**
   * Takes the request down and has it answered soon.
   *
   * @throws InputRefused when nothing was typed, or this address asks too often
   */
  void take(LinkPurpose purpose, String typed, String address) {
    String loginName = PlainText.of(typed);
    if (loginName.isEmpty() || loginName.length() > LONGEST_NAME) {
      throw new InputRefused("username", "«Usuario o correo electrónico»: escriba el nombre con el que entra, de "
          + LONGEST_NAME + " caracteres como mucho.");
    }
    Optional<Duration> wait = pacing.step(ASKED, address);
    if (wait.isPresent()) {
      throw new InputRefused("username", "Se han pedido muchos enlaces desde su conexión: espere "
          + TooManyAttempts.seconds(wait.get()) + " y vuelva a probar.");
    }
    safeWrite.run(() -> {
      GeneratedKeyHolder id = new GeneratedKeyHolder();
      jdbc.sql("insert into access_request (purpose, login_name, requested_at) values (?, ?, ?)")
          .params(purpose.name(), loginName, utc(clock.instant())).update(id, "id");
      scheduler.ifAvailable(client ->
          client.scheduleIfNotExists(TASK.instance(String.valueOf(id.getKeyAs(Long.class))).scheduledTo(clock.instant())));
    });
  }

  private record Request(LinkPurpose purpose, String loginName) {}

  /** Sends the mail when somebody bears the name; does nothing when the request has been answered. */
  void answer(long requestId) {
    safeWrite.run(() -> {
      Optional<Request> request = jdbc.sql("select purpose, login_name from access_request where id = ? for update").param(requestId)
          .query((row, number) -> new Request(LinkPurpose.valueOf(row.getString(1)), row.getString(2))).optional();
      jdbc.sql("delete from access_request where id = ?").param(requestId).update();
      request.ifPresent(asked -> accounts.named(asked.loginName()).ifPresent(account -> send(asked.purpose(), account)));
    });
  }

  private void send(LinkPurpose purpose, Account account) {
    if (account.email().isEmpty() || !possible()) {
      LOG.info("No link for {} {}: no mail address or no mail server", account.kind(), account.id());
    } else if (pacing.step(mailsTo(purpose), recipient(account)).isPresent()) {
      // What was sent last still works: the longest wait is as long as a link's life.
      LOG.info("No further link for {} {} yet: several have just been sent", account.kind(), account.id());
    } else {
      long link = links.create(purpose, account.kind(), account.id());
      mail.getObject().send(new AccessLetter(purpose, account, link, links.validFor(purpose), ""));
    }
  }

  /** Counted by mailbox: whoever has two accounts shall not get twice as many. */
  private Pace mailsTo(LinkPurpose purpose) {
    return new Pace("mail-to-" + purpose.word(), FREE_MAILS, FIRST_WAIT, links.validFor(purpose), MAILS_FORGOTTEN_AFTER);
  }

  private static String recipient(Account account) {
    return account.kind() == AccountKind.CONTACT ? account.email() : account.email().toLowerCase(Locale.ROOT);
  }
}
