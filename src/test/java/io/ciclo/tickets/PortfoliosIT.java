package io.ciclo.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.customers.Company;
import io.ciclo.customers.Customers;
import io.ciclo.engine.NewPerson;
import io.ciclo.servicelevels.desk.DueAlarms;
import io.ciclo.staff.StaffGroup;
import io.ciclo.testing.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** All open cases of somebody's companies, what needs attention first. */
class PortfoliosIT extends TicketTraces {

  @Autowired Portfolios portfolios;
  @Autowired Customers customers;
  @Autowired DueAlarms alarms;

  private String person(StaffGroup group) {
    String id = "cartera." + UUID.randomUUID().toString().substring(0, 8);
    identities.create(new NewPerson(id, "Carla", id.substring(8), id + "@ciclo.example", List.of(group.id()),
        "una frase larga de prueba 7", false));
    return id;
  }

  private List<String> cases(String person) {
    return portfolios.of(person, null, 0, 50).lines().stream().map(one -> one.line().ticket().number()).toList();
  }

  @Test
  @Requirement("DW-03")
  void leaderAndCsmSeeWhateverIsOpenWhoeverHoldsIt() {
    String leader = person(StaffGroup.ACCOUNT_LEADERS);
    String csm = person(StaffGroup.CUSTOMER_SUCCESS);
    Customer one = customer(leader, IN_FORCE, false);
    Customer other = customer(leader, IN_FORCE, false);
    Company company = customers.company(other.company());
    registry.change(new Company(company.id(), company.legalName(), company.taxId(), company.platformKind(), company.product(),
        company.plan(), company.keyAccount(), company.accountType(), leader, csm, false, false, false,
        company.formOfAddress(), company.language(), company.calendar(), company.zone(), "", company.status(),
        company.version()));
    String ofOne = opened(one, "De una");
    String ofOther = opened(other, "De la otra");
    classifiedByLeader(leader, ofOther);
    tasks.claim(caseTasks.open(ofOther).get(0).id(), AGENT);
    String closed = opened(other, "Ya no");
    tickets.customerWithdraws(closed, other.contact(), null);

    assertThat(cases(leader)).containsExactlyInAnyOrder(ofOne, ofOther);
    assertThat(cases(csm)).containsExactly(ofOther);
    assertThat(cases(AGENT)).as("who holds a task is not therefore in charge").doesNotContain(ofOne, ofOther);
    Portfolio narrowed = portfolios.of(leader, other.company(), 0, 50);
    assertThat(narrowed.companies()).hasSize(2);
    assertThat(narrowed.lines()).singleElement().satisfies(shown -> assertThat(shown.line().tasks()).singleElement()
        .satisfies(task -> assertThat(task.assignee()).isEqualTo(AGENT)));
    assertThat(portfolios.of(csm, one.company(), 0, 50).lines()).as("not his").isEmpty();
    List<String> pages = new ArrayList<>();
    for (int page = 0; page < 2; page++) {
      Portfolio part = portfolios.of(leader, null, page, 1);
      assertThat(part.more()).isEqualTo(page == 0);
      assertThat(part.counts().values()).containsExactly(2);
      part.lines().forEach(shown -> pages.add(shown.line().ticket().number()));
    }
    assertThat(pages).containsExactlyInAnyOrder(ofOne, ofOther);
  }

  private void classifiedByLeader(String leader, String number) {
    does(leader, number, "UserTask_TriageTicket", Map.of("finding", "CLASSIFY"));
    does(leader, number, "UserTask_ClassifyTicket", Map.of("ticketType", "QUERY"));
  }

  @Test
  @Requirement("DW-03")
  void whatNeedsAttentionComesFirstAndSaysWhy() {
    String leader = person(StaffGroup.ACCOUNT_LEADERS);
    Customer customer = customer(leader, IN_FORCE, false);
    String red = opened(customer, "Sin noticias");
    does(leader, red, "UserTask_TriageTicket", Map.of("finding", "CLASSIFY"));
    does(leader, red, "UserTask_ClassifyTicket",
        Map.of("ticketType", "INCIDENT", "impact", "MEDIUM", "symptom", "MAJOR_SLOWNESS"));
    itIs(at("2026-03-11T11:45"));
    String late = opened(customer, "Nadie ha contestado a tiempo");
    itIs(at("2026-03-12T09:00"));
    String replied = opened(customer, "El cliente ha vuelto a escribir");
    String ours = opened(customer, "Nos toca");
    String theirs = opened(customer, "Le toca al cliente");
    for (String number : List.of(replied, ours)) {
      tickets.staffAnswers(number, leader, "Lo miramos.", "Le contamos mañana.", List.of());
    }
    does(leader, theirs, "UserTask_TriageTicket", Map.of("finding", "ASK", "question", "¿Desde cuándo?"));
    itIs(at("2026-03-12T10:00"));
    tickets.customerReplies(replied, customer.contact(), "¿Y bien?", List.of());
    alarms.handleAndFollow(red);
    itIs(at("2026-03-12T11:30"));
    alarms.handleAndFollow(late);

    List<PortfolioLine> lines = portfolios.of(leader, null, 0, 50).lines();
    assertThat(lines).extracting(one -> one.line().ticket().number()).containsExactly(red, late, replied, ours, theirs);
    assertThat(lines).extracting(PortfolioLine::need).containsExactly(Need.RED, Need.LATE, Need.UNANSWERED, Need.OURS,
        Need.CUSTOMERS);
    assertThat(lines.get(0).line().levels().lastHeard()).as("a person has never answered").isNull();
    assertThat(lines.get(2).unansweredSince()).isEqualTo(at("2026-03-12T10:00"));
    assertThat(lines.get(2).line().levels().lastHeard()).isEqualTo(at("2026-03-12T09:00"));
    assertThat(lines.get(3).unansweredSince()).isNull();

    tickets.noAnswerNeeded(replied, leader);
    assertThat(portfolios.of(leader, null, 0, 50).lines()).filteredOn(one -> one.line().ticket().number().equals(replied))
        .singleElement().satisfies(one -> assertThat(one.unansweredSince()).isNull());
  }
}
