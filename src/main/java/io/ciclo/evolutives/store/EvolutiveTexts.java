package io.ciclo.evolutives.store;

import io.ciclo.engine.IndexedText;
import io.ciclo.engine.TextSource;
import io.ciclo.engine.TextStamp;
import io.ciclo.evolutives.EstimateDraft;
import io.ciclo.evolutives.EstimateVersion;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What evolutives that were delivered are found by: the words of the estimate that the customer accepted (EE-34). */
@Repository
public class EvolutiveTexts implements TextSource {

  /** Grows when {@link #read} puts other words together. */
  public static final String NAME = "evolutives-1";
  /** All customers': what was estimated for one of them helps to estimate for another. */
  public static final String SCOPE = "delivered";

  private final JdbcClient jdbc;
  private final EstimateStore estimates;

  EvolutiveTexts(JdbcClient jdbc, EstimateStore estimates) {
    this.jdbc = jdbc;
    this.estimates = estimates;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<TextStamp> numberedAfter(long number) {
    return stamps("having max(v.id) > :after", Map.of("after", number));
  }

  @Override
  public List<IndexedText> read(Collection<String> cases) {
    Map<String, TextStamp> stamps = stamps("having e.case_number in (:cases)", Map.of("cases", cases)).stream()
        .collect(Collectors.toMap(TextStamp::key, Function.identity()));
    return stamps.values().stream().flatMap(stamp -> estimates.latestSent(stamp.key()).stream().map(sent -> text(stamp, sent))).toList();
  }

  /** A delivery is the last that happens to one; whoever delivers again gives it a greater number. */
  private List<TextStamp> stamps(String which, Map<String, Object> with) {
    return jdbc.sql("select e.case_number, max(v.id) as number from evolutive e join evolutive_event v on v.evolutive_id = e.id"
            + " where e.outcome = 'DELIVERED' and v.kind = 'ENDED' group by e.case_number " + which + " order by 2")
        .params(with).query((row, ignored) -> new TextStamp(row.getString("case_number"), row.getLong("number"))).list();
  }

  private static IndexedText text(TextStamp stamp, EstimateVersion sent) {
    EstimateDraft draft = sent.draft();
    return new IndexedText(stamp, SCOPE, List.of(stamp.key()), draft.presentation().title(), words(draft), "");
  }

  /** What tells most stands first: title, modules and tasks, then how it is described. */
  public static String words(EstimateDraft draft) {
    Stream<String> work = draft.modules().stream()
        .flatMap(module -> Stream.concat(Stream.of(module.name()), module.tasks().stream().map(EstimateDraft.WorkTask::name)));
    return Stream.concat(Stream.concat(Stream.of(draft.presentation().title()), work),
        Stream.of(draft.presentation().description(), draft.presentation().reach())).collect(Collectors.joining("\n"));
  }
}
