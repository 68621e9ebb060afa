package io.ciclo.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.engine.Vocabulary;
import io.ciclo.testing.Requirement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Whatever a ticket's state is: one of six words, whose turn it is, and when the next word comes, on its page and in the list. */
@Requirement("DW-10")
class PlainWordsIT extends TicketTraces {

  private static final Instant FRIDAY = at("2026-03-13T12:00");
  private static final Instant FIVE_WEEKS_LATER = at("2026-04-14T10:00");
  private static final String A_DATE = "(lun|mar|mié|jue|vie|sáb|dom) \\d{1,2} \\p{L}+ \\d{4}, \\d{2}:\\d{2} CES?T";

  @Autowired MockMvc mvc;
  @Autowired JdbcClient jdbc;
  @Autowired Vocabulary vocabulary;

  @ParameterizedTest
  @EnumSource
  void everyStateIsOneOfSixWordsWithATurnAndANextWord(TicketState state) throws Exception {
    Customer customer = customer();
    String number = inState(opened(customer, "La portada tarda mucho"), state, CloseReason.SOLVED);
    CustomerState told = tickets.customerState(tickets.ticket(number));

    assertThat(told.label()).isEqualTo(switch (state) {
      case NEW -> "Recibido";
      case CUSTOMER_REPLIED, IN_TRIAGE, IN_PROGRESS, BACKLOG, PENDING_ESTIMATE, WAITING_PROVIDER, ESCALATED -> "En curso";
      case WAITING_CUSTOMER -> "Esperamos su respuesta";
      case IN_VALIDATION -> "Pendiente de su validación";
      case CONTRACT_CHECK, ON_HOLD -> "En pausa";
      case CLOSED, CANCELLED -> "Cerrado";
    });
    assertThat(told.turnSentence()).isEqualTo(switch (state) {
      case WAITING_CUSTOMER, IN_VALIDATION, ON_HOLD -> "Le toca a usted.";
      case WAITING_PROVIDER -> "Le toca a un proveedor externo, y nosotros lo seguimos.";
      case CLOSED, CANCELLED -> "No queda nada pendiente.";
      default -> "Nos toca a nosotros.";
    });
    assertThat(told.nextWord()).matches(switch (state) {
      case WAITING_CUSTOMER, IN_VALIDATION -> "Esperamos su respuesta hasta el vie 13 mar 2026, 12:00 CET\\.";
      case ON_HOLD -> "No hay fecha límite\\.";
      case CLOSED, CANCELLED -> "Puede hacerlo hasta el " + A_DATE + "\\.";
      default -> "Tendrá noticias nuestras antes del " + A_DATE + "\\.";
    });
    isRead(customer, number, told);
  }

  @ParameterizedTest
  @EnumSource
  void everyReasonToCloseIsToldAsTheCustomerWouldSayIt(CloseReason reason) throws Exception {
    Customer customer = customer();
    String other = opened(customer, "El pago falla");
    TicketState end = reason.merged() || reason == CloseReason.CONTRACT_INVALID ? TicketState.CANCELLED : TicketState.CLOSED;
    String number = inState(opened(customer, "La portada tarda mucho"), end, reason);
    jdbc.sql("update ticket set reference = ?, topics = ?, explanation = ? where number = ?")
        .params(reason.merged() ? other : null, "Un tema", "Fuera.", number).update();
    CustomerState told = tickets.customerState(tickets.ticket(number));

    assertThat(told.label()).isEqualTo("Cerrado");
    if (reason.merged()) {
      assertThat(told.nextStep()).isEqualTo("Unido a " + other + ".");
      assertThat(told.nextWord()).isEqualTo("Las novedades le llegan por ese ticket.");
    } else if (tickets.takesReplies(tickets.ticket(number))) {
      assertThat(told.nextWord()).matches("Puede hacerlo hasta el " + A_DATE + "\\.");
    } else {
      assertThat(told.nextWord()).isEqualTo("No habrá más mensajes sobre él.");
    }
    String word = vocabulary.word("tickets.closedBecause", reason);
    assertThat(word).doesNotContainIgnoringCase("cliente").doesNotContain("_");
    isRead(customer, number, told);
    assertThat(new PortalVisitor(mvc, customer).reads("/portal/tickets/" + number)).contains(word);
  }

  /** A date that has passed promises nothing: what is said instead is true. */
  @ParameterizedTest
  @EnumSource
  void lateOrOverNothingIsPromisedThatWasNotKept(TicketState state) throws Exception {
    Customer customer = customer();
    String number = inState(opened(customer, "La portada tarda mucho"), state, CloseReason.SOLVED);
    itIs(FIVE_WEEKS_LATER);
    CustomerState told = tickets.customerState(tickets.ticket(number));
    assertThat(told.nextWordBy()).isNull();
    assertThat(told.nextWord()).doesNotContain("2026").isEqualTo(switch (told.turn()) {
      case US, PROVIDER -> "Vamos con retraso; le escribimos en cuanto podamos.";
      case CUSTOMER -> state == TicketState.ON_HOLD ? "No hay fecha límite."
          : "El plazo para responder ha pasado; si aún lo necesita, respóndanos cuanto antes.";
      case NOBODY -> "No habrá más mensajes sobre él.";
    });
    isRead(customer, number, told);
  }

  private void isRead(Customer customer, String number, CustomerState told) throws Exception {
    PortalVisitor reader = new PortalVisitor(mvc, customer);
    assertThat(reader.reads("/portal/tickets/" + number)).as("page")
        .contains(told.label(), told.turnSentence(), told.nextStep(), told.nextWord());
    assertThat(reader.reads("/portal?estado=todos&texto=" + number)).as("list")
        .contains(number, told.label(), told.turnSentence() + " " + told.nextWord());
  }

  /** The row as it would be: how each state is reached is told elsewhere. */
  private String inState(String number, TicketState state, CloseReason reason) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("state", state.name());
    switch (state) {
      case WAITING_CUSTOMER -> {
        row.put("question", "¿Desde cuándo?");
        row.put("waiting_since", utc(TUE_2026_03_10_10H));
        row.put("waiting_until", utc(FRIDAY));
      }
      case ON_HOLD -> {
        row.put("question", "¿Desde cuándo?");
        row.put("waiting_since", utc(TUE_2026_03_10_10H));
      }
      case IN_VALIDATION -> {
        row.put("solution_kind", "SOLUTION");
        row.put("solution_text", "Hemos ampliado la memoria.");
        row.put("answer_by", utc(FRIDAY));
      }
      case CLOSED, CANCELLED -> {
        row.put("close_reason", reason.name());
        row.put("closed_at", utc(TUE_2026_03_10_10H));
        row.put("finding", "CLASSIFY");
      }
      default -> { }
    }
    jdbc.sql("update ticket set " + row.keySet().stream().map(column -> column + " = :" + column).collect(Collectors.joining(", "))
        + " where number = :number").params(row).param("number", number).update();
    return number;
  }

  private static Object utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
