package io.ciclo.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ciclo.customers.Company;
import io.ciclo.customers.Contact;
import io.ciclo.customers.Customers;
import io.ciclo.engine.InputRefused;
import io.ciclo.servicelevels.Colour;
import io.ciclo.servicelevels.desk.DueAlarms;
import io.ciclo.testing.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What staff and customers find, and in which order. */
class CaseListsIT extends TicketTraces {

  @Autowired CaseLists lists;
  @Autowired CaseViews views;
  @Autowired Customers customers;
  @Autowired DueAlarms alarms;
  @Autowired JdbcClient jdbc;

  private final String unique = "q" + UUID.randomUUID().toString().replace("-", "").substring(0, 10);

  /** Of one company only: other tests leave cases of theirs. */
  private static CaseFilter of(Customer customer, String text) {
    return new CaseFilter(text, null, null, null, null, customer.company(), null, null, null, null, null);
  }

  private List<String> found(CaseFilter filter) {
    return lists.list(filter, 0, 50).lines().stream().map(line -> line.ticket().number()).toList();
  }

  private List<String> anywhere(String text) {
    return found(new CaseFilter(text, null, null, null, null, null, null, null, null, null, null));
  }

  @Test
  @Requirement("DW-02")
  void anyCaseIsFoundByNumberNameSubjectOrAnythingThatWasSaid() {
    Customer customer = customer();
    String number = opened(customer, "La pasarela " + unique + " rechaza tarjetas");
    String other = opened(customer, "Otro asunto " + unique + "x");
    tickets.staffAnswers(number, LEADER, "Hemos llamado al banco emisor.", "Mañana le contamos.", List.of());
    tickets.customerReplies(number, customer.contact(), "Adjuntamos la conciliación de enero.", List.of());
    tickets.staffNotes(number, AGENT, "El cliente amenaza con irse.", List.of());
    Company company = customers.company(customer.company());
    Contact contact = customers.contact(customer.contact());

    assertThat(anywhere(number)).containsExactly(number);
    assertThat(anywhere(number.substring(7))).contains(number);
    assertThat(anywhere(unique)).containsExactlyInAnyOrder(number, other);
    assertThat(anywhere("pasarela tarjeta " + unique)).containsExactly(number);
    for (String words : List.of("PASARELA", "conciliacion", "banco emisor", "conciliaciones enero", "amenaza", "llamad",
        company.legalName(), contact.email(), "descripción tarjetas")) {
      assertThat(found(of(customer, words))).as(words).contains(number);
    }
    assertThat(found(of(customer, "pasarela inexistente"))).isEmpty();
  }

  @Test
  @Requirement("DW-02")
  void aNumberOfAnOlderSystemIsFoundToo() {
    String number = opened(customer(), "Traído de otro sistema");
    jdbc.sql("update ticket set old_number = ?, text_no = nextval('ticket_text_no') where number = ?").params("OLD/" + unique, number).update();
    assertThat(lists.numbered("OLD/" + unique)).contains(number);
    assertThat(lists.numbered(" " + number.toLowerCase() + " ")).contains(number);
    assertThat(lists.numbered("T-1999-000001")).isEmpty();
    assertThat(anywhere("old/" + unique)).containsExactly(number);
    assertThat(lists.list(CaseFilter.OPEN, 0, 200).lines()).filteredOn(line -> line.ticket().number().equals(number))
        .singleElement().satisfies(line -> assertThat(line.oldNumber()).isEqualTo("OLD/" + unique));
  }

  @Test
  @Requirement("DW-02")
  void customersNeverFindWhatIsInternal() {
    Customer customer = customer();
    Customer stranger = customer();
    String number = opened(customer, "La portada tarda");
    tickets.staffNotes(number, AGENT, "Palabra secreta: " + unique, List.of());
    tickets.staffAnswers(number, AGENT, "Palabra pública: p" + unique, "Seguimos.", List.of());
    assertThat(found(of(customer, unique))).containsExactly(number);
    for (List<CustomerTicket> seen : List.of(tickets.ofContact(customer.contact(), TicketSearch.matching(unique, null, 0)),
        tickets.ofCompany(customer.company(), TicketSearch.matching(unique, null, 0)),
        tickets.ofCompany(stranger.company(), TicketSearch.matching("p" + unique, null, 0)),
        tickets.ofContact(customer.colleague(), TicketSearch.matching("p" + unique, null, 0)))) {
      assertThat(seen).isEmpty();
    }
    assertThat(tickets.ofContact(customer.contact(), TicketSearch.matching("p" + unique, null, 0)))
        .extracting(CustomerTicket::number).containsExactly(number);
  }

  @Test
  @Requirement("DW-02")
  void whoeverIsRenamedIsFoundByTheNewName() {
    Customer customer = customer();
    String number = opened(customer, "La portada tarda");
    Company company = customers.company(customer.company());
    assertThat(anywhere(unique + "sa")).isEmpty();
    registry.change(renamed(company, "Nueva " + unique + "sa"));
    assertThat(anywhere(unique + "sa")).containsExactly(number);
    Contact contact = customers.contact(customer.contact());
    registry.change(new Contact(contact.id(), contact.companyId(), "Zoe " + unique + "z", contact.email(), "", false, null,
        false, false, true, contact.version()));
    assertThat(anywhere("zoe " + unique + "z")).containsExactly(number);
    assertThat(found(of(customer, "Prat"))).isEmpty();
    assertThat(lists.list(of(customer, ""), 0, 10).lines()).singleElement().satisfies(line -> {
      assertThat(line.ticket().company()).isEqualTo("Nueva " + unique + "sa");
      assertThat(line.ticket().contact()).isEqualTo("Zoe " + unique + "z");
    });
  }

  private static Company renamed(Company c, String name) {
    return new Company(c.id(), name, c.taxId(), c.platformKind(), c.product(), c.plan(), c.keyAccount(), c.accountType(),
        c.accountLeader(), c.csm(), c.phoneService(), c.eServicePolicy(), c.paidValuation(), c.formOfAddress(), c.language(),
        c.calendar(), c.zone(), c.csmNotes(), c.status(), c.version());
  }

  @Test
  @Requirement("DW-02")
  void eachFilterNarrowsTheList() {
    Customer ka = customer(LEADER, IN_FORCE, true);
    String incident = opened(ka, "No se puede pagar", CANNOT_ORDER);
    triages(incident, Map.of("finding", "CLASSIFY"));
    does(LEADER, incident, "UserTask_ClassifyTicket",
        Map.of("ticketType", "INCIDENT", "impact", "HIGH", "symptom", "PURCHASE_BLOCKED"));
    String query = opened(ka, "Una duda");
    classifiedAs(query, TicketType.QUERY);
    String closed = opened(ka, "Ya no hace falta");
    tickets.customerWithdraws(closed, ka.contact(), null);
    String task = caseTasks.open(query).get(0).id();
    tasks.claim(task, AGENT);

    record Narrowed(UnaryOperator<Fields> by, List<String> expected) {}
    for (Narrowed narrowed : List.of(
        new Narrowed(f -> f.open(true), List.of(query, incident)),
        new Narrowed(f -> f.open(false), List.of(closed)),
        new Narrowed(f -> f.type(TicketType.QUERY), List.of(query)),
        new Narrowed(f -> f.priority(Priority.VERY_HIGH), List.of(incident)),
        new Narrowed(f -> f.state(TicketState.CLOSED), List.of(closed)),
        new Narrowed(f -> f.state(TicketState.IN_PROGRESS), List.of(query, incident)),
        new Narrowed(f -> f.leader(LEADER).open(true), List.of(query, incident)),
        new Narrowed(f -> f.leader("marc.soler"), List.of()),
        new Narrowed(f -> f.agent(AGENT), List.of(query)),
        new Narrowed(f -> f.agent(REVIEWER), List.of()),
        new Narrowed(f -> f.keyAccount(true).open(true), List.of(query, incident)),
        new Narrowed(f -> f.keyAccount(false), List.of()),
        new Narrowed(f -> f.colour(Colour.WHITE), List.of(incident)),
        new Narrowed(f -> f.colour(Colour.RED), List.of()))) {
      CaseFilter filter = narrowed.by().apply(new Fields(ka.company())).filter();
      assertThat(found(filter)).as("%s", filter).containsExactlyElementsOf(narrowed.expected());
    }
    assertThat(lists.list(of(ka, ""), 0, 10).lines()).filteredOn(line -> line.ticket().number().equals(query)).singleElement()
        .satisfies(line -> assertThat(line.tasks()).singleElement().satisfies(open -> {
          assertThat(open.assignee()).isEqualTo(AGENT);
          assertThat(open.candidateGroups()).containsExactly("care-agents");
          assertThat(open.processKey()).isEqualTo("query-resolution");
        }));

    itIs(at("2026-03-12T10:00"));
    alarms.handleAndFollow(incident);
    assertThat(found(new Fields(ka.company()).colour(Colour.RED).filter())).containsExactly(incident);
  }

  /** A filter field by field. */
  private record Fields(long company, Boolean open, TicketState state, TicketType type, Priority priority, String leader,
      String agent, Colour colour, Boolean ka) {

    Fields(long company) {
      this(company, null, null, null, null, null, null, null, null);
    }

    Fields open(boolean value) {
      return new Fields(company, value, state, type, priority, leader, agent, colour, ka);
    }

    Fields state(TicketState value) {
      return new Fields(company, open, value, type, priority, leader, agent, colour, ka);
    }

    Fields type(TicketType value) {
      return new Fields(company, open, state, value, priority, leader, agent, colour, ka);
    }

    Fields priority(Priority value) {
      return new Fields(company, open, state, type, value, leader, agent, colour, ka);
    }

    Fields leader(String value) {
      return new Fields(company, open, state, type, priority, value, agent, colour, ka);
    }

    Fields agent(String value) {
      return new Fields(company, open, state, type, priority, leader, value, colour, ka);
    }

    Fields colour(Colour value) {
      return new Fields(company, open, state, type, priority, leader, agent, value, ka);
    }

    Fields keyAccount(boolean value) {
      return new Fields(company, open, state, type, priority, leader, agent, colour, value);
    }

    CaseFilter filter() {
      return new CaseFilter("", open, state, type, priority, company, leader, agent, colour, ka, null);
    }
  }

  @Test
  @Requirement({"DW-02", "PR-18", "PR-21"})
  void listsAreSortedByActivityDueScoreOrAge() {
    Customer customer = customer();
    String low = opened(customer, "Consulta");
    classifiedAs(low, TicketType.QUERY);
    itIs(at("2026-03-10T10:10"));
    String top = opened(customer, "No se vende", CANNOT_ORDER);
    itIs(at("2026-03-10T10:20"));
    String last = opened(customer, "Otra consulta");
    classifiedAs(last, TicketType.QUERY);
    itIs(at("2026-03-10T10:30"));
    tickets.staffAnswers(low, AGENT, "Lo miramos.", "Mañana.", List.of());
    String asked = opened(customer, "Espera al cliente");
    triages(asked, Map.of("finding", "ASK", "question", "¿Desde cuándo?"));
    tickets.staffAnswers(top, AGENT, "Lo miramos.", "Ahora.", List.of());

    CaseFilter all = of(customer, "");
    assertThat(found(all.with(CaseOrder.ACTIVITY))).containsExactly(asked, top, low, last);
    assertThat(found(all.with(CaseOrder.AGE))).containsExactly(low, top, last, asked);
    assertThat(found(all.with(CaseOrder.SCORE))).as("nobody has anything to do in the fourth").containsExactly(top, low, last);
    List<CaseLine> due = lists.list(all.with(CaseOrder.DUE), 0, 10).lines();
    assertThat(due).extracting(line -> line.levels().due()).isSorted().doesNotContainNull();
    assertThat(due.get(0).ticket().number()).isEqualTo(top);
  }

  @Test
  void aListIsReadPartByPartAndCountsNothing() {
    Customer customer = customer();
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      itIs(at("2026-03-10T10:0" + i));
      numbers.add(0, opened(customer, "Asunto " + i));
    }
    CasePage first = lists.list(of(customer, "asunto"), 0, 2);
    CasePage second = lists.list(of(customer, "asunto"), 1, 2);
    CasePage third = lists.list(of(customer, "asunto"), 2, 2);
    assertThat(List.of(first, second, third)).extracting(CasePage::more).containsExactly(true, true, false);
    assertThat(List.of(first, second, third)).flatExtracting(page -> page.lines().stream().map(l -> l.ticket().number()).toList())
        .containsExactlyElementsOf(numbers);
    List<String> all = new ArrayList<>();
    lists.each(of(customer, ""), line -> all.add(line.ticket().number()));
    assertThat(all).containsExactlyElementsOf(numbers);
  }

  @Test
  void wordsThatVeryManyCasesContainAreFoundInOrderToo() {
    Customer customer = customer();
    String template = opened(customer, "Repetido " + unique);
    List<String> columns = jdbc.sql("select lower(column_name) from information_schema.columns where table_name in ('TICKET', 'ticket')"
        + " and lower(column_name) not in ('is_open', 'text_no')").query(String.class).list();
    try {
      jdbc.sql("insert into ticket (" + String.join(", ", columns) + ") select " + String.join(", ", columns.stream()
          .map(column -> column.equals("number") ? "'T-1990-' || lpad(cast(n.n as varchar), 6, '0')" : "t." + column).toList())
          + " from ticket t cross join (select row_number() over (order by a.x, b.x, c.x) as n from " + tens("a") + ", " + tens("b")
          + ", " + tens("c") + ") n where t.number = ? and n.n <= 600").param(template).update();
      CaseFilter filter = new CaseFilter(unique, null, null, null, null, null, null, null, null, null, null);
      CasePage second = lists.list(filter, 1, 50);
      assertThat(second.lines()).extracting(line -> line.ticket().number()).hasSize(50).startsWith("T-1990-000551");
      assertThat(second.more()).isTrue();
      assertThat(lists.list(filter, 12, 50).lines()).as("600 and the first").hasSize(1);
      assertThat(lists.list(new CaseFilter(unique, false, null, null, null, null, null, null, null, null, null), 0, 50).lines())
          .isEmpty();
      List<String> all = new ArrayList<>();
      lists.each(filter, line -> all.add(line.ticket().number()));
      assertThat(all).hasSize(601).doesNotHaveDuplicates();
    } finally {
      jdbc.sql("delete from ticket where number like 'T-1990-%'").update();
    }
    assertThat(anywhere(unique)).as("rows come from the database").containsExactly(template);
  }

  private static String tens(String name) {
    return "(values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)) " + name + "(x)";
  }

  @Test
  @Requirement("IN-12")
  void whatMayBeTheSameIsSuggestedLikeliestFirst() {
    Customer customer = customer();
    String same = opened(customer, "El listado de facturas no carga");
    String near = opened(customer, "Facturas con el nombre cambiado");
    opened(customer, "Un texto mal traducido");
    String united = opened(customer, "El listado de facturas no carga nunca");
    triages(united, Map.of("finding", "DUPLICATE", "reference", same));
    String foreign = opened(customer(), "El listado de facturas no carga");
    String asked = opened(customer, "No carga el listado de las facturas");
    assertThat(tickets.possibleMatches(asked)).extracting(Match::number).startsWith(same).contains(near)
        .doesNotContain(united, foreign, asked);
    tickets.customerWithdraws(near, customer.contact(), null);
    assertThat(tickets.possibleMatches(asked)).extracting(Match::number).contains(near);
    itIs(at("2026-05-10T10:00"));
    assertThat(tickets.possibleMatches(asked)).extracting(Match::number).contains(same).doesNotContain(near);
  }

  @Test
  @Requirement("DW-02")
  void listsAreKeptForOneselfOrSharedByThoseWhoLead() {
    String name = "Rojos " + unique;
    long own = views.keep(AGENT, name, false, "ver=abiertos&color=RED");
    long shared = views.keep(LEADER, name, true, "ver=abiertos&ka=si");
    assertThat(views.seenBy(AGENT)).extracting(CaseView::id).contains(own, shared);
    assertThat(views.seenBy(REVIEWER)).extracting(CaseView::id).contains(shared).doesNotContain(own);
    assertThat(views.view(REVIEWER, own)).isEmpty();

    assertRefused("«Nombre de la vista»: ya hay una vista", () -> views.keep(AGENT, name.toUpperCase(), false, "ver=todos"));
    assertRefused("«Nombre de la vista»: es obligatorio", () -> views.keep(AGENT, " ", false, "ver=todos"));
    assertRefused("«Compartida»: solo líderes", () -> views.keep(AGENT, "Otra " + unique, true, "ver=todos"));
    assertRefused("solo Lucía Ferrer", () -> views.change(AGENT, shared, "Mía", true, null));
    assertRefused("ya no existe", () -> views.remove(REVIEWER, own));

    views.beginWith(AGENT, shared);
    assertThat(views.firstOf(AGENT)).map(CaseView::id).contains(shared);
    views.change(CARE_MANAGER, shared, "KA " + unique, true, "ver=todos&ka=si");
    assertThat(views.firstOf(AGENT)).map(CaseView::filters).contains("ver=todos&ka=si");
    views.change(LEADER, shared, "KA " + unique, false, null);
    assertThat(views.firstOf(AGENT)).as("no longer shared").isEmpty();
    views.remove(LEADER, shared);
    views.beginWith(AGENT, own);
    views.remove(AGENT, own);
    assertThat(views.firstOf(AGENT)).isEmpty();
    assertThat(views.seenBy(AGENT)).extracting(CaseView::id).doesNotContain(own, shared);
  }

  private static void assertRefused(String sentence, ThrowingCallable act) {
    assertThatThrownBy(act).isInstanceOf(InputRefused.class).hasMessageContaining(sentence);
  }
}
