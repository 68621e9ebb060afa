package io.ciclo.tickets.store;

import io.ciclo.customers.CompanyChanged;
import io.ciclo.customers.ContactChanged;
import io.ciclo.engine.IndexedText;
import io.ciclo.engine.TextSource;
import io.ciclo.engine.TextStamp;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a ticket is found by: its numbers, customer and contact, and its whole conversation. A company is a scope. */
@Repository
public class TicketTexts implements TextSource {

  /** Grows when {@link #read} puts other words together. */
  public static final String NAME = "tickets-1";
  private static final int LETTER_AND_YEAR = "T-2026-".length();

  private final JdbcClient jdbc;

  TicketTexts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<TextStamp> numberedAfter(long number) {
    return jdbc.sql("select number, text_no from ticket where text_no > ? order by text_no").param(number)
        .query((row, ignored) -> new TextStamp(row.getString("number"), row.getLong("text_no"))).list();
  }

  @Override
  public List<IndexedText> read(Collection<String> numbers) {
    Map<String, List<String>> open = new HashMap<>();
    Map<String, List<String>> internal = new HashMap<>();
    jdbc.sql("select ticket_number, internal, text, next_step from ticket_message where ticket_number in (:numbers) order by id")
        .param("numbers", numbers).query(row -> {
          List<String> texts = (row.getBoolean("internal") ? internal : open)
              .computeIfAbsent(row.getString("ticket_number"), number -> new ArrayList<>());
          texts.add(row.getString("text"));
          texts.add(row.getString("next_step"));
        });
    return jdbc.sql("select t.*, c.legal_name, c.tax_id, p.name as contact, p.email from ticket t"
            + " join company c on c.id = t.company_id join contact p on p.id = t.contact_id where t.number in (:numbers)")
        .param("numbers", numbers).query((row, ignored) -> text(row, open, internal)).list();
  }

  private static IndexedText text(ResultSet row, Map<String, List<String>> open, Map<String, List<String>> internal)
      throws SQLException {
    String number = row.getString("number");
    String count = number.substring(LETTER_AND_YEAR);
    List<String> names = Stream.of(number, count, count.replaceFirst("^0+", ""), row.getString("old_number"),
            row.getString("old_system") == null ? null : row.getString("old_system") + " " + row.getString("old_number"))
        .filter(name -> name != null && !name.isBlank()).distinct().toList();
    String subject = row.getString("subject");
    Stream<String> shown = Stream.of(subject, row.getString("description"), row.getString("business_impact"),
        row.getString("area"), row.getString("technical_data"), row.getString("legal_name"), row.getString("contact"));
    Stream<String> hidden = Stream.of(row.getString("tax_id"), row.getString("email"), row.getString("explanation"));
    return new IndexedText(new TextStamp(number, row.getLong("text_no")), scope(row.getLong("company_id")), names, subject,
        joined(shown, open.get(number)), joined(hidden, internal.get(number)));
  }

  private static String joined(Stream<String> known, List<String> said) {
    return Stream.concat(known, said == null ? Stream.empty() : said.stream()).filter(text -> text != null)
        .collect(Collectors.joining("\n"));
  }

  /** As the index knows a company. */
  public static String scope(long companyId) {
    return String.valueOf(companyId);
  }

  /** A ticket is found by other words from now on. */
  void changed(String number) {
    jdbc.sql("update ticket set text_no = nextval('ticket_text_no') where number = ?").param(number).update();
  }

  @EventListener
  void renamed(CompanyChanged company) {
    boolean other = !company.before().legalName().equals(company.after().legalName())
        || !company.before().taxId().equals(company.after().taxId());
    if (other) {
      jdbc.sql("update ticket set text_no = nextval('ticket_text_no') where company_id = ?").param(company.after().id()).update();
    }
  }

  @EventListener
  void renamed(ContactChanged contact) {
    boolean other = !contact.before().name().equals(contact.after().name())
        || !contact.before().email().equals(contact.after().email());
    if (other) {
      jdbc.sql("update ticket set text_no = nextval('ticket_text_no') where contact_id = ?").param(contact.after().id()).update();
    }
  }
}
