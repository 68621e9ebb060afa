package io.ciclo.tickets.process;

import io.ciclo.engine.CaseAction;
import io.ciclo.engine.Choice;
import io.ciclo.engine.FormSubmission;
import io.ciclo.staff.Staff;
import io.ciclo.staff.StaffGroup;
import io.ciclo.tickets.desk.CaseFacts;
import io.ciclo.tickets.desk.Intake;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** IN-10: a company without account leader gets one. */
@Component
class NameAccountLeaderRule extends TicketRule {

  private final Intake intake;
  private final Staff staff;

  NameAccountLeaderRule(CaseFacts facts, Intake intake, Staff staff) {
    super("UserTask_NameAccountLeader", facts);
    this.intake = intake;
    this.staff = staff;
  }

  @Override
  public Map<String, List<Choice>> choices(String number) {
    return Map.of("choicesLeaders", staff.inGroup(StaffGroup.ACCOUNT_LEADERS).stream()
        .map(person -> new Choice(staff.nameForChoice(person.id()), person.id())).toList());
  }

  @Override
  public List<CaseAction> actions(String number) {
    return List.of(CaseAction.of("NAME", "Nombrar líder").asking("leader"));
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    String leader = form.requiredText("leader", "Líder de cuenta", 64);
    intake.nameAccountLeader(form.caseNumber(), leader, form.person());
    return Map.of("accountLeader", leader);
  }
}
