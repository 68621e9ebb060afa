package io.ciclo.growth.desk;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which CRM opportunities stand in. Read as texts, so that a wrong one is refused with a sentence and not with a conversion error.
 *
 * @param kind {@code built-in}: the register of this product is the CRM; {@code http}: another one hears of each change, too
 * @param http how that other one is spoken to; it counts only when kind is {@code http}
 */
@ConfigurationProperties("ciclo.crm")
public record CrmSettings(@DefaultValue("built-in") String kind, @DefaultValue Http http) {

  private static final String BUILT_IN = "built-in";
  private static final String OUTSIDE = "http";
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s/{}?#]+([/?]\\S*)?");
  private static final Pattern POINTER = Pattern.compile("(/\\S*)?");
  private static final Set<String> METHODS = Set.of("POST", "PUT", "PATCH", "GET");
  private static final Duration LONGEST_TIMEOUT = Duration.ofMinutes(1);
  private static final Duration SHORTEST_TIMEOUT = Duration.ofMillis(100);

  public CrmSettings {
    demand(kind.equals(BUILT_IN) || kind.equals(OUTSIDE), "kind", kind, "tiene que ser built-in o http");
    if (kind.equals(OUTSIDE)) {
      check(http);
    }
  }

  public boolean outside() {
    return kind.equals(OUTSIDE);
  }

  /**
   * @param timeout for connecting, and again for each wait for an answer: ISO 8601, PT0.1S to PT1M
   * @param headers of every call, such as Authorization; never shown
   * @param stages what the CRM calls each stage ({@code PROPOSAL: "3"}); the others are sent by their own names
   * @param error JSON pointer to where an answer says what went wrong; empty: the answer is quoted as it is
   * @param find asks whether the CRM knows the opportunity already, before it is opened there; without address nobody asks
   * @param won as {@code update} when it has no address; so is {@code lost}
   */
  public record Http(@DefaultValue("PT10S") String timeout, Map<String, String> headers, Map<String, String> stages,
      @DefaultValue("") String error, @DefaultValue Call find, @DefaultValue Call open, @DefaultValue Call update, @DefaultValue Call won,
      @DefaultValue Call lost) {

    public Http {
      headers = headers == null ? Map.of() : Map.copyOf(headers);
      stages = stages == null ? Map.of() : Map.copyOf(stages);
    }

    Duration longestWait() {
      return Duration.parse(timeout);
    }

    /** Without headers: they hold secrets. */
    @Override
    public String toString() {
      return "CRM " + open.url;
    }
  }

  /**
   * @param url words in braces are replaced, never in the name of the host
   * @param body words in braces are replaced, escaped as the header Content-Type asks; JSON when it says nothing
   * @param remoteId JSON pointer to the number that the CRM gave the opportunity, of {@code open} and {@code find}
   */
  public record Call(@DefaultValue("POST") String method, @DefaultValue("") String url, @DefaultValue("") String body,
      @DefaultValue("") String remoteId) {

    boolean on() {
      return !url.isBlank();
    }

    boolean asksFor(String word) {
      return CrmTemplate.words(url).contains(word) || CrmTemplate.words(body).contains(word);
    }
  }

  private static void check(Http http) {
    try {
      Duration timeout = http.longestWait();
      demand(timeout.compareTo(SHORTEST_TIMEOUT) >= 0 && timeout.compareTo(LONGEST_TIMEOUT) <= 0, "http.timeout", http.timeout,
          "debe estar entre PT0.1S y PT1M");
    } catch (DateTimeParseException e) {
      demand(false, "http.timeout", http.timeout, "tiene que ser una duración como PT10S, entre PT0.1S y PT1M");
    }
    demand(POINTER.matcher(http.error).matches(), "http.error", http.error, "tiene que ser un puntero JSON como /error/message, o quedar vacío");
    http.stages.keySet().forEach(stage -> demand(CrmTemplate.STAGES.contains(stage), "http.stages", stage,
        "no es una etapa; hay " + String.join(", ", CrmTemplate.STAGES)));
    demand(http.open.on(), "http.open.url", "", "es obligatoria con ciclo.crm.kind: http");
    demand(http.update.on(), "http.update.url", "", "es obligatoria con ciclo.crm.kind: http");
    Map<String, Call> calls = new LinkedHashMap<>();
    calls.put("find", http.find);
    calls.put("open", http.open);
    calls.put("update", http.update);
    calls.put("won", http.won);
    calls.put("lost", http.lost);
    calls.forEach((name, call) -> {
      if (call.on()) {
        check("http." + name, call, http);
      }
    });
    demand(!http.find.on() || !http.find.remoteId.isEmpty(), "http.find.remote-id", "", "es obligatorio si hay http.find.url");
    List.of("find", "open").forEach(name -> demand(!calls.get(name).asksFor(CrmTemplate.REMOTE_ID), "http." + name,
        "{" + CrmTemplate.REMOTE_ID + "}", "el CRM todavía no le ha dado número"));
    List.of("update", "won", "lost").forEach(name -> demand(!calls.get(name).asksFor(CrmTemplate.REMOTE_ID) || !http.open.remoteId.isEmpty(),
        "http." + name, "{" + CrmTemplate.REMOTE_ID + "}", "nadie lo sabe: falta ciclo.crm.http.open.remote-id"));
  }

  private static void check(String key, Call call, Http http) {
    demand(METHODS.contains(call.method), key + ".method", call.method, "tiene que ser POST, PUT, PATCH o GET");
    demand(ADDRESS.matcher(call.url).matches(), key + ".url", call.url,
        "tiene que ser una dirección http(s) sin espacios, cuyo servidor no dependa de ninguna palabra entre llaves");
    demand(POINTER.matcher(call.remoteId).matches(), key + ".remote-id", call.remoteId, "tiene que ser un puntero JSON como /result/0");
    known(key + ".url", call.url);
    known(key + ".body", call.body);
    CrmTemplate.Format format = CrmTemplate.Format.of(http.headers);
    demand(call.body.isBlank() || format.holds(CrmTemplate.sample(call.body)), key + ".body", "",
        "con sus palabras sustituidas no es JSON; revise comillas y comas, o ponga otro Content-Type en ciclo.crm.http.headers");
  }

  private static void known(String key, String template) {
    List<String> unknown = CrmTemplate.words(template).stream().filter(word -> !CrmTemplate.KNOWN.contains(word)).toList();
    demand(unknown.isEmpty(), key, unknown.stream().map(word -> "{" + word + "}").collect(Collectors.joining(", ")),
        "no existe; hay " + CrmTemplate.KNOWN.stream().sorted().map(word -> "{" + word + "}").collect(Collectors.joining(", ")));
  }

  private static void demand(boolean right, String key, Object value, String sentence) {
    if (!right) {
      throw new IllegalArgumentException("ciclo.crm." + key + " = " + value + ": " + sentence);
    }
  }
}
