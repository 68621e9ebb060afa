package io.ciclo.exchange.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Odoo's helpdesk: {@code res.partner}, {@code helpdesk.ticket}, {@code mail.message}, {@code ir.attachment} as CSV or JSON; contents
 * of files in the column {@code datas}, in a folder {@code filestore}, or in {@code attachments} below their id.
 */
final class OdooExport implements ToolExport {

  private static final String PARTNERS = "res.partner";
  private static final String TICKETS = "helpdesk.ticket";
  private static final String MESSAGES = "mail.message";
  private static final String FILES = "ir.attachment";
  /** So much of what stands in columns is held at once. */
  private static final long MOST_INLINE = 128L * 1024 * 1024;
  private static final String NOTIFICATION = "notification";

  private final SafeZip zip;
  private final KeptFiles files;
  private final Set<String> closedStages;
  /** Of tickets; read once, before the first ticket, because files come in an order of their own. */
  private Map<String, List<SourceComment>> said;
  /** Where the first thing stands that was said in a ticket. */
  private Map<String, Place> saidOf;
  private Map<String, List<SourceFile>> filesOfTickets;
  private Map<String, String> partnersByName;
  private final List<Unreadable> unreadable = new ArrayList<>();
  private long inline;

  private record Unreadable(Place place, String id, String field, String reason) {}

  OdooExport(SafeZip zip, Set<String> closedStages) {
    this.zip = zip;
    this.files = new KeptFiles(zip);
    this.closedStages = closedStages.stream().map(stage -> stage.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
  }

  static boolean recognises(SafeZip zip) {
    return !named(zip, TICKETS).isEmpty() || !named(zip, PARTNERS).isEmpty();
  }

  /** Both as the model is called and as the table is. */
  private static List<String> named(SafeZip zip, String model) {
    List<String> all = new ArrayList<>(zip.named(model, RowFile.ENDINGS));
    all.addAll(zip.named(model.replace('.', '_'), RowFile.ENDINGS));
    return all;
  }

  @Override
  public Tool tool() {
    return Tool.ODOO;
  }

  @Override
  public void organisations(Rows<SourceOrganisation> rows) {
    each(PARTNERS, rows, (place, row) -> !row.yes("is_company") ? null
        : new SourceOrganisation(place, id(row), row.text("name"), row.text("vat"), PlainWords.of(row.text("comment")), List.of()));
  }

  @Override
  public void users(Rows<SourceUser> rows) {
    each(PARTNERS, rows, (place, row) -> row.yes("is_company") ? null
        : new SourceUser(place, id(row), row.text("name"), row.text("email"), row.text("phone", "mobile"),
            partner(row, "parent_id"), row.row().has("partner_share") && !row.yes("partner_share")));
  }

  private static String id(Fields row) {
    return row.required("id", ".id", "id");
  }

  /** Of a partner that a row names by id, or only by name. */
  private String partner(Fields row, String field) {
    String id = row.text(field + "/.id", field + "/id");
    if (!id.isEmpty()) {
      return id;
    }
    String typed = row.text(field);
    return partnersByName().getOrDefault(typed.toLowerCase(Locale.ROOT), typed);
  }

  private Map<String, String> partnersByName() {
    if (partnersByName == null) {
      Map<String, String> names = new HashMap<>();
      readEach(PARTNERS, (place, row) -> {
        names.putIfAbsent(row.text("display_name").toLowerCase(Locale.ROOT), row.text(".id", "id"));
        names.putIfAbsent(row.text("name").toLowerCase(Locale.ROOT), row.text(".id", "id"));
      });
      names.remove("");
      partnersByName = names;
    }
    return partnersByName;
  }

  @Override
  public void tickets(Rows<SourceTicket> rows) {
    readConversations();
    unreadable.forEach(one -> rows.refused(one.place(), one.id(), one.field(), one.reason()));
    Set<String> met = new HashSet<>();
    each(TICKETS, rows, (place, row) -> {
      met.add(row.text(".id", "id"));
      return ticket(place, row);
    });
    // a screen of Odoo exports tickets by their names, and what was said by their numbers, unless it is asked for ".id"
    saidOf.forEach((ticket, place) -> {
      if (!met.contains(ticket)) {
        rows.refused(place, ticket, "res_id", "Ningún ticket del archivo tiene el número " + ticket
            + ": lo que se dijo en él no vendría. Exporte los tickets con la columna «.id».");
      }
    });
  }

  private SourceTicket ticket(Place place, Fields row) {
    String id = id(row);
    String reference = row.text("ticket_ref");
    Instant opened = row.at("create_date");
    Instant closing = row.atOrNull("close_date");
    boolean over = closing != null || closedStages.contains(row.word("stage_id/name", "stage_id"));
    Instant closed = !over ? null : closing != null ? closing : row.at("date_last_stage_update", "write_date", "create_date");
    String subject = row.text("name");
    String description = PlainWords.of(row.text("description"));
    String asks = partner(row, "partner_id");
    String email = row.text("partner_email");
    List<SourceComment> comments = new ArrayList<>();
    comments.add(new SourceComment("description", opened, asks, row.label("partner_name", "partner_id"), email, false,
        description.isEmpty() ? subject : description, List.of()));
    // nothing says with which message they came: perhaps with a note
    Optional.ofNullable(filesOfTickets.get(id)).filter(files -> !files.isEmpty())
        .ifPresent(files -> comments.add(new SourceComment("files", opened, "", "Odoo", "", true, "", files)));
    said.getOrDefault(id, List.of()).stream().sorted(Comparator.comparing(SourceComment::at)).forEach(comments::add);
    return new SourceTicket(place, id, reference.isEmpty() ? id : reference, subject, description, asks, email, row.word("priority"),
        row.word("ticket_type_id/name", "ticket_type_id"), opened, closed, comments);
  }

  private void readConversations() {
    if (said != null) {
      return;
    }
    Map<String, SourceFile> known = new HashMap<>();
    filesOfTickets = new HashMap<>();
    Map<String, List<String>> named = new HashMap<>();
    readEach(FILES, (place, row) -> {
      String id = id(row);
      known.put(id, new SourceFile(row.text("name", "datas_fname").isEmpty() ? id : row.text("name", "datas_fname"), content(id, row)));
      if (TICKETS.equals(row.text("res_model")) && !row.text("res_id").isEmpty()) {
        named.computeIfAbsent(row.text("res_id"), ticket -> new ArrayList<>()).add(id);
      }
    });
    said = new HashMap<>();
    saidOf = new LinkedHashMap<>();
    Set<String> withMessage = new HashSet<>();
    readEach(MESSAGES, (place, row) -> {
      if (TICKETS.equals(row.text("model"))) {
        List<String> attached = row.values("attachment_ids/.id", "attachment_ids/id", "attachment_ids");
        withMessage.addAll(attached);
        if (NOTIFICATION.equals(row.word("message_type"))) {
          return;
        }
        String id = id(row);
        List<SourceFile> own = attached.stream().map(known::get).filter(Objects::nonNull).toList();
        String text = PlainWords.of(row.text("body"));
        Instant at = row.atOrNull("date", "create_date");
        if (at != null && (!text.isEmpty() || !own.isEmpty())) {
          saidOf.putIfAbsent(row.text("res_id"), place);
          said.computeIfAbsent(row.text("res_id"), ticket -> new ArrayList<>()).add(new SourceComment(id, at,
              partner(row, "author_id"), row.label("author_id/name", "author_id"), row.text("email_from"), internal(row), text, own));
        }
      }
    });
    named.forEach((ticket, ids) -> filesOfTickets.put(ticket,
        ids.stream().filter(id -> !withMessage.contains(id)).map(known::get).toList()));
  }

  /**
   * Whoever exports chooses the columns, and may leave out the one that tells a note from an answer. So a customer reads only what was
   * certainly not said among colleagues: what came by mail, and what bears the subtype of a discussion.
   */
  private static boolean internal(Fields row) {
    String subtype = row.word("subtype_id/name", "subtype_id") + " " + row.word("subtype_id/id");
    boolean discussed = subtype.contains("discussion") || subtype.contains("conversaci") || subtype.contains("mt_comment");
    boolean note = subtype.contains("note") || subtype.contains("nota");
    return row.yes("is_internal") || note || !discussed && !"email".equals(row.word("message_type"));
  }

  /** What stands in a column is kept as it came until it is asked for: the file that it came in is not read twice. */
  private Function<Long, Optional<byte[]>> content(String id, Fields row) {
    String base64 = row.text("datas", "raw");
    String stored = row.text("store_fname");
    if (!base64.isEmpty()) {
      inline += base64.length();
      if (inline > MOST_INLINE) {
        throw new FileRefused("La columna «datas» trae más de " + MOST_INLINE / 1024 / 1024
            + " MB: exporte los adjuntos sin ella y añada al ZIP la carpeta «filestore» de Odoo.");
      }
      return most -> Optional.of(decoded(base64));
    }
    return most -> files.stored(stored, most).or(() -> files.withId(id, most));
  }

  private static byte[] decoded(String base64) {
    try {
      return Base64.getMimeDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  private <T> void each(String model, Rows<T> rows, BiFunction<Place, Fields, T> understood) {
    named(zip, model).forEach(name -> new RowFile(zip, name).each(new ZendeskExport.Understood<>(rows, understood)));
  }

  /** A date that is none spoils its own row; a file that cannot be read at all would leave out words that nobody would miss. */
  private void readEach(String model, BiConsumer<Place, Fields> taken) {
    named(zip, model).forEach(name -> new RowFile(zip, name).each(new RowFile.Sink() {
      @Override
      public void row(Place place, JsonNode row) {
        Fields fields = new Fields(row);
        try {
          taken.accept(place, fields);
        } catch (RowRefused refusal) {
          unreadable.add(new Unreadable(place, fields.text(".id", "id"), refusal.field(), refusal.getMessage()));
        }
      }

      @Override
      public void unreadable(Place place, String reason) {
        throw new FileRefused("«" + place.file() + "», línea " + place.line() + ": " + reason);
      }
    }));
  }
}
