package io.ciclo.staff.desk;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.ciclo.engine.Person;
import io.ciclo.staff.OnCallSettings.Gateway;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Through another system's HTTP door, by settings. */
abstract sealed class GatewayPath implements AlertPath permits WebhookPath, SmsPath {

  private static final String CONTENT_TYPE = "Content-Type";
  private static final String JSON = "application/json";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final Pattern WORD = Pattern.compile("\\{(caso|cliente|resumen|desde|persona|telefono|enlace)}");

  private final Gateway gateway;
  private final String ownBody;
  private final OutgoingHttp http;

  GatewayPath(Gateway gateway, String ownBody, OutgoingHttp http) {
    this.gateway = gateway;
    this.ownBody = ownBody;
    this.http = http;
  }

  @Override
  public boolean reaches(Person person, String phone) {
    return gateway.on();
  }

  @Override
  public boolean leavesTheDatabase() {
    return true;
  }

  @Override
  public void send(AlertNote note) {
    send(Map.of("caso", note.caseNumber(), "cliente", note.customer(), "resumen", note.summary(), "desde", note.since(),
        "persona", note.to().displayName(), "telefono", note.phone() == null ? "" : note.phone(), "enlace", note.link()),
        ownBody, note.idempotencyKey());
  }

  /** @param words by the names that a body may use; all of them */
  final void send(Map<String, String> words, String usualBody, String idempotencyKey) {
    Map<String, String> headers = new HashMap<>(gateway.headers());
    String type = headers.entrySet().stream().filter(header -> header.getKey().equalsIgnoreCase(CONTENT_TYPE))
        .map(Entry::getValue).findFirst().orElse(JSON);
    headers.keySet().removeIf(CONTENT_TYPE::equalsIgnoreCase);
    headers.put(CONTENT_TYPE, type.contains("charset") ? type : type + "; charset=utf-8");
    headers.put("Idempotency-Key", idempotencyKey);
    UnaryOperator<String> escape = type.startsWith(FORM) ? GatewayPath::forForm : GatewayPath::forJson;
    http.send(new OutgoingHttp.Call(gateway.method(), gateway.url(), headers,
        filled(gateway.body().isBlank() ? usualBody : gateway.body(), words, escape), gateway.timeout()));
  }

  private static String filled(String body, Map<String, String> words, UnaryOperator<String> escape) {
    return WORD.matcher(body).replaceAll(word -> Matcher.quoteReplacement(escape.apply(words.get(word.group(1)))));
  }

  private static String forJson(String text) {
    return new String(JsonStringEncoder.getInstance().quoteAsString(text));
  }

  private static String forForm(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
