package io.ciclo.servicelevels.process;

import io.ciclo.servicelevels.Alarm;
import io.ciclo.servicelevels.Binding;
import io.ciclo.servicelevels.ClockId;
import io.ciclo.servicelevels.ClockKind;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;

/** An alarm as the variables of its process. */
final class AlarmVariables {

  private static final String KIND = "clockKind";
  private static final String BINDING = "clockBinding";
  private static final String SUBJECT = "clockSubject";
  private static final String NO = "clockNo";
  private static final String GOAL = "goalNo";
  private static final String ALARM = "alarmKind";
  private static final String DUE = "alarmDue";

  private AlarmVariables() {}

  static Map<String, Object> of(ClockId clock) {
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put(KIND, clock.kind().name());
    variables.put(BINDING, clock.binding().name());
    variables.put(SUBJECT, clock.subject());
    variables.put(NO, clock.no());
    return variables;
  }

  static Map<String, Object> of(Alarm alarm) {
    Map<String, Object> variables = of(alarm.key().clock());
    variables.put(GOAL, alarm.key().goal());
    variables.put(ALARM, alarm.key().kind().name());
    variables.put(DUE, alarm.at().toString());
    return variables;
  }

  static ClockId clock(VariableScope scope) {
    return new ClockId(ClockKind.valueOf((String) scope.getVariable(KIND)),
        Binding.valueOf((String) scope.getVariable(BINDING)), (String) scope.getVariable(SUBJECT),
        (Integer) scope.getVariable(NO));
  }

  /** When the alarm fell due, however late it is acted on. */
  static Instant due(VariableScope scope) {
    return Instant.parse((String) scope.getVariable(DUE));
  }

  static Alarm.Kind kind(VariableScope scope) {
    return Alarm.Kind.valueOf((String) scope.getVariable(ALARM));
  }
}
