package io.ciclo.customers.life;

import io.ciclo.customers.LifeEntry;
import io.ciclo.engine.CaseLink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The whole life of a company as all rooms together tell it.
 *
 * @param read the kinds of which whoever asks reads anything
 * @param links which case came from which
 * @param cut kinds of which there are more than were read
 */
public record Life(List<LifeEntry> entries, List<CaseLink> links, Set<String> cut, Set<LifeKind> read) {

  /** What begins at once is in the order of the landscape. */
  private static final Comparator<LifeEntry> OLDEST_FIRST = Comparator.comparing(LifeEntry::from)
      .thenComparing(one -> LifeKind.of(one.kind()).map(LifeKind::ordinal).orElse(Integer.MAX_VALUE));

  public Life {
    Set<LifeKind> kinds = Set.copyOf(read);
    entries = named(entries.stream().filter(one -> LifeKind.of(one.kind()).map(kinds::contains).orElse(true)).toList());
    links = List.copyOf(links);
    cut = Set.copyOf(cut);
    read = kinds;
  }

  /** A part of a case that has no title of its own is called as the case is. */
  private static List<LifeEntry> named(List<LifeEntry> entries) {
    Map<String, String> titles = new HashMap<>();
    entries.stream().sorted(OLDEST_FIRST).filter(one -> !one.number().isEmpty() && !one.title().isEmpty())
        .forEach(one -> titles.putIfAbsent(one.number(), one.title()));
    return entries.stream().map(one -> one.title().isEmpty() && titles.containsKey(one.number())
        ? new LifeEntry(one.stage(), one.kind(), one.number(), titles.get(one.number()), one.state(), one.from(), one.until(), one.link())
        : one).toList();
  }

  /** How many there are of each kind, in no order. */
  public Map<String, Long> kinds() {
    Map<String, Long> kinds = new HashMap<>();
    entries.forEach(one -> kinds.merge(one.kind(), 1L, Long::sum));
    return kinds;
  }

  /** What goes on now, the newest first. */
  public List<LifeEntry> running(Instant now) {
    return entries.stream().filter(one -> one.runsAt(now)).sorted(OLDEST_FIRST.reversed()).toList();
  }

  /**
   * The time line of those entries that are wanted, the newest first: each stands once, beneath the case that it came from when that is
   * wanted as well.
   */
  public List<LifeBranch> line(Predicate<LifeEntry> wanted) {
    List<LifeEntry> shown = entries.stream().filter(wanted).sorted(OLDEST_FIRST).toList();
    Map<String, LifeEntry> trunks = new LinkedHashMap<>();
    shown.stream().filter(one -> !one.number().isEmpty() && is(one, LifeKind::isCase)).forEach(one -> trunks.putIfAbsent(one.number(), one));
    Map<String, Set<String>> linked = new HashMap<>();
    links.forEach(link -> {
      linked.computeIfAbsent(link.from(), ignored -> new LinkedHashSet<>()).add(link.to());
      linked.computeIfAbsent(link.to(), ignored -> new LinkedHashSet<>()).add(link.from());
    });
    Map<LifeEntry, LifeEntry> parents = new IdentityHashMap<>();
    shown.forEach(one -> parent(one, trunks, linked.getOrDefault(one.number(), Set.of())).filter(parent -> parent != one).ifPresent(parent -> parents.put(one, parent)));
    Map<LifeEntry, List<LifeEntry>> beneath = new IdentityHashMap<>();
    List<LifeEntry> alone = new ArrayList<>();
    shown.forEach(one -> {
      LifeEntry trunk = trunk(one, parents);
      if (trunk == one) {
        alone.add(one);
      } else {
        beneath.computeIfAbsent(trunk, ignored -> new ArrayList<>()).add(one);
      }
    });
    Map<String, String> origins = origins();
    return alone.stream().sorted(OLDEST_FIRST.reversed())
        .map(one -> new LifeBranch(one, origin(one, origins), beneath.getOrDefault(one, List.of()))).toList();
  }

  /** By the number of what came from it. Where one of the two is not told of here, the link says which came first. */
  private Map<String, String> origins() {
    Map<String, LifeEntry> cases = new HashMap<>();
    entries.stream().filter(one -> is(one, LifeKind::isCase)).sorted(OLDEST_FIRST).forEach(one -> cases.putIfAbsent(one.number(), one));
    Map<String, String> origins = new HashMap<>();
    links.forEach(link -> {
      LifeEntry from = cases.get(link.from());
      LifeEntry to = cases.get(link.to());
      if (from != null && to != null && to.from().isBefore(from.from())) {
        origins.putIfAbsent(link.from(), link.to());
      } else {
        origins.putIfAbsent(link.to(), link.from());
      }
    });
    return origins;
  }

  private static boolean is(LifeEntry one, Predicate<LifeKind> what) {
    return LifeKind.of(one.kind()).filter(what).isPresent();
  }

  private static Optional<LifeEntry> parent(LifeEntry one, Map<String, LifeEntry> trunks, Set<String> linked) {
    if (!is(one, LifeKind::beneath)) {
      return Optional.empty();
    }
    LifeEntry own = trunks.get(one.number());
    if (own != null && own != one) {
      return Optional.of(own);
    }
    return linked.stream().map(trunks::get).filter(other -> other != null && cameBefore(other, one)).min(OLDEST_FIRST);
  }

  /** Rooms link in either direction, and tickets that are about the same as well: what came from something is later, and of another kind. */
  private static boolean cameBefore(LifeEntry other, LifeEntry one) {
    return !other.kind().equals(one.kind()) && !other.from().isAfter(one.from());
  }

  private static LifeEntry trunk(LifeEntry one, Map<LifeEntry, LifeEntry> parents) {
    LifeEntry trunk = one;
    Set<LifeEntry> passed = new HashSet<>();
    while (parents.containsKey(trunk) && passed.add(trunk)) {
      trunk = parents.get(trunk);
    }
    return trunk;
  }

  private static String origin(LifeEntry one, Map<String, String> origins) {
    return is(one, kind -> kind.isCase() && !kind.beneath()) ? origins.getOrDefault(one.number(), "") : "";
  }
}
