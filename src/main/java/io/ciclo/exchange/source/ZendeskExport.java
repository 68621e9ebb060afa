package io.ciclo.exchange.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Zendesk's JSON export: {@code organizations}, {@code users}, {@code tickets} with their comments; files in a folder
 * {@code attachments}, each below its id or with its id before its name.
 */
final class ZendeskExport implements ToolExport {

  private static final String ORGANISATIONS = "organizations";
  private static final String USERS = "users";
  private static final String TICKETS = "tickets";
  private static final Set<String> OVER = Set.of("solved", "closed", "deleted");
  private static final Set<String> CUSTOMERS = Set.of("end-user", "");
  /** Under which an installation keeps tax ids: Zendesk has no field for them. */
  private static final String[] TAX_ID = {"nif", "cif", "nif_cif", "cif_nif", "vat", "vat_number", "tax_id", "rfc"};

  private final SafeZip zip;
  private final KeptFiles files;

  ZendeskExport(SafeZip zip) {
    this.zip = zip;
    this.files = new KeptFiles(zip);
  }

  static boolean recognises(SafeZip zip) {
    return !zip.named(TICKETS, RowFile.ENDINGS).isEmpty() || !zip.named(USERS, RowFile.ENDINGS).isEmpty()
        || !zip.named(ORGANISATIONS, RowFile.ENDINGS).isEmpty();
  }

  @Override
  public Tool tool() {
    return Tool.ZENDESK;
  }

  @Override
  public void organisations(Rows<SourceOrganisation> rows) {
    each(ORGANISATIONS, rows, (place, row) -> new SourceOrganisation(place, row.required("id", "id"), row.text("name"), taxId(row),
        joined(row.text("details"), row.text("notes")),
        row.values("domain_names").stream().map(domain -> domain.toLowerCase(Locale.ROOT)).toList()));
  }

  private static String taxId(Fields row) {
    String own = row.inside("organization_fields").text(TAX_ID);
    return own.isEmpty() ? row.text(TAX_ID) : own;
  }

  private static String joined(String one, String other) {
    return one.isEmpty() || other.isEmpty() ? one + other : one + "\n" + other;
  }

  @Override
  public void users(Rows<SourceUser> rows) {
    each(USERS, rows, (place, row) -> new SourceUser(place, row.required("id", "id"), row.text("name"), row.text("email"),
        row.text("phone"), row.text("organization_id"), !CUSTOMERS.contains(row.word("role"))));
  }

  @Override
  public void tickets(Rows<SourceTicket> rows) {
    each(TICKETS, rows, this::ticket);
  }

  private SourceTicket ticket(Place place, Fields row) {
    String id = row.required("id", "id");
    Instant opened = row.at("created_at");
    Fields requester = row.inside("requester");
    String asks = requester.text("id").isEmpty() ? row.text("requester_id") : requester.text("id");
    Instant solved = row.inside("metric_set").atOrNull("solved_at");
    Instant closed = !OVER.contains(row.word("status")) ? null : solved != null ? solved : row.at("updated_at", "created_at");
    List<SourceComment> comments = new ArrayList<>();
    for (Fields said : row.list("comments")) {
      comments.add(comment(said));
    }
    String description = row.text("description");
    if (comments.isEmpty()) {
      comments.add(new SourceComment("description", opened, asks, requester.text("name"), requester.text("email"), false,
          description.isEmpty() ? row.text("subject", "raw_subject") : description, List.of()));
    }
    comments.sort(Comparator.comparing(SourceComment::at));
    return new SourceTicket(place, id, id, row.text("subject", "raw_subject"),
        description.isEmpty() ? comments.get(0).text() : description, asks, requester.text("email"), row.word("priority"),
        row.word("type"), opened, closed, comments);
  }

  private SourceComment comment(Fields said) {
    Fields author = said.inside("author");
    String text = said.text("plain_body", "body");
    List<SourceFile> attached = said.list("attachments").stream().map(this::file).toList();
    return new SourceComment(said.required("comments.id", "id"), said.at("created_at"),
        author.text("id").isEmpty() ? said.text("author_id") : author.text("id"), author.text("name"), author.text("email"),
        // where it does not say who may read it, customers may not
        !said.yes("public"),
        text.isEmpty() ? PlainWords.of(said.text("html_body")) : text, attached);
  }

  private SourceFile file(Fields attached) {
    String name = attached.text("file_name", "filename", "name");
    String id = attached.text("id");
    return new SourceFile(name.isEmpty() ? id : name, most -> files.withId(id, most));
  }

  private <T> void each(String word, Rows<T> rows, BiFunction<Place, Fields, T> understood) {
    for (String name : zip.named(word, RowFile.ENDINGS)) {
      new RowFile(zip, name).each(new Understood<>(rows, understood));
    }
  }

  /** Hands on what is understood, and what is not. */
  record Understood<T>(Rows<T> rows, BiFunction<Place, Fields, T> understood) implements RowFile.Sink {

    @Override
    public void row(Place place, JsonNode row) {
      T one;
      try {
        one = understood.apply(place, new Fields(row));
      } catch (RowRefused refusal) {
        rows.refused(place, new Fields(row).text(".id", "id"), refusal.field(), refusal.getMessage());
        return;
      }
      if (one != null) {
        rows.row(one);
      }
    }

    @Override
    public void unreadable(Place place, String reason) {
      rows.refused(place, "", "línea", reason);
    }
  }
}
