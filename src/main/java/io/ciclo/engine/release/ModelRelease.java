package io.ciclo.engine.release;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;

import io.ciclo.engine.InputRefused;
import io.ciclo.engine.ModelQuestion;
import io.ciclo.engine.ModelQuestions;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.repository.Deployment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deploys what a release changed, and nothing that a process owner has changed meanwhile: there it keeps the owner's
 * version and leaves a question to an administrator.
 */
@Component
class ModelRelease implements ModelQuestions {

  private static final Logger LOG = LoggerFactory.getLogger(ModelRelease.class);

  private final DeployedModels models;
  private final JdbcClient jdbc;
  private final Clock clock;
  private volatile Map<String, ReleasedFile> release = Map.of();

  ModelRelease(DeployedModels models, JdbcClient jdbc, Clock clock) {
    this.models = models;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Called once at start; calling it again with the same files changes nothing. */
  @Transactional
  public void deploy(List<ReleasedFile> files) {
    lock();
    Map<String, ReleasedFile> byName = new LinkedHashMap<>();
    for (ReleasedFile file : files) {
      if (byName.put(file.name(), file) != null) {
        throw new IllegalStateException("This release has two files named " + file.name());
      }
    }
    release = byName;
    Map<String, String> deployed = new LinkedHashMap<>();
    jdbc.sql("select file, sha256 from released_model").query(row -> {
      deployed.put(row.getString("file"), row.getString("sha256"));
    });
    List<ReleasedFile> changed = new ArrayList<>();
    Set<Long> asked = new HashSet<>();
    for (ReleasedFile file : files) {
      if (!file.sha256().equals(deployed.get(file.name()))) {
        Optional<Deployment> owners = models.ownersOf(file);
        if (owners.isEmpty()) {
          changed.add(file);
        } else if (!kept(file)) {
          asked.add(ask(file, owners.get()));
        }
      }
    }
    closeQuestionsExcept(asked);
    put(changed);
  }

  @Override
  public List<ModelQuestion> open() {
    return jdbc.sql("select * from model_question where answer is null order by file")
        .query((row, number) -> new ModelQuestion(row.getLong("id"), row.getString("file"),
            instant(row, "owner_deployed_at"),
            instant(row, "asked_at")))
        .list();
  }

  @Override
  @Transactional
  public void keepOwners(long question, String administrator) {
    answer(question, "KEEP_OWNERS", administrator);
  }

  @Override
  @Transactional
  public void takeRelease(long question, String administrator) {
    lock();
    String file = answer(question, "TAKE_RELEASE", administrator);
    ReleasedFile released = release.get(file);
    if (released == null) {
      throw new InputRefused("file", "Esta versión de la aplicación ya no trae el fichero «" + file + "».");
    }
    put(List.of(released));
  }

  private void put(List<ReleasedFile> files) {
    if (files.isEmpty()) {
      return;
    }
    String deployment = models.deploy(files);
    for (ReleasedFile file : files) {
      jdbc.sql("delete from released_model where file = ?").param(file.name()).update();
      jdbc.sql("insert into released_model (file, sha256, deployment_id, released_at) values (?, ?, ?, ?)")
          .params(file.name(), file.sha256(), deployment, now()).update();
    }
    LOG.info("Deployed {} models of this release: {}", files.size(), files.stream().map(ReleasedFile::name).toList());
  }

  private boolean kept(ReleasedFile file) {
    return jdbc.sql("select count(*) from model_question where file = ? and sha256 = ? and answer = 'KEEP_OWNERS'")
        .params(file.name(), file.sha256()).query(Long.class).single() > 0;
  }

  private long ask(ReleasedFile file, Deployment owners) {
    Optional<Long> known = jdbc.sql("select id from model_question where file = ? and sha256 = ? and owner_deployment_id = ?")
        .params(file.name(), file.sha256(), owners.getId()).query(Long.class).optional();
    if (known.isPresent()) {
      jdbc.sql("update model_question set answer = null where id = ? and answer = 'OBSOLETE'").param(known.get()).update();
      return known.get();
    }
    jdbc.sql("insert into model_question (file, sha256, owner_deployment_id, owner_deployed_at, asked_at)"
        + " values (?, ?, ?, ?, ?)")
        .params(file.name(), file.sha256(), owners.getId(), utc(models.since(owners)), now()).update();
    LOG.warn("{} was changed by this release and by a process owner: the owner's version stays until an administrator"
        + " answers at /ajustes/modelos", file.name());
    return ask(file, owners);
  }

  private void closeQuestionsExcept(Set<Long> asked) {
    for (ModelQuestion question : open()) {
      if (!asked.contains(question.id())) {
        jdbc.sql("update model_question set answer = 'OBSOLETE', answered_at = ? where id = ?")
            .params(now(), question.id()).update();
      }
    }
  }

  private String answer(long question, String answer, String administrator) {
    int answered = jdbc.sql("update model_question set answer = ?, answered_by = ?, answered_at = ?"
        + " where id = ? and answer is null").params(answer, administrator, now(), question).update();
    if (answered == 0) {
      throw new InputRefused("question", "Esta pregunta ya no está abierta.");
    }
    return jdbc.sql("select file from model_question where id = ?").param(question).query(String.class).single();
  }

  /** Two nodes that start at once deploy once; it is the lock that the engine itself takes to deploy. */
  private void lock() {
    jdbc.sql("select VALUE_ from ACT_GE_PROPERTY where NAME_ = 'deployment.lock' for update").query(String.class).single();
  }

  private OffsetDateTime now() {
    return utc(clock.instant());
  }
}
