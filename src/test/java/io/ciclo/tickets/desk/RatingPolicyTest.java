package io.ciclo.tickets.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.testing.Requirement;
import io.ciclo.tickets.CloseReason;
import io.ciclo.tickets.desk.RatingPolicy.Judgement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RatingPolicyTest {

  private static final Instant NOW = Instant.parse("2026-03-20T10:00:00Z");
  private static final Duration PAUSE = Duration.ofDays(14);
  private static final Set<String> OURS = Set.of("SOLVED", "CONTAINED", "UNRESOLVED", "SESSION_HELD");

  @ParameterizedTest
  @EnumSource
  @Requirement("DW-07")
  void onlyEndingsThatWereOursAreAskedAbout(CloseReason reason) {
    assertThat(RatingPolicy.judge(reason, Optional.empty(), NOW, PAUSE))
        .isEqualTo(OURS.contains(reason.name()) ? Judgement.ASK : Judgement.OTHER_ENDING);
  }

  @Test
  void nobodyIsAskedTwiceWithinThePause() {
    assertThat(judged(Duration.ofDays(14).minusMillis(1))).isEqualTo(Judgement.ASKED_LATELY);
    assertThat(judged(Duration.ofDays(14))).isEqualTo(Judgement.ASK);
  }

  private static Judgement judged(Duration ago) {
    return RatingPolicy.judge(CloseReason.SOLVED, Optional.of(NOW.minus(ago)), NOW, PAUSE);
  }
}
