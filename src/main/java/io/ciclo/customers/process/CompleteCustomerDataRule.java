package io.ciclo.customers.process;

import io.ciclo.customers.AccountType;
import io.ciclo.customers.Company;
import io.ciclo.customers.CustomerEvent;
import io.ciclo.customers.PlatformKind;
import io.ciclo.customers.desk.EventFacts;
import io.ciclo.customers.desk.RegistrationDesk;
import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Days of the contract, and the profile by which the list of tasks is drawn up (CL-03). */
@Component
class CompleteCustomerDataRule extends EventRule {

  private final RegistrationDesk registrations;

  CompleteCustomerDataRule(EventFacts facts, RegistrationDesk registrations) {
    super("UserTask_CompleteCustomerData", facts);
    this.registrations = registrations;
  }

  @Override
  void addFacts(String number, Map<String, Object> shown) {
    shown.put("factRecord", facts.record(number));
  }

  @Override
  public Map<String, Object> known(String number) {
    CustomerEvent event = facts.event(number);
    Company company = facts.company(number);
    LocalDate start = event.startsOn() == null ? facts.today(number) : event.startsOn();
    LocalDate end = event.endsOn() == null ? start.plusYears(1).minusDays(1) : event.endsOn();
    Map<String, Object> known = new HashMap<>();
    known.put("contractStart", start.toString());
    known.put("contractEnd", end.toString());
    known.put("accountType", company.accountType().name());
    known.put("platformKind", company.platformKind().name());
    known.put("phoneService", company.phoneService());
    return known;
  }

  @Override
  public List<CaseAction> actions(String number) {
    return List.of(CaseAction.of("COMPLETE", "Completar los datos").asking("contractStart", "contractEnd", "accountType", "platformKind")
        .offering("phoneService", "withProject"));
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    registrations.data(form.caseNumber(), new RegistrationDesk.Data(day(form, "contractStart", "Desde"), day(form, "contractEnd", "Hasta"),
        form.requiredChoice("accountType", "Tipo de cuenta", AccountType.class), form.requiredChoice("platformKind", "Plataforma", PlatformKind.class),
        form.checked("phoneService"), form.checked("withProject")), form.person());
    return Map.of("withProject", form.checked("withProject"));
  }
}
