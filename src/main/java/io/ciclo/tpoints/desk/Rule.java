package io.ciclo.tpoints.desk;

import io.ciclo.tpoints.store.Question;
import io.ciclo.tpoints.store.Wire.Answers;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What has to be known to decide on something that is asked, and the decision; the account is locked before the first is read. */
record Rule(List<Question<?>> questions, BiFunction<AccountPage, Answers, Verdict> decision) {

  static Rule of(Function<AccountPage, Verdict> decision) {
    return new Rule(List.of(), (page, nothing) -> decision.apply(page));
  }

  static <T> Rule knowing(Question<T> question, BiFunction<AccountPage, List<T>, Verdict> decision) {
    return new Rule(List.of(question), (page, answers) -> decision.apply(page, answers.to(question)));
  }
}
