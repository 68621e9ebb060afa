package io.ciclo.proof;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser that keeps cookies, fills in forms, and knows whether an answer arrived. */
final class Visitor {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  private static final Pattern TICKET = Pattern.compile(".*/portal/tickets/(T-\\d{4}-\\d{6})$");

  private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager())
      .followRedirects(HttpClient.Redirect.NEVER).connectTimeout(Duration.ofSeconds(5)).build();
  private Function<String, URI> pages;

  Visitor(Function<String, URI> pages) {
    this.pages = pages;
  }

  /** The application was started anew, perhaps on another port; cookies stay. */
  void movesTo(Function<String, URI> newPages) {
    pages = newPages;
  }

  void signsInForTheFirstTime(String login, String oneTimePassword, String newPassword) throws IOException {
    post("/login", "/login", Map.of("username", login, "password", oneTimePassword));
    post("/contrasena", "/contrasena",
        Map.of("oldPassword", oneTimePassword, "newPassword", newPassword, "repeated", newPassword));
  }

  /** The number of the ticket when the application acknowledged it; empty when no answer came. */
  Optional<String> opensTicket(String subject) {
    try {
      HttpResponse<String> answer = post("/portal/tickets/nuevo", "/portal/tickets/nuevo", Map.of("subject", subject,
          "description", "Desde esta mañana.", "canEnter", "true", "canAddProducts", "true", "canFinishOrder", "true",
          "urgency", "NORMAL"));
      Matcher location = TICKET.matcher(answer.headers().firstValue("Location").orElse(""));
      return location.matches() ? Optional.of(location.group(1)) : Optional.empty();
    } catch (IOException noAnswer) {
      return Optional.empty();
    }
  }

  private HttpResponse<String> post(String form, String target, Map<String, String> fields) throws IOException {
    Matcher csrf = CSRF.matcher(send(HttpRequest.newBuilder(pages.apply(form))).body());
    if (!csrf.find()) {
      throw new IOException("The page " + form + " has no form.");
    }
    String body = java.util.stream.Stream.concat(fields.entrySet().stream(), Map.of("_csrf", csrf.group(1)).entrySet().stream())
        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue())).collect(Collectors.joining("&"));
    return send(HttpRequest.newBuilder(pages.apply(target))
        .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
    try {
      return http.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
