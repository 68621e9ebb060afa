package io.ciclo.growth.desk;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ciclo.engine.InputRefused;
import io.ciclo.growth.AttributeBand;
import io.ciclo.growth.FarmingAttribute;
import io.ciclo.testing.Requirement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever the order in which they are written down: unique ranks with falling importance are taken, anything else is refused. */
class FarmingRanksPropertyTest {

  private static List<FarmingAttribute> ranked(int count, long seed) {
    Random random = new Random(seed);
    List<Integer> customer = new ArrayList<>(IntStream.rangeClosed(1, 99).boxed().toList());
    List<Integer> provider = new ArrayList<>(customer);
    Collections.shuffle(customer, random);
    Collections.shuffle(provider, random);
    List<Integer> ranks = customer.subList(0, count).stream().sorted().toList();
    List<FarmingAttribute> all = new ArrayList<>();
    for (int place = 0; place < count; place++) {
      AttributeBand band = AttributeBand.values()[place * AttributeBand.values().length / count];
      all.add(new FarmingAttribute(0, "Atributo " + place, ranks.get(place), random.nextBoolean() ? provider.get(place) : null, band, random.nextBoolean()));
    }
    Collections.shuffle(all, random);
    return all;
  }

  @Property(tries = 200)
  @Requirement("FF-07")
  void uniqueRanksAreTaken(@ForAll @IntRange(min = 1, max = 40) int count, @ForAll long seed) {
    assertThatCode(() -> FarmingWork.inOrder(ranked(count, seed))).doesNotThrowAnyException();
  }

  @Property(tries = 200)
  @Requirement("FF-07")
  void aRankThatStandsTwiceIsRefused(@ForAll @IntRange(min = 2, max = 40) int count, @ForAll long seed) {
    List<FarmingAttribute> all = new ArrayList<>(ranked(count, seed));
    FarmingAttribute last = all.get(count - 1);
    all.set(count - 1, new FarmingAttribute(0, last.text(), all.get(0).customerRank(), last.providerRank(), last.band(), last.understood()));
    assertThatThrownBy(() -> FarmingWork.inOrder(all)).isInstanceOf(InputRefused.class).hasMessageContaining("está repetido");
  }

  @Property(tries = 200)
  void nothingIsMoreImportantThanWhatTheCustomerPutsBefore(@ForAll @IntRange(min = 2, max = 40) int count, @ForAll long seed) {
    List<FarmingAttribute> all = new ArrayList<>(ranked(count, seed));
    FarmingAttribute first = all.stream().min(java.util.Comparator.comparing(FarmingAttribute::customerRank)).orElseThrow();
    all.replaceAll(one -> new FarmingAttribute(0, one.text(), one.customerRank(), one.providerRank(),
        one == first ? AttributeBand.MINOR : AttributeBand.MUST_HAVE, one.understood()));
    assertThatThrownBy(() -> FarmingWork.inOrder(all)).isInstanceOf(InputRefused.class).hasMessageContaining("no puede ser más importante");
  }
}
