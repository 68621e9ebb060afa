package io.ciclo.servicelevels.store;

import static io.ciclo.engine.Columns.utc;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.ciclo.servicelevels.CaseEvent;
import io.ciclo.servicelevels.CaseEvent.SetsTargets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to cases, as JSON; each kind of event is stored under the name of its record, which therefore stays. */
@Repository
public class EventLog {

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  private interface NamedByKind {}

  private static final ObjectMapper JSON = JsonMapper.builder()
      .addModule(new JavaTimeModule())
      .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
      .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
      .addMixIn(CaseEvent.class, NamedByKind.class)
      .build();

  static {
    kinds().forEach(kind -> JSON.registerSubtypes(new NamedType(kind, kind.getSimpleName())));
  }

  private final JdbcClient jdbc;

  EventLog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  static Stream<Class<?>> kinds() {
    return Arrays.stream(CaseEvent.class.getPermittedSubclasses())
        .flatMap(kind -> kind == SetsTargets.class ? Arrays.stream(SetsTargets.class.getPermittedSubclasses()) : Stream.of(kind));
  }

  /** @param no counts the events of the case, from 1 */
  public void append(String caseNumber, int no, CaseEvent event) {
    jdbc.sql("insert into service_level_event (case_number, no, at, kind, content) values (?, ?, ?, ?, ?)")
        .params(caseNumber, no, utc(event.at()), event.getClass().getSimpleName(), written(event)).update();
  }

  /** In the order in which they happened. */
  public List<CaseEvent> of(String caseNumber) {
    return jdbc.sql("select content from service_level_event where case_number = ? order by no").param(caseNumber)
        .query(String.class).list().stream().map(EventLog::read).toList();
  }

  static String written(CaseEvent event) {
    try {
      return JSON.writerFor(CaseEvent.class).writeValueAsString(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot write " + event, e);
    }
  }

  static CaseEvent read(String content) {
    try {
      return JSON.readValue(content, CaseEvent.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("No event of a case: " + content, e);
    }
  }
}
