package io.ciclo.engine.cases;

import io.ciclo.engine.CaseCard;
import io.ciclo.engine.CaseCards;
import io.ciclo.engine.Choice;
import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.PlainText;
import io.ciclo.engine.TaskRule;
import io.ciclo.engine.Times;
import io.ciclo.engine.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a task carries for people to read: card, facts, choices and what fields begin with, as variables of the task itself. */
@Component
class CardVariables {

  private static final int LONGEST_TEXT = 2_000;

  private final ObjectProvider<CaseCards> cards;
  private final ObjectProvider<TaskRule> rules;
  private final Vocabulary vocabulary;
  private final Times times;

  CardVariables(ObjectProvider<CaseCards> cards, ObjectProvider<TaskRule> rules, Vocabulary vocabulary,
      EngineSettings settings) {
    this.cards = cards;
    this.rules = rules;
    this.vocabulary = vocabulary;
    this.times = new Times(settings.zone());
  }

  /** Empty when the number is none of ours, or no room owns that kind of case. */
  Optional<CaseCard> card(String caseNumber) {
    return cards.stream().filter(owner -> owner.owns(caseNumber)).findFirst().map(owner -> owner.card(caseNumber));
  }

  Map<String, Object> ofCard(CaseCard card) {
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put("cardNumber", card.number());
    variables.put("cardCompany", card.company());
    variables.put("cardKa", card.keyAccount() ? vocabulary.word("engine.card.keyAccount") : "");
    variables.put("cardType", text(card.type()));
    variables.put("cardPriority", text(card.priority()));
    variables.put("cardState", text(card.state()));
    variables.put("cardColour", text(card.colour()));
    variables.put("cardDue", times.digits(card.due()));
    variables.put("cardOpened", times.digits(card.opened()));
    return variables;
  }

  /** @param variable reads a variable that the task sees */
  Map<String, Object> ofRule(String task, String caseNumber, Function<String, Object> variable) {
    Map<String, Object> variables = new LinkedHashMap<>();
    rules.stream().filter(rule -> rule.task().equals(task)).forEach(rule -> {
      rule.facts(caseNumber, rule.about().map(variable).orElse(null)).forEach((name, value) -> variables.put(named("fact", name, task), fact(name, value)));
      rule.known(caseNumber).entrySet().stream().filter(known -> wholly(known.getValue()))
          .forEach(known -> variables.put(known.getKey(), known.getValue()));
      rule.choices(caseNumber).forEach((name, options) ->
          variables.put(named("choices", name, task), SpinValues.jsonValue(json(options)).create()));
    });
    return variables;
  }

  private static String text(String text) {
    return text == null ? "" : text;
  }

  private static String named(String prefix, String name, String task) {
    if (!name.startsWith(prefix)) {
      throw new IllegalStateException("Rule of " + task + ": '" + name + "' must begin with '" + prefix + "'");
    }
    return name;
  }

  private static boolean wholly(Object known) {
    return !(known instanceof String text) || text.length() <= TaskRule.LONGEST_KNOWN;
  }

  private static Object fact(String name, Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof String text) {
      return PlainText.cut(text, LONGEST_TEXT);
    }
    if (value instanceof Number || value instanceof Boolean) {
      return value;
    }
    throw new IllegalStateException("Fact '" + name + "' is a " + value.getClass().getSimpleName()
        + "; only text, numbers and yes/no are shown");
  }

  private static String json(List<Choice> options) {
    var array = org.camunda.spin.Spin.JSON("[]");
    options.forEach(option -> array.append(
        org.camunda.spin.Spin.JSON("{}").prop("label", option.label()).prop("value", option.value())));
    return array.toString();
  }
}
