package io.ciclo.exchange.desk;

import io.ciclo.customers.Contact;
import io.ciclo.customers.ImportedCompany;
import io.ciclo.customers.ImportedContact;
import io.ciclo.customers.ImportedCustomers;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.Upload;
import io.ciclo.exchange.ImportRefusal;
import io.ciclo.exchange.ImportRun;
import io.ciclo.exchange.ImportState;
import io.ciclo.exchange.Phase;
import io.ciclo.exchange.RowKind;
import io.ciclo.exchange.RowOutcome;
import io.ciclo.exchange.source.Place;
import io.ciclo.exchange.source.RowRefused;
import io.ciclo.exchange.source.Rows;
import io.ciclo.exchange.source.SourceComment;
import io.ciclo.exchange.source.SourceFile;
import io.ciclo.exchange.source.SourceOrganisation;
import io.ciclo.exchange.source.SourceTicket;
import io.ciclo.exchange.source.SourceUser;
import io.ciclo.exchange.source.ToolExport;
import io.ciclo.exchange.store.BroughtRows.Kind;
import io.ciclo.exchange.store.BroughtRows.Row;
import io.ciclo.tickets.AuthorKind;
import io.ciclo.tickets.ImportedEntry;
import io.ciclo.tickets.ImportedTicket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;

/** One reading of a file from its first row to its last: companies, then their people, then tickets. */
final class ImportPass {

  /** Somebody has stopped the import meanwhile. */
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Stands for the id of what would be created. */
  private static final long NEW = -1;
  private static final int TOLD_EACH = 20;
  private static final String UNKNOWN = "Autor desconocido";

  /** @param contact null for nobody's contact: staff of the other tool, or somebody who was refused */
  private record Known(String name, String email, Long contact) {}

  /** @param added of the comments, those that came now @param files of them */
  private record Taken(RowOutcome outcome, RowKind kind, long added, long files) {}

  private final ImportRun run;
  private final Phase phase;
  private final ToolExport export;
  private final ImportTables tables;
  private final ForeignWords words;
  private final Map<String, Long> companies = new HashMap<>();
  private final Map<String, Long> companyOfDomain = new HashMap<>();
  private final Map<String, Known> people = new HashMap<>();
  private final Map<String, Long> contactOfAddress = new HashMap<>();
  private long done;

  ImportPass(ImportRun run, Phase phase, ToolExport export, ImportTables tables) {
    this.run = run;
    this.phase = phase;
    this.export = export;
    this.tables = tables;
    this.words = new ForeignWords(tables.decisions(), export.tool());
  }

  void run() {
    tables.safely().run(() -> {
      if (phase == Phase.CHECK) {
        tables.imports().forgetAll(run.id(), phase);
      } else {
        tables.imports().forgetRefusals(run.id(), phase);
      }
    });
    export.organisations(each(RowKind.COMPANY, this::organisation));
    export.users(each(RowKind.CONTACT, this::user));
    export.tickets(each(RowKind.CLOSED_TICKET, this::ticket));
    tables.imports().progress(run.id(), done, done);
  }

  private boolean checking() {
    return phase == Phase.CHECK;
  }

  /** A row that is refused leaves the others alone. */
  private <T> Rows<T> each(RowKind kind, Consumer<T> taken) {
    return new Rows<>() {
      @Override
      public void row(T row) {
        taken.accept(row);
        next();
      }

      @Override
      public void refused(Place place, String id, String field, String reason) {
        refuse(kind, place, id, field, reason);
        next();
      }
    };
  }

  private void next() {
    done++;
    if (done % TOLD_EACH == 0) {
      tables.imports().progress(run.id(), checking() ? 0 : run.total(), done);
      ImportState state = tables.imports().find(run.id()).orElseThrow().state();
      if (!state.underWay()) {
        throw new Stopped();
      }
    }
  }

  private void take(RowKind kind, Place place, String id, Runnable work) {
    try {
      if (checking()) {
        work.run();
      } else {
        tables.safely().run(work);
      }
    } catch (InputRefused refusal) {
      refuse(kind, place, id, refusal.field(), refusal.reason());
    } catch (RowRefused refusal) {
      refuse(kind, place, id, refusal.field(), refusal.getMessage());
    }
  }

  private void refuse(RowKind kind, Place place, String id, String field, String reason) {
    tables.safely().run(() -> {
      tables.imports().refuse(run.id(), phase, new ImportRefusal(place.file(), place.line(), id, field, reason, false));
      count(kind, RowOutcome.REFUSED, 1);
    });
  }

  private void count(RowKind kind, RowOutcome outcome, long more) {
    if (more > 0) {
      tables.imports().count(run.id(), phase, kind, outcome, more);
    }
  }

  // companies

  private void organisation(SourceOrganisation row) {
    take(RowKind.COMPANY, row.place(), row.id(), () -> {
      ImportedCompany company = new ImportedCompany(row.name(), row.taxId(), run.origin() + " " + row.id(), row.notes());
      long id = settle(Kind.COMPANY, RowKind.COMPANY, row.id(),
          before -> tables.importedCustomers().foresee(company, before), before -> tables.importedCustomers().bring(company, before));
      companies.put(row.id(), id);
      row.domains().forEach(domain -> companyOfDomain.putIfAbsent(domain, id));
    });
  }

  private interface Foresight {
    ImportedCustomers.Foreseen of(OptionalLong before);
  }

  private interface Deed {
    ImportedCustomers.Brought of(OptionalLong before);
  }

  /** Looks, or writes and remembers; counted once, however often an import is interrupted. */
  private long settle(Kind kind, RowKind counted, String sourceId, Foresight foresight, Deed deed) {
    Optional<Row> known = tables.rows().find(run.origin(), kind, sourceId);
    OptionalLong before = known.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(known.get().target()));
    if (checking()) {
      ImportedCustomers.Foreseen foreseen = foresight.of(before);
      count(counted, RowOutcome.valueOf(foreseen.outcome().name()), 1);
      return foreseen.id().orElse(NEW);
    }
    ImportedCustomers.Brought brought = deed.of(before);
    boolean mine = known.isPresent() && known.get().run() == run.id();
    if (known.isEmpty()) {
      tables.rows().insert(run.origin(), kind, sourceId, String.valueOf(brought.id()), run.id());
    } else if (brought.outcome() == ImportedCustomers.Outcome.COMPLETED) {
      tables.rows().changedBy(run.origin(), kind, sourceId, run.id());
    }
    if (!mine) {
      count(counted, RowOutcome.valueOf(brought.outcome().name()), 1);
    }
    return brought.id();
  }

  // people

  private void user(SourceUser row) {
    people.put(row.id(), new Known(row.name().isEmpty() ? row.email() : row.name(), row.email(), null));
    if (row.staff()) {
      // kept as the name under what they said
      return;
    }
    take(RowKind.CONTACT, row.place(), row.id(), () -> {
      if (row.email().isEmpty()) {
        throw new RowRefused("email", "«Correo electrónico»: la persona no tiene dirección, y es con lo que entra y se le reconoce.");
      }
      Optional<Contact> here = tables.customers().contactByEmail(row.email());
      long company = here.map(Contact::companyId).or(() -> companyOf(row)).orElseThrow(() -> new RowRefused("organization_id",
          "«Empresa»: la persona no pertenece a ninguna organización que se importe, ni por su dirección."));
      ImportedContact contact = new ImportedContact(row.name(), row.email(), row.phone());
      long id = settle(Kind.CONTACT, RowKind.CONTACT, row.id(), before -> tables.importedCustomers().foresee(contact, before),
          before -> tables.importedCustomers().bring(contact, before, company));
      people.put(row.id(), new Known(row.name().isEmpty() ? row.email() : row.name(), row.email(), id));
      contactOfAddress.put(row.email().toLowerCase(Locale.ROOT), id);
    });
  }

  private Optional<Long> companyOf(SourceUser row) {
    Long named = companies.get(row.organisation());
    String domain = row.email().substring(row.email().indexOf('@') + 1).toLowerCase(Locale.ROOT);
    return Optional.ofNullable(named != null ? named : companyOfDomain.get(domain));
  }

  // tickets

  private void ticket(SourceTicket row) {
    RowKind kind = row.closedAt() == null ? RowKind.OPEN_TICKET : RowKind.CLOSED_TICKET;
    take(kind, row.place(), row.id(), () -> {
      if (row.number().length() > 60 || row.id().length() > 60) {
        throw new RowRefused("id", "«Número»: tiene más de 60 caracteres.");
      }
      Optional<Row> known = tables.rows().find(run.origin(), Kind.TICKET, row.id());
      List<ImportRefusal> partly = new ArrayList<>();
      List<SourceComment> fresh = fresh(row);
      long requester = requester(row);
      List<ImportedEntry> said = fresh.stream().map(comment -> entry(row, comment, requester, partly)).toList();
      RowOutcome outcome = known.isEmpty() ? RowOutcome.CREATED : fresh.isEmpty() ? RowOutcome.UNCHANGED : RowOutcome.COMPLETED;
      if (!checking()) {
        write(row, known, requester, fresh, said);
      }
      boolean counted = !checking() && known.isPresent() && known.get().run() == run.id() && outcome == RowOutcome.UNCHANGED;
      if (!counted) {
        count(kind, outcome, 1);
        count(RowKind.COMMENT, RowOutcome.CREATED, fresh.size());
        count(RowKind.ATTACHMENT, RowOutcome.CREATED, said.stream().mapToLong(one -> one.files().size()).sum());
        count(RowKind.ATTACHMENT, RowOutcome.REFUSED, partly.size());
        partly.forEach(refusal -> tables.imports().refuse(run.id(), phase, refusal));
      }
    });
  }

  private void write(SourceTicket row, Optional<Row> known, long requester, List<SourceComment> fresh, List<ImportedEntry> said) {
    String number;
    if (known.isEmpty()) {
      number = tables.importedTickets().bring(new ImportedTicket(run.origin(), row.number(), requester, row.subject(), row.description(),
          words.type(row.kind()), words.priority(row.priority()), row.openedAt(), row.closedAt()), said);
      tables.rows().insert(run.origin(), Kind.TICKET, row.id(), number, run.id());
    } else {
      number = known.get().target();
      if (!said.isEmpty()) {
        tables.importedTickets().add(number, said);
        tables.rows().changedBy(run.origin(), Kind.TICKET, row.id(), run.id());
      }
    }
    fresh.forEach(comment -> tables.rows().insert(run.origin(), Kind.COMMENT, idOf(row, comment), number, run.id()));
  }

  private static String idOf(SourceTicket row, SourceComment comment) {
    return row.id() + "/" + comment.id();
  }

  /** What was said since it came last. */
  private List<SourceComment> fresh(SourceTicket row) {
    Set<String> known = tables.rows().known(run.origin(), Kind.COMMENT, row.comments().stream().map(one -> idOf(row, one)).toList());
    return row.comments().stream().filter(one -> !known.contains(idOf(row, one))).toList();
  }

  private long requester(SourceTicket row) {
    Known person = people.get(row.requester());
    if (person != null && person.contact() != null) {
      return person.contact();
    }
    String email = !row.requesterEmail().isEmpty() || person == null ? row.requesterEmail() : person.email();
    return contact(email).orElseThrow(() -> new RowRefused("requester_id",
        "«Solicitante»: no es ningún contacto" + (person == null ? "" : " («" + person.name() + "»)")
            + ": no viene en el archivo, no se ha podido importar o es del equipo de la otra herramienta."));
  }

  private Optional<Long> contact(String email) {
    if (email.isEmpty()) {
      return Optional.empty();
    }
    Long brought = contactOfAddress.get(email.toLowerCase(Locale.ROOT));
    return brought != null ? Optional.of(brought) : tables.customers().contactByEmail(email).map(Contact::id);
  }

  private ImportedEntry entry(SourceTicket row, SourceComment comment, long requester, List<ImportRefusal> partly) {
    Known person = people.get(comment.author());
    Long contact = person != null ? person.contact() : comment.author().equals(row.requester()) && !comment.author().isEmpty()
        || comment.author().isEmpty() && comment.authorEmail().isEmpty() && comment.id().equals("description") ? Long.valueOf(requester)
        : contact(comment.authorEmail()).orElse(null);
    String name = person != null && !person.name().isEmpty() ? person.name()
        : !comment.authorName().isEmpty() ? comment.authorName()
        : contact != null && contact != NEW ? tables.customers().contact(contact).name()
        : comment.authorEmail().isEmpty() ? UNKNOWN : comment.authorEmail();
    StringBuilder text = new StringBuilder(comment.text());
    List<Upload> files = new ArrayList<>();
    for (SourceFile file : comment.files()) {
      Optional<byte[]> content = file.content().apply(tables.tickets().attachmentLimits().bytesPerFile());
      Upload upload = content.map(bytes -> new Upload(file.name(), null, bytes)).orElse(null);
      Optional<String> objection = upload == null
          ? Optional.of("El archivo «" + file.name() + "» no viene en el ZIP.") : tables.importedTickets().objection(upload);
      if (objection.isEmpty()) {
        files.add(upload);
      } else {
        partly.add(new ImportRefusal(row.place().file(), row.place().line(), row.id(), "Adjunto", objection.get(), true));
        text.append(text.isEmpty() ? "" : "\n\n").append("[Adjunto que no se ha importado: ").append(file.name()).append(']');
      }
    }
    String said = text.isEmpty() ? files.isEmpty() ? "[Sin texto]" : "[Solo adjuntos]" : text.toString();
    return new ImportedEntry(comment.at(), contact == null ? AuthorKind.STAFF : AuthorKind.CUSTOMER, contact, name, comment.internal(),
        said, files);
  }
}
