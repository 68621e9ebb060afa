package io.ciclo.training.store;

import io.ciclo.engine.Columns;
import io.ciclo.training.Experience;
import io.ciclo.training.Level;
import io.ciclo.training.Syllabus;
import io.ciclo.training.Theme;
import io.ciclo.training.TrainingOutcome;
import io.ciclo.training.TrainingState;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The columns of a training that one act changes, and no others. */
public final class TrainingChange {

  private final Map<String, Object> columns = new LinkedHashMap<>();

  Map<String, Object> columns() {
    return columns;
  }

  private TrainingChange set(String column, Object value) {
    columns.put(column, Columns.plain(value));
    return this;
  }

  public TrainingChange state(TrainingState state) {
    return set("state", state);
  }

  public TrainingChange needs(String needs, String platform, Experience experience, List<Theme> themes) {
    return set("needs", needs).set("platform", platform).set("experience", experience)
        .set("themes", themes.stream().map(Theme::name).collect(Collectors.joining(",")));
  }

  public TrainingChange level(Level level) {
    return set("level", level);
  }

  public TrainingChange syllabus(Syllabus syllabus) {
    return set("syllabus", syllabus);
  }

  public TrainingChange trainer(String staffId) {
    return set("trainer", staffId);
  }

  public TrainingChange asked(Instant at, Instant until) {
    return set("asked_at", at).set("answer_by", until).set("reminded", 0);
  }

  public TrainingChange answerBy(Instant until) {
    return set("answer_by", until);
  }

  public TrainingChange reminded(int number) {
    return set("reminded", number);
  }

  public TrainingChange nothingAsked() {
    return set("asked_at", null).set("answer_by", null).set("reminded", 0);
  }

  public TrainingChange closing(String text, String staffId) {
    return set("closing_text", text).set("closing_staff", staffId);
  }

  public TrainingChange ended(TrainingOutcome outcome, Instant at) {
    return set("outcome", outcome).set("ended_at", at);
  }
}
