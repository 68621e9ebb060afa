package io.ciclo.tpoints.web;

import io.ciclo.engine.CasePrefix;
import io.ciclo.engine.Times;
import io.ciclo.engine.Vocabulary;
import io.ciclo.staff.Staff;
import io.ciclo.tpoints.Author;
import io.ciclo.tpoints.Entry;
import io.ciclo.tpoints.PointHolders;
import io.ciclo.tpoints.PointHolders.Member;
import io.ciclo.tpoints.TPoints;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Entries of the ledger as people read them. */
@Component
class Lines {

  /**
   * @param change of the balance, with its sign; empty when it stays
   * @param reservedChange of what is reserved, likewise
   * @param caseNumber empty for none
   * @param ticket the case is a ticket, which has a page
   */
  record Line(long no, String at, String kind, String reason, String caseNumber, boolean ticket, String change, String reservedChange,
      String balance, String reserved, String by) {}

  private final Vocabulary vocabulary;
  private final Staff staff;
  private final PointHolders holders;

  Lines(Vocabulary vocabulary, Staff staff, PointHolders holders) {
    this.vocabulary = vocabulary;
    this.staff = staff;
    this.holders = holders;
  }

  List<Line> of(List<Entry> entries, ZoneId zone) {
    Times times = new Times(zone);
    Map<Author, String> names = new HashMap<>();
    return entries.stream().map(entry -> line(entry, times, names)).toList();
  }

  private Line line(Entry entry, Times times, Map<Author, String> names) {
    String number = entry.caseNumber() == null ? "" : entry.caseNumber();
    return new Line(entry.no(), times.digits(entry.at()), vocabulary.word("tpoints.entryKind", entry.kind()),
        vocabulary.word("tpoints.reason", entry.reason()), number,
        CasePrefix.of(number).filter(CasePrefix.TICKET::equals).isPresent(), signed(entry.kind().onBalance(entry.amount())),
        signed(entry.kind().onReserved(entry.amount())), entry.balance().spanish(), entry.reserved().spanish(),
        names.computeIfAbsent(entry.author(), this::name));
  }

  static String signed(TPoints change) {
    if (change.isZero()) {
      return "";
    }
    return change.isNegative() ? "−" + change.negated().spanish() : "+" + change.spanish();
  }

  /** The ledger keeps ids; only staff read names. */
  private String name(Author author) {
    String id = author.id().substring(author.id().indexOf(':') + 1);
    if (author.id().startsWith("staff:")) {
      return staff.displayName(id);
    }
    return author.id().startsWith("contact:") ? holders.member(Long.parseLong(id)).map(Member::name).orElse("Un contacto") : "Ciclo";
  }
}
