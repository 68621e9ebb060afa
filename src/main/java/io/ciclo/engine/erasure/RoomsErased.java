package io.ciclo.engine.erasure;

import io.ciclo.engine.PersonalData;
import io.ciclo.engine.PersonalErasure;
import io.ciclo.engine.PersonalTraces;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class RoomsErased implements PersonalErasure {

  /** Names that other rooms' indexes show are read from there: it must know nobody any more when these are made again. */
  private static final String FIRST = "customers";

  /** What is exported while the others are erased is made of them as they were: it goes after them. */
  private static final String LAST = "exchange";

  private final ObjectProvider<PersonalData> rooms;
  private final JdbcClient jdbc;

  RoomsErased(ObjectProvider<PersonalData> rooms, JdbcClient jdbc) {
    this.rooms = rooms;
    this.jdbc = jdbc;
  }

  private Stream<PersonalData> ordered() {
    return rooms.stream().sorted(Comparator.comparing((PersonalData one) -> !one.room().equals(FIRST))
        .thenComparing(one -> one.room().equals(LAST)).thenComparing(one -> one.room().equals(EnginePersonalData.ROOM)).thenComparing(PersonalData::room));
  }

  private PersonalData room(String name) {
    return rooms.stream().filter(one -> one.room().equals(name)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No room keeps personal data under the name " + name));
  }

  @Override
  public List<String> rooms() {
    return ordered().map(PersonalData::room).toList();
  }

  @Override
  @Transactional(readOnly = true)
  public Set<String> casesOf(long company) {
    return rooms.stream().flatMap(one -> one.casesOf(company).stream()).collect(Collectors.toSet());
  }

  @Override
  @Transactional(readOnly = true)
  public List<PersonalData.Named> peopleOf(long company) {
    return ordered().flatMap(one -> one.peopleOf(company).stream()).distinct().toList();
  }

  @Override
  @Transactional(readOnly = true)
  public List<String> holds(PersonalTraces traces) {
    return ordered().flatMap(one -> one.holds(traces).stream()).toList();
  }

  @Override
  @Transactional(readOnly = true)
  public int count(String room, PersonalTraces traces) {
    TextRows rows = new TextRows(jdbc, traces, false);
    room(room).visit(traces, rows);
    return rows.touched();
  }

  @Override
  @Transactional
  public int erase(String room, PersonalTraces traces) {
    TextRows rows = new TextRows(jdbc, traces, true);
    room(room).visit(traces, rows);
    return rows.touched();
  }
}
