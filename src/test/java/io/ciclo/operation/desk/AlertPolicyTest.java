package io.ciclo.operation.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.engine.Cause;
import io.ciclo.operation.Trouble;
import io.ciclo.operation.Trouble.Affected;
import io.ciclo.operation.desk.AlertPolicy.Judgement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlertPolicyTest {

  private static final Instant NOW = Instant.parse("2026-03-10T10:00:00Z");
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  @Test
  void aMomentaryFailureIsNoAlert() {
    assertThat(judged(NOW.minus(PATIENCE).plusMillis(1), false, null)).isEqualTo(Judgement.MAY_COME_RIGHT);
    assertThat(judged(NOW.minus(PATIENCE), false, null)).isEqualTo(Judgement.TELL);
  }

  @Test
  void whatHasStoppedIsToldAtOnceAndOnlyOnce() {
    assertThat(judged(NOW, true, null)).isEqualTo(Judgement.TELL);
    assertThat(judged(NOW, true, NOW.minusSeconds(60))).isEqualTo(Judgement.TOLD_ALREADY);
  }

  @Test
  void whatFailsSinceNobodyKnowsWhenIsTold() {
    assertThat(judged(null, false, null)).isEqualTo(Judgement.TELL);
  }

  @Test
  void sentencesAreShortAndPatternsForgetTheCase() {
    assertThat(Causes.firstSentence("ENGINE-03051 java.lang.IllegalStateException: No va. Otra frase.")).isEqualTo("No va.");
    assertThat(Causes.pattern("El correo MT-01 de T-2026-000001 para a@b.example no sale"))
        .isEqualTo(Causes.pattern("El correo MT-07 de T-2026-000002 para c@d.example no sale"));
  }

  private static Judgement judged(Instant since, boolean stopped, Instant told) {
    return AlertPolicy.judge(new Trouble(new Cause("key", "title", "advice"),
        List.of(new Affected("1", null, "where", "message", since, stopped, stopped ? null : NOW)), List.of(), 0, null), told, NOW,
        PATIENCE);
  }
}
