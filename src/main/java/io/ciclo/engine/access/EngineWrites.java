package io.ciclo.engine.access;

import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * What may be changed through the engine's API, under either of its addresses, by who is no administrator.
 *
 * <p>The engine's authorizations stand behind it; but whoever may work on a task could there also set variables of the
 * process by resolving it, or end it by an error. Reading is left to the engine; of the rest, what is not listed is refused.
 */
final class EngineWrites {

  static final AuthorizationManager<RequestAuthorizationContext> ALLOWED = EngineWrites::check;

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final Pattern API =
      Pattern.compile("(?:/camunda/api/engine/engine/[^/]+|/engine-rest(?:/engine/[^/]+)?)(/.*)");
  private static final String ANY = "/[^/]+";

  /** Work in Tasklist, one's own filters, and queries, which are posts when they are long. */
  private static final Pattern EVERYBODY = Pattern.compile(String.join("|",
      "POST /task" + ANY + "/(?:claim|unclaim|assignee|complete|submit-form|comment/create)",
      "POST /filter/create",
      "(?:PUT|DELETE) /filter" + ANY,
      "POST /filter" + ANY + "/(?:list|singleResult|count)",
      "POST /(?:task|execution|job|external-task|process-instance|variable-instance)(?:/count)?",
      "POST /history/(?:task|detail|process-instance|activity-instance|variable-instance|decision-instance)(?:/count)?"));

  private static final Pattern PROCESS_OWNERS = Pattern.compile("POST /deployment/create");

  private EngineWrites() {
  }

  private static AuthorizationDecision check(Supplier<Authentication> person, RequestAuthorizationContext context) {
    String method = context.getRequest().getMethod();
    String path = PagesOnly.path(context.getRequest());
    boolean engine = path.startsWith("/engine-rest") || path.startsWith("/camunda/api/engine");
    if (!engine || READING.contains(method) || Roles.has(person.get(), Roles.ADMIN)) {
      return new AuthorizationDecision(true);
    }
    Matcher api = API.matcher(path);
    String change = api.matches() ? method + " " + api.group(1) : "";
    return new AuthorizationDecision(EVERYBODY.matcher(change).matches()
        || PROCESS_OWNERS.matcher(change).matches() && Roles.has(person.get(), Roles.PROCESS_OWNER));
  }
}
