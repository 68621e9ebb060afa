package io.ciclo.engine.access;

import static io.ciclo.engine.Columns.utc;

import io.ciclo.engine.AccountKind;
import io.ciclo.engine.LinkPurpose;
import io.ciclo.engine.SealedLinks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Links in mails: only hashes of them are kept, each works once and for a limited time. */
@Repository
class AccessLinks implements SealedLinks {

  private final JdbcClient jdbc;
  private final AccessSettings.Links settings;
  private final Clock clock;
  private final TransactionTemplate apart;

  AccessLinks(JdbcClient jdbc, AccessSettings settings, Clock clock, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.settings = settings.links();
    this.clock = clock;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  record Link(long id, LinkPurpose purpose, AccountKind kind, String accountId) {}

  /** Nobody knows the address of the new link yet. */
  long create(LinkPurpose purpose, AccountKind kind, String accountId) {
    GeneratedKeyHolder id = new GeneratedKeyHolder();
    jdbc.sql("insert into access_link (purpose, account_kind, account_id, created_at) values (?, ?, ?, ?)")
        .params(purpose.name(), kind.name(), accountId, utc(clock.instant())).update(id, "id");
    return id.getKeyAs(Long.class);
  }

  @Override
  public String unsealed(long linkId) {
    return apart.execute(status -> address(linkId));
  }

  /** As {@link #unsealed}, in the caller's transaction. */
  String address(long linkId) {
    LinkPurpose purpose = jdbc.sql("select purpose from access_link where id = ?").param(linkId)
        .query((row, number) -> LinkPurpose.valueOf(row.getString(1))).single();
    String token = Tokens.random();
    jdbc.sql("insert into access_link_token (token_hash, link_id, expires_at) values (?, ?, ?)")
        .params(Tokens.hash(token), linkId, utc(clock.instant().plus(validFor(purpose)))).update();
    return LinkPages.address(purpose, token);
  }

  Duration validFor(LinkPurpose purpose) {
    return switch (purpose) {
      case INVITATION -> settings.invitation();
      case NEW_PASSWORD -> settings.newPassword();
      case ENTRY -> settings.entry();
    };
  }

  /** The link behind an address, as long as it works. Looking changes nothing. */
  Optional<Link> working(LinkPurpose purpose, String token) {
    return jdbc.sql("""
            select l.* from access_link l join access_link_token t on t.link_id = l.id
            where t.token_hash = ? and l.purpose = ? and l.closed_at is null and t.expires_at > ?""")
        .params(Tokens.hash(token), purpose.name(), utc(clock.instant())).query(AccessLinks::link).optional();
  }

  /** True for the one who uses it first. */
  boolean use(Link link) {
    return jdbc.sql("update access_link set closed_at = ? where id = ? and closed_at is null")
        .params(utc(clock.instant()), link.id()).update() == 1;
  }

  void withdraw(AccountKind kind, String accountId) {
    jdbc.sql("update access_link set closed_at = ? where account_kind = ? and account_id = ? and closed_at is null")
        .params(utc(clock.instant()), kind.name(), accountId).update();
  }

  private static Link link(ResultSet row, int number) throws SQLException {
    return new Link(row.getLong("id"), LinkPurpose.valueOf(row.getString("purpose")),
        AccountKind.valueOf(row.getString("account_kind")), row.getString("account_id"));
  }
}
