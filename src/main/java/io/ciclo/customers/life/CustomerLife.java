package io.ciclo.customers.life;

import io.ciclo.customers.LifeEntry;
import io.ciclo.customers.LifeSource;
import io.ciclo.engine.CaseLinks;
import io.ciclo.engine.StaffPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Asks every room once what it knows of a company, and once which case came from which. */
@Component
public class CustomerLife {

  private final List<LifeSource> rooms;
  private final CaseLinks links;

  CustomerLife(List<LifeSource> rooms, CaseLinks links) {
    this.rooms = rooms;
    this.links = links;
  }

  public Life of(long company, StaffPrincipal who) {
    List<LifeEntry> entries = new ArrayList<>();
    Set<String> cut = new TreeSet<>();
    rooms.forEach(room -> {
      List<LifeEntry> told = room.of(company);
      // a room says that there is more by telling one more
      entries.addAll(told.subList(0, Math.min(told.size(), LifeSource.MOST)));
      told.stream().skip(LifeSource.MOST).map(LifeEntry::kind).forEach(cut::add);
    });
    Set<String> numbers = new TreeSet<>();
    entries.stream().map(LifeEntry::number).filter(number -> !number.isEmpty()).forEach(numbers::add);
    return new Life(entries, links.among(numbers), cut, LifeReading.by(who));
  }
}
