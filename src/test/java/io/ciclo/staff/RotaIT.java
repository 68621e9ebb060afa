package io.ciclo.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ciclo.engine.ConcurrentChange;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.SafeWrite;
import io.ciclo.testing.CicloIT;
import io.ciclo.testing.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is on duty when, in weeks that nobody else uses. */
class RotaIT extends CicloIT {

  private static final Instant MON_2032_03_01 = at("2032-03-01T00:00");
  private static final String PABLO = "pablo.ortega";
  private static final String NURIA = "nuria.vidal";

  @Autowired private Rota rota;
  @Autowired private SafeWrite safely;

  @AfterEach
  void forgetShifts() {
    rota.between(at("2032-01-01T00:00"), at("2033-01-01T00:00")).forEach(shift -> rota.remove(shift.id()));
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(ZoneId.of("Europe/Madrid")).toInstant();
  }

  private long add(String start, String end, String first, String second) {
    return rota.save(new Shift(0, start == null ? null : at(start), end == null ? null : at(end), first, second, 0));
  }

  @Test
  @Requirement("SL-32")
  void theShiftOfAMomentIsTheOneThatHasBegunAndNotEnded() {
    long saturday = add("2032-03-06T00:00", "2032-03-07T00:00", PABLO, NURIA);
    long sunday = add("2032-03-07T00:00", "2032-03-08T00:00", NURIA, null);
    assertThat(rota.at(at("2032-03-06T00:00"))).map(Shift::id).contains(saturday);
    assertThat(rota.at(at("2032-03-06T23:59"))).map(Shift::id).contains(saturday);
    assertThat(rota.at(at("2032-03-07T00:00"))).map(Shift::id).contains(sunday);
    assertThat(rota.at(at("2032-03-08T00:00"))).isEmpty();
    assertThat(rota.at(at("2032-03-05T23:59"))).isEmpty();
    assertThat(rota.between(at("2032-03-01T00:00"), at("2032-03-08T00:00"))).extracting(Shift::id).containsExactly(saturday, sunday);
  }

  @Test
  void whatMakesNoSenseIsRefusedWithFieldAndReason() {
    refused("start", "«Desde»", () -> add(null, "2032-03-07T00:00", PABLO, null));
    refused("end", "«Hasta»: escriba", () -> add("2032-03-06T00:00", null, PABLO, null));
    refused("end", "después de empezar", () -> add("2032-03-06T00:00", "2032-03-06T00:00", PABLO, null));
    refused("end", "como mucho 31 días", () -> add("2032-03-06T00:00", "2032-05-06T00:00", PABLO, null));
    refused("end", "ya habría terminado", () -> add("2012-03-06T00:00", "2012-03-07T00:00", PABLO, null));
    refused("first", "«Primera persona»: elija", () -> add("2032-03-06T00:00", "2032-03-07T00:00", "", null));
    refused("first", "«no.such»", () -> add("2032-03-06T00:00", "2032-03-07T00:00", "no.such", null));
    refused("second", "«Segunda persona»: no hay nadie", () -> add("2032-03-06T00:00", "2032-03-07T00:00", PABLO, "no.such"));
    refused("second", "distinto", () -> add("2032-03-06T00:00", "2032-03-07T00:00", PABLO, PABLO));
    assertThat(rota.between(at("2032-01-01T00:00"), at("2033-01-01T00:00"))).isEmpty();
  }

  @Test
  void shiftsDoNotOverlapButMayTouch() {
    long id = add("2032-03-06T09:00", "2032-03-07T09:00", PABLO, NURIA);
    refused("start", "ya hay un turno en ese tiempo, de Pablo Ortega", () -> add("2032-03-07T08:59", "2032-03-08T09:00", NURIA, null));
    refused("start", "ya hay un turno", () -> add("2032-03-06T10:00", "2032-03-06T11:00", NURIA, null));
    refused("start", "ya hay un turno", () -> add("2032-03-05T10:00", "2032-03-09T11:00", NURIA, null));
    add("2032-03-07T09:00", "2032-03-08T09:00", NURIA, null);
    add("2032-03-05T09:00", "2032-03-06T09:00", NURIA, null);

    Shift mine = rota.shift(id).orElseThrow();
    rota.save(new Shift(id, mine.start(), mine.end().minus(Duration.ofHours(1)), NURIA, null, mine.version()));
    assertThat(rota.shift(id)).map(Shift::first).contains(NURIA);
    assertThatThrownBy(() -> rota.save(mine)).as("it is no longer what was read").isInstanceOf(ConcurrentChange.class);
  }

  @Test
  void ofTwoWhoAddOverlappingShiftsAtTheSameTimeOneIsRefused() throws Exception {
    CyclicBarrier together = new CyclicBarrier(2);
    Callable<Boolean> adds = () -> {
      together.await();
      try {
        safely.run(() -> add("2032-03-13T09:00", "2032-03-14T09:00", PABLO, null));
        return true;
      } catch (InputRefused overlap) {
        return false;
      }
    };
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      List<Future<Boolean>> both = two.invokeAll(List.of(adds, adds));
      assertThat(List.of(both.get(0).get(), both.get(1).get())).containsExactlyInAnyOrder(true, false);
    } finally {
      two.shutdown();
    }
    assertThat(rota.between(at("2032-03-13T00:00"), at("2032-03-15T00:00"))).hasSize(1);
  }

  @Test
  void aGapIsTimeOutsideServiceHoursThatNobodyCovers() {
    // 2032-03-01 is a Monday; service hours are from eight to five
    add("2032-03-01T17:00", "2032-03-05T08:00", PABLO, NURIA);
    add("2032-03-06T00:00", "2032-03-07T12:00", NURIA, null);
    assertThat(rota.gaps(MON_2032_03_01, at("2032-03-08T12:00"))).containsExactly(
        new Rota.Gap(at("2032-03-01T00:00"), at("2032-03-01T08:00")),
        new Rota.Gap(at("2032-03-05T17:00"), at("2032-03-06T00:00")),
        new Rota.Gap(at("2032-03-07T12:00"), at("2032-03-08T08:00")));
    assertThat(rota.gaps(at("2032-03-05T09:00"), at("2032-03-05T16:00"))).as("everybody is at work").isEmpty();
    assertThat(rota.gaps(at("2032-03-15T09:00"), at("2032-03-17T09:00"))).as("one gap, not one a night")
        .containsExactly(new Rota.Gap(at("2032-03-15T17:00"), at("2032-03-17T08:00")));
  }

  @Test
  void aTelephoneNumberIsKeptChangedAndForgotten() {
    rota.phone("javier.molina", "+34 600-00 00.77");
    assertThat(rota.phones()).containsEntry("javier.molina", "+34600000077");
    rota.phone("javier.molina", "600000078");
    assertThat(rota.phones()).containsEntry("javier.molina", "600000078");
    refused("phone", "«Teléfono»", () -> rota.phone("javier.molina", "llámame"));
    refused("person", "«Persona»", () -> rota.phone("no.such", "600000078"));
    rota.phone("javier.molina", " ");
    assertThat(rota.phones()).doesNotContainKey("javier.molina");
  }

  private static void refused(String field, String words, ThrowingCallable act) {
    assertThatThrownBy(act).isInstanceOfSatisfying(InputRefused.class, refusal -> {
      assertThat(refusal.field()).isEqualTo(field);
      assertThat(refusal.reason()).contains(words);
    });
  }
}
