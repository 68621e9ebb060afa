package io.ciclo.engine;

import java.util.List;

/** What only an administrator can decide about models that a release and a process owner both changed. */
public interface ModelQuestions {

  /** Unanswered ones, by file. */
  List<ModelQuestion> open();

  /**
   * The owner's version stays, for this change of the release.
   *
   * @throws InputRefused when the question is answered already
   */
  void keepOwners(long question, String administrator);

  /**
   * The release's version is deployed now; running cases keep the version they began with.
   *
   * @throws InputRefused when the question is answered already
   */
  void takeRelease(long question, String administrator);
}
