package io.ciclo.staff;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who is on duty when (SL-32). Writing joins the caller's transaction. */
public interface Rota {

  /** A time outside service hours in which nobody is on duty. */
  record Gap(Instant start, Instant end) {}

  /** Shifts that touch the period, by time. */
  List<Shift> between(Instant start, Instant end);

  Optional<Shift> shift(long id);

  /** The shift at this moment. */
  Optional<Shift> at(Instant moment);

  /**
   * Adds the shift, or changes the one with its id.
   *
   * @return the shift's id
   * @throws io.ciclo.engine.InputRefused when it overlaps another one, names people who do not work here, or its times make no
   *     sense
   * @throws io.ciclo.engine.ConcurrentChange when somebody else changed or removed it meanwhile
   */
  long save(Shift shift);

  /** Does nothing when it is gone already. */
  void remove(long id);

  /**
   * Times between both moments that are closed by the calendar of {@code ciclo.on-call.calendar} and that no shift covers, exact
   * to the minute. Open hours between two such times do not divide them.
   */
  List<Gap> gaps(Instant start, Instant end);

  /** Staff id → telephone number. */
  Map<String, String> phones();

  /**
   * @param phone empty removes it
   * @throws io.ciclo.engine.InputRefused when it is no telephone number, or nobody bears the id
   */
  void phone(String person, String phone);
}
