package io.ciclo.engine.access;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person with a browser of their own, as far as cookies, redirects and hidden fields go. */
final class Visitor {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"\\s+value=\"([^\"]+)\"");

  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies)
      .followRedirects(HttpClient.Redirect.NEVER).build();
  private final String base;

  Visitor(int port) {
    this.base = "http://127.0.0.1:" + port;
  }

  HttpResponse<String> get(String path) {
    return send(request(path).header("Accept", "text/html").GET());
  }

  HttpResponse<String> getJson(String path) {
    return send(request(path).header("Accept", "application/json").GET());
  }

  /** Fills in the form that the page shows. */
  HttpResponse<String> submit(String page, Map<String, String> fields) {
    return submit(page, page, fields);
  }

  HttpResponse<String> submit(String page, String action, Map<String, String> fields) {
    Matcher token = CSRF.matcher(get(page).body());
    Map<String, String> all = new LinkedHashMap<>(fields);
    if (token.find()) {
      all.put("_csrf", token.group(1));
    }
    return post(action, all);
  }

  HttpResponse<String> post(String action, Map<String, String> fields) {
    String body = fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
    return send(request(action).header("Accept", "text/html")
        .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> login(String user, String password) {
    return submit("/login", Map.of("username", user, "password", password));
  }

  /** A call as the web apps make it: JSON, with the token of their own cookie. */
  HttpResponse<String> api(String method, String path, String json) {
    HttpRequest.Builder request = request(path).header("Accept", "application/json")
        .header("Content-Type", "application/json").method(method, BodyPublishers.ofString(json));
    cookie("XSRF-TOKEN").ifPresent(cookie -> request.header("X-XSRF-TOKEN", cookie.getValue()));
    return send(request);
  }

  java.util.Optional<HttpCookie> cookie(String name) {
    return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(name)).findFirst();
  }

  /** A cookie that this browser has from before. */
  void add(HttpCookie cookie) {
    cookies.getCookieStore().add(URI.create(base), cookie);
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static String location(HttpResponse<?> response) {
    return response.headers().firstValue("Location").map(to -> to.replaceFirst("^http://[^/]+", "")).orElse(null);
  }
}
