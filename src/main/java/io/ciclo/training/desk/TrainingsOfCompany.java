package io.ciclo.training.desk;

import io.ciclo.customers.CasesOfCompany;
import io.ciclo.engine.CasePrefix;
import io.ciclo.engine.Vocabulary;
import io.ciclo.training.Training;
import io.ciclo.training.TrainingEvent.Kind;
import io.ciclo.training.process.TrainingProcesses;
import io.ciclo.training.store.TrainingStore;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Trainings of a company that leaves (CL-06); those of a ticket or of a prospect end with their case. */
@Component
@Transactional
class TrainingsOfCompany implements CasesOfCompany {

  private final TrainingStore store;
  private final TrainingFile file;
  private final TrainingCourse course;
  private final TrainingProcesses processes;
  private final Vocabulary vocabulary;

  TrainingsOfCompany(TrainingStore store, TrainingFile file, TrainingCourse course, TrainingProcesses processes, Vocabulary vocabulary) {
    this.store = store;
    this.file = file;
    this.course = course;
    this.processes = processes;
    this.vocabulary = vocabulary;
  }

  @Override
  public List<OpenCase> openOf(long company) {
    return store.ofCompany(company).stream().filter(TrainingsOfCompany::ownAndOpen)
        .map(one -> new OpenCase(one.caseNumber(), one.title(), vocabulary.word("training.state", one.state()), one.openedAt()))
        .sorted(Comparator.comparing(OpenCase::since)).toList();
  }

  private static boolean ownAndOpen(Training training) {
    return training.open() && CasePrefix.of(training.caseNumber()).equals(Optional.of(CasePrefix.TRAINING));
  }

  /** Also when sessions were given: whoever leaves does not want the rest. The end tells the customer these words. */
  @Override
  public boolean end(String caseNumber, String reason, String by) {
    Optional<Training> open = store.of(caseNumber).filter(TrainingsOfCompany::ownAndOpen);
    open.ifPresent(training -> {
      file.written(training, Kind.NOTED, reason, by);
      course.closing(training, reason, by);
      processes.withdrawn(caseNumber);
    });
    return open.isPresent();
  }
}
