package io.ciclo.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionGrammarTest {

  private final ExpressionGrammar grammar = new ExpressionGrammar(new Catalogue() {
    @Override
    public boolean hasDelegate(String bean) {
      return bean.equals("closeTicket");
    }

    @Override
    public boolean hasMethod(String bean, String method, int arguments) {
      return bean.equals("calendar") && method.equals("inWorkingHours") && arguments == 2;
    }
  });

  @ParameterizedTest
  @ValueSource(strings = {
      "care-agents", "PT10S", "2026-04-03T10:00:00", "costs 5 $", "",
      "${attended}", "#{attended}", "${ attended }", "${!attended}", "${!(a || b)}",
      "${ticketType == 'INCIDENT'}", "${ticketType != \"QUERY\"}", "${a == 'it\\'s'}", "${count > 3}", "${count <= -2.5}",
      "${a && b}", "${a == 'X' && (b || !c)}", "${done == true}", "${leader == null}", "${true}",
      "${calendar.inWorkingHours(deadline, 'care')}", "${calendar.inWorkingHours(3, true)}"})
  void allows(String text) {
    assertThat(grammar.refusal(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "${execution}", "${execution.processInstanceId}", "${execution.processEngineServices.runtimeService}",
      "${execution.processBusinessKey}", "${task.assignee}", "${task}", "${''.getClass()}",
      "${''.getClass().forName('java.lang.Runtime')}", "${a.class}", "${a.b}", "${a.b()}", "${a.b == 'x'}", "${a['class']}",
      "${calendar.inWorkingHours(deadline)}", "${calendar.getClass()}", "${calendar.inWorkingHours(a, b).x()}",
      "${calendar.inWorkingHours(a.b(), c)}", "${calendar.inWorkingHours(calendar.inWorkingHours(a, b), c)}",
      "${ticketService.close('x')}", "${currentUser()}", "${a ? b : c}", "${a + b}", "${a = b}", "${a -> b}", "${a; b}",
      "${empty a}", "${a eq b}", "${[1,2]}", "${{'a':1}}", "Hola ${a}", "${a} ${b}", "${a}${b}", "a,${b}", "${", "${}",
      "${a == }", "${a b}", "${a == 'x}", "${(a}", "${a == b == c}", "#{a.b}", "${caseExecution}", "${authenticatedUserId}"})
  void refuses(String text) {
    assertThat(grammar.refusal(text)).isPresent();
  }
}
