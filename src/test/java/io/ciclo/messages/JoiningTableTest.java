package io.ciclo.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.engine.Decisions;
import io.ciclo.messages.JoiningRule.Leaves;
import io.ciclo.messages.JoiningRule.Needless;
import io.ciclo.messages.JoiningRule.Together;
import io.ciclo.testing.Requirement;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The decision message-joining: it answers for every text, and its rows say what the requirement says. */
class JoiningTableTest {

  private static final Path FILE = Path.of("processes/messages/message-joining.dmn");
  private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
  private static final String CASE = "T-2026-000123";

  private final JoiningTable table;

  JoiningTableTest() throws IOException {
    DmnDecision decision = ENGINE.parseDecision(MessageDecisions.MESSAGE_JOINING,
        new ByteArrayInputStream(Files.readAllBytes(FILE)));
    table = new JoiningTable((key, inputs) ->
        new Decisions.Row(1, "", ENGINE.evaluateDecisionTable(decision, inputs).getSingleResult().getEntryMap()));
  }

  @ParameterizedTest
  @EnumSource
  void everyTextHasARuleWithAndWithoutACase(MessageText text) {
    assertThat(table.rule(text.key(), CASE).rank()).isPositive();
    assertThat(table.rule(text.key(), null).rank()).isPositive();
  }

  @Test
  void theTableNamesOnlyTextsThatExist() throws IOException {
    assertThat(Pattern.compile("\"((?:MT|AV)-[A-Z0-9-]+)\"").matcher(Files.readString(FILE)).results()
        .map(named -> named.group(1)).distinct()).isNotEmpty().allMatch(key -> MessageText.of(key).isPresent());
  }

  @ParameterizedTest
  @Requirement("DW-07")
  @CsvSource({"MT-29-INFORMACION, ROUND, JOIN, ANYBODY_WROTE", "MT-29-VALIDACION, ROUND, JOIN, ANYBODY_WROTE",
      "MT-29-SIGUE, ROUND, JOIN, ANYBODY_WROTE", "MT-29, NOW_WITH_WAITING, JOIN, ANYBODY_WROTE",
      "AV-02, CHOSEN, JOIN, WE_WROTE", "AV-20, CHOSEN, JOIN, NEVER", "AV-10, NOW, ALONE, NEVER",
      "AV-OPERACION, NOW, ALONE, NEVER", "AV-01, NOW, JOIN, NEVER", "MT-07, NOW, JOIN, NEVER",
      "AV-CIERRE, NOW, YIELD, NEVER", "AV-VALORACION, NOW, JOIN, NEVER", "MT-01, NOW, JOIN, NEVER"})
  void reminderWaitNoticesFollowTheirReadersAndWordsLeaveAtOnce(String text, Leaves leaves, Together together,
      Needless needless) {
    JoiningRule rule = table.rule(text, CASE);
    assertThat(rule.leaves()).isEqualTo(leaves);
    assertThat(rule.together()).isEqualTo(together);
    assertThat(rule.needless()).isEqualTo(needless);
  }

  @Test
  void aTextThatTheTableDoesNotNameWaitsOnlyWhenItBelongsToACase() {
    assertThat(table.rule("AV-99", CASE).leaves()).isEqualTo(Leaves.CHOSEN);
    assertThat(table.rule("AV-99", null).leaves()).isEqualTo(Leaves.NOW);
  }

  @Test
  void whatIsNeedlessEarlierIsNeedlessWhenTheCaseIsOver() {
    for (Needless needless : Needless.values()) {
      assertThat(needless.after(Occasion.OVER)).isEqualTo(needless != Needless.NEVER);
    }
    assertThat(Needless.WE_WROTE.after(Occasion.CUSTOMER_WROTE)).isFalse();
    assertThat(Needless.OVER.after(Occasion.WE_WROTE)).isFalse();
    assertThat(Needless.ANYBODY_WROTE.after(Occasion.CUSTOMER_WROTE)).isTrue();
  }
}
