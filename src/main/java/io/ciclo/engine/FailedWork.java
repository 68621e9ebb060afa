package io.ciclo.engine;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Work of the engine that fails: steps that are still being tried, and steps that have stopped and wait for a person. */
public interface FailedWork {

  /** What failed first comes first; at most so many. */
  List<FailedJob> failed(int atMost);

  Optional<FailedJob> job(String id);

  /** What was thrown when it failed last. */
  Failure failure(FailedJob job);

  /** The whole trace, as the engine kept it. */
  String trace(String jobId);

  /** Plain values that the failed step reads, by name. */
  List<PlainValue> values(String jobId);

  /**
   * Gives steps all their tries back, the first one now. What is being tried at this moment is left alone: changing it would
   * undo what it has just done.
   *
   * @return how many
   */
  int tryAgain(Collection<String> jobIds);

  /**
   * Sets a value and tries the step again. Who, when, old, new and why are recorded, and {@link ValueCorrected} is published.
   *
   * @throws InputRefused when what was typed is no such value, or the reason is missing
   */
  void correct(Correction correction);

  /** Corrections of the process to which a job belongs, oldest first. */
  List<ValueCorrected> corrections(String jobId);

  /** Recurrences that have not come through since they began to fail. */
  List<FailingRecurrence> recurrences();

  /** Appointments that do not come through, by name and subject. */
  List<FailingAppointment> appointments();
}
