package io.ciclo.engine.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The expressions that models may contain: a variable, a condition over variables and literals, or one call of a
 * catalogue bean with variables and literals. Nothing else, so that no text in a model can run code of its own.
 */
final class ExpressionGrammar {

  private static final Pattern TOKEN = Pattern.compile(
      "\\s*(?:(?<string>'(?:[^'\\\\]|\\\\['\\\\])*'|\"(?:[^\"\\\\]|\\\\[\"\\\\])*\")"
          + "|(?<number>-?\\d+(?:\\.\\d+)?)"
          + "|(?<name>[A-Za-z_][A-Za-z0-9_]*)"
          + "|(?<sign>==|!=|<=|>=|&&|\\|\\||[<>!().,]))");
  private static final Pattern DELEGATE = Pattern.compile("[$#]\\{\\s*([A-Za-z_][A-Za-z0-9_]*)\\s*}");
  private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", ">", "<=", ">=");
  private static final Set<String> CONSTANTS = Set.of("true", "false", "null");
  /** Names that stand for the engine itself, and words of the expression language that are left out on purpose. */
  private static final Set<String> RESERVED = Set.of("execution", "caseExecution", "task", "externalTask", "connector",
      "authenticatedUserId", "scopeExecution", "empty", "instanceof", "div", "mod", "eq", "ne", "lt", "gt", "le", "ge",
      "and", "or", "not");

  private final Catalogue catalogue;

  ExpressionGrammar(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  static boolean holdsExpression(String text) {
    return text.contains("${") || text.contains("#{");
  }

  /** The bean that {@code ${bean}} names. */
  static Optional<String> delegate(String text) {
    Matcher matcher = DELEGATE.matcher(text.strip());
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** Why this text cannot be accepted, as the end of a Spanish sentence; empty when it can. */
  Optional<String> refusal(String text) {
    String expression = text.strip();
    if (!holdsExpression(expression)) {
      return Optional.empty();
    }
    if (!expression.matches("(?s)[$#]\\{.*}")) {
      return Optional.of("mezcla texto y expresión en «" + expression + "»; use una sola expresión o un texto fijo");
    }
    try {
      new Reading(tokens(expression.substring(2, expression.length() - 1))).whole();
      return Optional.empty();
    } catch (NotAllowed e) {
      return Optional.of("la expresión «" + expression + "» no está permitida: " + e.getMessage());
    }
  }

  private static List<String> tokens(String body) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(body);
    int position = 0;
    String rest = body.stripTrailing();
    while (position < rest.length()) {
      if (!matcher.find(position) || matcher.start() != position) {
        throw new NotAllowed("no se entiende «" + rest.substring(position).strip() + "»");
      }
      tokens.add(matcher.group().strip());
      position = matcher.end();
    }
    return tokens;
  }

  private static final class NotAllowed extends RuntimeException {

    NotAllowed(String reason) {
      super(reason);
    }
  }

  private final class Reading {

    private final List<String> tokens;
    private int position;

    Reading(List<String> tokens) {
      this.tokens = tokens;
    }

    void whole() {
      if (tokens.size() > 3 && isName(tokens.get(0)) && tokens.get(1).equals(".")) {
        call();
      } else {
        anyOf();
      }
      if (position < tokens.size()) {
        throw new NotAllowed("sobra «" + tokens.get(position) + "»");
      }
    }

    private void call() {
      String bean = next();
      expect(".");
      String method = next();
      expect("(");
      int arguments = 0;
      if (!take(")")) {
        do {
          operand();
          arguments++;
        } while (take(","));
        expect(")");
      }
      if (!catalogue.hasMethod(bean, method, arguments)) {
        throw new NotAllowed("«" + bean + "." + method + "» no está en el catálogo");
      }
    }

    private void anyOf() {
      do {
        allOf();
      } while (take("||"));
    }

    private void allOf() {
      do {
        part();
      } while (take("&&"));
    }

    private void part() {
      if (take("!")) {
        part();
      } else if (take("(")) {
        anyOf();
        expect(")");
      } else {
        operand();
        if (position < tokens.size() && COMPARISONS.contains(tokens.get(position))) {
          position++;
          operand();
        }
      }
    }

    private void operand() {
      String token = next();
      boolean literal = CONSTANTS.contains(token) || token.startsWith("'") || token.startsWith("\"")
          || token.matches("-?\\d.*");
      if (!literal && (!isName(token) || RESERVED.contains(token))) {
        throw new NotAllowed("«" + token + "» no es una variable ni un valor");
      }
    }

    private boolean isName(String token) {
      return token.matches("[A-Za-z_][A-Za-z0-9_]*");
    }

    private String next() {
      if (position >= tokens.size()) {
        throw new NotAllowed("está incompleta");
      }
      return tokens.get(position++);
    }

    private boolean take(String token) {
      boolean there = position < tokens.size() && tokens.get(position).equals(token);
      if (there) {
        position++;
      }
      return there;
    }

    private void expect(String token) {
      if (!take(token)) {
        throw new NotAllowed("solo se admiten variables, comparaciones de variables o una llamada del catálogo");
      }
    }
  }
}
