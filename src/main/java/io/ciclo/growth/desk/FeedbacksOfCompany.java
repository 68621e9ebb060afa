package io.ciclo.growth.desk;

import io.ciclo.customers.CasesOfCompany;
import io.ciclo.customers.LifeEntry;
import io.ciclo.customers.LifeSource;
import io.ciclo.customers.LifeStage;
import io.ciclo.engine.Vocabulary;
import io.ciclo.growth.Feedback;
import io.ciclo.growth.process.GrowthProcesses;
import io.ciclo.growth.store.FeedbackStore;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Feedbacks in the life of a company, and what is open when it leaves (CL-06). */
@Component
@Transactional
class FeedbacksOfCompany implements CasesOfCompany, LifeSource {

  private final FeedbackStore store;
  private final FeedbackCases cases;
  private final FeedbackLetters letters;
  private final GrowthProcesses processes;
  private final Vocabulary vocabulary;

  FeedbacksOfCompany(FeedbackStore store, FeedbackCases cases, FeedbackLetters letters, GrowthProcesses processes, Vocabulary vocabulary) {
    this.store = store;
    this.cases = cases;
    this.letters = letters;
    this.processes = processes;
    this.vocabulary = vocabulary;
  }

  @Override
  public List<OpenCase> openOf(long company) {
    return store.openOf(company).map(one -> new OpenCase(one.number(), vocabulary.word("feedback.case"), cases.state(one), one.opening().at()))
        .stream().toList();
  }

  /** Whoever is invited reads that the meeting is called off, and whoever was sent a survey that it is asked no more. */
  @Override
  public boolean end(String caseNumber, String reason, String by) {
    Optional<Feedback> open = store.find(caseNumber).filter(Feedback::open);
    boolean ended = open.isPresent() && processes.feedbackCancelled(caseNumber);
    if (ended) {
      letters.over(open.get(), reason);
    }
    return ended;
  }

  @Override
  public List<LifeEntry> of(long company) {
    return store.ofCompany(company).stream().map(one -> new LifeEntry(LifeStage.GROWTH, "feedback", one.number(), vocabulary.word("feedback.case"),
        cases.state(one), one.opening().at(), Optional.ofNullable(one.ending()).map(Feedback.Ending::at), "/casos/" + one.number())).toList();
  }
}
