package io.ciclo.tickets;

import static io.ciclo.tickets.PortalVisitor.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.ciclo.customers.Contact;
import io.ciclo.customers.Customers;
import io.ciclo.customers.PointDecisions;
import io.ciclo.testing.Requirement;
import io.ciclo.tpoints.TPointRequest;
import io.ciclo.tpoints.TPointRequests;
import java.math.BigDecimal;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Mail servers and scanners open links before people do: that must mean nothing, whichever mail it is. */
class LinksDecideNothingIT extends TicketTraces {

  private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;)]");
  /** Kept by web server, scheduler and engine about themselves. */
  private static final Pattern NOT_OURS = Pattern.compile("(?i)spring_session.*|scheduled_tasks|act_ge_property|act_ru_meter_log|act_hi_dec.*");

  @Autowired MockMvc mvc;
  @Autowired JdbcClient jdbc;
  @Autowired TPointRequests requests;
  @Autowired PointDecisions decisions;
  @Autowired Customers customers;

  @Test
  @Requirement("TP-15")
  void aRobotThatFetchesEveryLinkOfEveryMailTwiceChangesNoRow() throws Exception {
    Customer customer = customer();
    may(customer.colleague());
    String number = asked(customer, "INVESTIGATE", Map.of("estimatedHours", "5"));
    asked(customer, "THIRD_PARTY", Map.of("estimatedHours", "1", "thirdParty", "Integraciones Sur", "partyKind", "CUSTOMERS_PARTY"));
    TPointRequest request = requests.ofCase(number).get(0);
    decisions.askColleague(customer.contact(), request.id(), customer.colleague(), "203.0.113.7");
    String solved = opened(customer, "La portada tarda");
    classifiedAs(solved, TicketType.INCIDENT);
    proposes(solved);

    Set<String> links = links();
    assertThat(links).anySatisfy(link -> assertThat(link).endsWith("/portal/autorizaciones/" + request.id()))
        .anySatisfy(link -> assertThat(link).contains("/portal/tickets/" + solved));
    fetch(links, customer);
    Map<String, String> before = everyTable();
    fetch(links, customer);
    fetch(links, customer);
    assertThat(everyTable()).isEqualTo(before);
    assertThat(requests.request(request.id()).orElseThrow().open()).isTrue();
  }

  /** As nobody, as the customer, and as a colleague who could decide. */
  private void fetch(Set<String> links, Customer customer) throws Exception {
    Customer colleague = new Customer(customer.company(), customer.colleague(), customer.contact());
    for (String link : links) {
      URI path = URI.create(link.replaceFirst("https?://[^/]+", ""));
      mvc.perform(get(path));
      mvc.perform(get(path).with(as(customer)));
      mvc.perform(get(path).with(as(colleague)));
    }
  }

  private Set<String> links() {
    Set<String> links = new LinkedHashSet<>();
    for (String mail : jdbc.sql("select plain from message_outbox").query(String.class).list()) {
      Matcher link = LINK.matcher(mail);
      while (link.find()) {
        if (link.group().replaceFirst("https?://[^/]+", "").startsWith("/")) {
          links.add(link.group());
        }
      }
    }
    return links;
  }

  private Map<String, String> everyTable() {
    Map<String, String> tables = new TreeMap<>();
    for (String table : jdbc.sql("select table_name from information_schema.tables where table_schema = 'PUBLIC' and table_type = 'BASE TABLE'")
        .query(String.class).list()) {
      if (!NOT_OURS.matcher(table).matches()) {
        List<String> columns = jdbc.sql("""
                select '"' || column_name || '"' from information_schema.columns where table_schema = 'PUBLIC' and table_name = ?
                  and data_type not like '%LARGE OBJECT%' order by ordinal_position""")
            .param(table).query(String.class).list();
        tables.put(table, jdbc.sql("select count(*) || ' ' || coalesce(sum(ora_hash(concat_ws('|', '', " + String.join(", ", columns)
            + "))), 0) from \"" + table + "\"").query(String.class).single());
      }
    }
    return tables;
  }

  private String asked(Customer customer, String step, Map<String, Object> more) {
    String number = opened(customer, "Los precios no llegan");
    classifiedAs(number, TicketType.INCIDENT);
    Map<String, Object> fields = new TreeMap<>(more);
    fields.put("workStep", step);
    fields.put("publicText", "No llegan los precios.");
    works(number, fields);
    return number;
  }

  private void may(long contactId) {
    Contact c = customers.contact(contactId);
    registry.change(new Contact(c.id(), c.companyId(), c.name(), c.email(), c.phone(), c.seesCompany(), BigDecimal.TEN, c.mayBuy(),
        c.administersUsers(), c.active(), c.version()));
  }
}
