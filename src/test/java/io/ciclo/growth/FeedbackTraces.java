package io.ciclo.growth;

import io.ciclo.customers.Company;
import io.ciclo.customers.CompanyStatus;
import io.ciclo.customers.Contract;
import io.ciclo.customers.ContractStatus;
import io.ciclo.customers.SupportPlan;
import io.ciclo.tickets.EvolutiveTraces;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;

/** The words in which growth with customers is told in tests: what Customer Success Managers and customers do, on the real services. */
public abstract class FeedbackTraces extends EvolutiveTraces {

  protected static final String CSM = "andres.castro";
  protected static final String ARRANGE = "UserTask_ArrangeFeedback";
  protected static final String RECORD = "UserTask_RecordFeedback";

  @Autowired protected Feedbacks feedbacks;

  /** A GOLD customer since the beginning of 2025, looked after by the CSM. */
  protected Customer grown() {
    Customer customer = customer();
    Company before = customers.company(customer.company());
    registry.change(with(before, CSM, before.status()));
    registry.add(new Contract(0, before.id(), "CT-2025-" + before.taxId(), SupportPlan.GOLD, LocalDate.parse("2025-01-01"), LocalDate.parse("2025-12-30"),
        ContractStatus.ACTIVE, 0));
    return customer;
  }

  protected static Company with(Company before, String csm, CompanyStatus status) {
    return new Company(before.id(), before.legalName(), before.taxId(), before.platformKind(), before.product(), before.plan(),
        before.keyAccount(), before.accountType(), before.accountLeader(), csm, before.phoneService(), before.eServicePolicy(),
        before.paidValuation(), before.formOfAddress(), before.language(), before.calendar(), before.zone(), before.csmNotes(), status,
        before.version());
  }

  protected String openedByHand(Customer customer) {
    return feedbacks.open(customer.company(), "Toca hablar.", CSM);
  }

  protected void talked(String number, Customer customer) {
    does(CSM, number, ARRANGE, Map.of("feedbackWay", "HELD", "feedbackContact", String.valueOf(customer.contact())));
  }

  protected void surveyed(String number, Customer customer) {
    does(CSM, number, ARRANGE, Map.of("feedbackWay", "SURVEY", "feedbackContact", String.valueOf(customer.contact())));
  }

  protected void convened(String number, Customer customer, String day) {
    does(CSM, number, ARRANGE, Map.of("feedbackWay", "MEETING", "feedbackContact", String.valueOf(customer.contact()), "meetingKind", "OTHER",
        "meetingDay", day, "meetingTime", "10:00"));
  }

  protected void records(String number, int satisfaction, String needs, String complaint) {
    does(CSM, number, RECORD, Map.of("satisfaction", String.valueOf(satisfaction), "comments", "Nos atienden bien.", "needsFound", needs,
        "complaint", complaint));
  }

  protected static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
