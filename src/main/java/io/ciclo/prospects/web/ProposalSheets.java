package io.ciclo.prospects.web;

import io.ciclo.prospects.Need;
import io.ciclo.prospects.NoSuchProspect;
import io.ciclo.prospects.Proposal;
import io.ciclo.prospects.Prospect;
import io.ciclo.prospects.Prospects;
import io.ciclo.prospects.desk.Papers;
import io.ciclo.prospects.desk.Papers.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** A proposal as prospects read it, in HTML and PDF (DO-05), and what is different from the version before (BD-09). */
@Component
class ProposalSheets {

  private final Prospects prospects;
  private final Papers papers;

  ProposalSheets(Prospects prospects, Papers papers) {
    this.prospects = prospects;
    this.papers = papers;
  }

  /** @param changes what is different from the version before; empty for the first one */
  record Compared(int from, int to, List<Change> changes) {}

  /** @param before empty for something new, {@code after} empty for something that is gone */
  record Change(String part, String before, String after) {}

  Sheet sheet(Prospect prospect, Proposal proposal) {
    return papers.sheet(prospect, proposal);
  }

  /** @throws NoSuchProspect when that version was never sent */
  Proposal sent(String number, int version) {
    return prospects.proposals(number).stream().filter(one -> one.version() == version && one.sent()).findFirst()
        .orElseThrow(() -> new NoSuchProspect(number));
  }

  Optional<Compared> compared(String number, Proposal proposal) {
    return prospects.proposals(number).stream().filter(one -> one.version() < proposal.version() && one.sent()).findFirst()
        .map(before -> new Compared(before.version(), proposal.version(), changes(before, proposal)));
  }

  private static List<Change> changes(Proposal before, Proposal after) {
    List<Change> changes = new ArrayList<>();
    add(changes, "Título", before.text().title(), after.text().title());
    add(changes, "Lo que hemos entendido", before.text().situation(), after.text().situation());
    add(changes, "Lo que proponemos", before.text().offer(), after.text().offer());
    add(changes, "Precio y condiciones", before.text().conditions(), after.text().conditions());
    after.needs().stream().filter(need -> !before.needs().contains(need)).map(Need::text)
        .forEach(need -> changes.add(new Change("Necesidad a la que ahora responde", "", need)));
    before.needs().stream().filter(need -> !after.needs().contains(need)).map(Need::text)
        .forEach(need -> changes.add(new Change("Necesidad a la que ya no responde", need, "")));
    return changes;
  }

  /** Only the lines that are gone and those that are new; all of it where no line is but their order. */
  private static void add(List<Change> changes, String part, String before, String after) {
    if (before.equals(after)) {
      return;
    }
    String gone = without(before, after);
    String added = without(after, before);
    changes.add(gone.isEmpty() && added.isEmpty() ? new Change(part, before, after) : new Change(part, gone, added));
  }

  private static String without(String text, String other) {
    Set<String> known = other.lines().map(String::strip).collect(Collectors.toSet());
    return text.lines().filter(line -> !line.isBlank() && !known.contains(line.strip())).collect(Collectors.joining("\n"));
  }

  ResponseEntity<byte[]> pdf(Sheet sheet) {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF)
        .header("Content-Disposition", "inline; filename=\"propuesta-" + sheet.number() + "-v" + sheet.proposal().version() + ".pdf\"")
        .body(papers.pdf(sheet));
  }
}
