package io.ciclo.documents.desk;

import io.ciclo.documents.Delivery;
import io.ciclo.documents.Receivers.Receiver;
import io.ciclo.documents.store.HandoverStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a contact reads, and that they did. */
@Service
@Transactional
public class ReadingDesk {

  private final HandoverStore deliveries;
  private final Clock clock;

  ReadingDesk(HandoverStore deliveries, Clock clock) {
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /**
   * A document in the reader's hands.
   *
   * @param latest the newest version that was handed over
   * @param earlier versions handed over before, newest first
   */
  public record Held(Delivery latest, List<Delivery> earlier, boolean unread) {}

  /** What was handed over last comes first; each version once, however many colleagues have it. */
  public List<Held> readBy(Receiver reader) {
    Set<Long> opened = deliveries.openedBy(reader.contact());
    Map<Long, Map<Integer, List<Delivery>>> byDocument = new LinkedHashMap<>();
    deliveries.ofCompany(reader.company()).stream().filter(one -> ReadingRule.mayRead(reader, one))
        .forEach(one -> byDocument.computeIfAbsent(one.version().document().id(), document -> new LinkedHashMap<>())
            .computeIfAbsent(one.version().number(), number -> new ArrayList<>()).add(one));
    return byDocument.values().stream().map(versions -> held(reader, versions, opened)).toList();
  }

  private static Held held(Receiver reader, Map<Integer, List<Delivery>> versions, Set<Long> opened) {
    List<Integer> newestFirst = versions.keySet().stream().sorted((one, other) -> Integer.compare(other, one)).toList();
    List<Delivery> latest = versions.get(newestFirst.get(0));
    List<Delivery> earlier = newestFirst.stream().skip(1).map(number -> own(reader, versions.get(number))).toList();
    return new Held(own(reader, latest), earlier, latest.stream().noneMatch(one -> opened.contains(one.id())));
  }

  /** Where the reader and colleagues have the same version, the reader's own delivery is the one that is told. */
  private static Delivery own(Receiver reader, List<Delivery> same) {
    return same.stream().filter(one -> one.contact() == reader.contact()).findFirst().orElse(same.get(0));
  }

  /** Notes that the reader opens it; empty when it is not theirs to read. */
  public Optional<Delivery> open(Receiver reader, long id) {
    Optional<Delivery> delivery = deliveries.find(id).filter(one -> ReadingRule.mayRead(reader, one));
    delivery.ifPresent(one -> deliveries.opened(one.id(), reader, clock.instant()));
    return delivery;
  }

  /** As {@link #open}, but once for each reader: a page is loaded again and again. */
  Optional<Delivery> readOnItsPage(Receiver reader, long id) {
    return deliveries.openedBy(reader.contact()).contains(id) ? deliveries.find(id).filter(one -> ReadingRule.mayRead(reader, one)) : open(reader, id);
  }
}
