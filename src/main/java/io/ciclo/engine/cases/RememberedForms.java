package io.ciclo.engine.cases;

import io.ciclo.engine.Columns;
import io.ciclo.engine.OnceOnly;
import io.ciclo.engine.SafeWrite;
import io.ciclo.engine.SentDifferently;
import io.ciclo.engine.SentForm;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The row is written before the work: the second of two that arrive at once waits for the first at the primary key, collides
 * when that commits, and finds its answer on the next try.
 */
@Component
class RememberedForms implements OnceOnly {

  private static final String NOT_YET = "";

  private final JdbcClient jdbc;
  private final SafeWrite safely;
  private final Clock clock;

  RememberedForms(JdbcClient jdbc, SafeWrite safely, Clock clock) {
    this.jdbc = jdbc;
    this.safely = safely;
    this.clock = clock;
  }

  private record Known(String content, String answer) {}

  @Override
  public String write(SentForm form, Supplier<String> work) {
    return form.recognisable() ? safely.write(() -> once(form, work)) : safely.write(work);
  }

  private String once(SentForm form, Supplier<String> work) {
    Optional<Known> known = find(form);
    if (known.isPresent()) {
      if (!known.get().content().equals(form.content())) {
        throw new SentDifferently(known.get().answer());
      }
      return known.get().answer();
    }
    remember(form);
    String answer = work.get();
    jdbc.sql("update sent_form set answer = ? where sender = ? and form_key = ? and purpose = ?")
        .params(answer, form.sender(), form.key(), form.purpose()).update();
    return answer;
  }

  private Optional<Known> find(SentForm form) {
    return jdbc.sql("select content, answer from sent_form where sender = ? and form_key = ? and purpose = ?")
        .params(form.sender(), form.key(), form.purpose())
        .query((row, n) -> new Known(row.getString("content"), row.getString("answer"))).optional();
  }

  private void remember(SentForm form) {
    jdbc.sql("insert into sent_form (sender, form_key, purpose, content, answer, sent_at) values (?, ?, ?, ?, ?, ?)")
        .params(form.sender(), form.key(), form.purpose(), form.content(), NOT_YET, Columns.utc(clock.instant())).update();
    jdbc.sql("delete from sent_form where sender = ? and sent_at < ?")
        .params(form.sender(), Columns.utc(clock.instant().minus(Duration.ofDays(KEPT_DAYS)))).update();
  }
}
