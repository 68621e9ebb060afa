package io.ciclo.staff.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ciclo.engine.Person;
import io.ciclo.staff.OnCallSettings;
import io.ciclo.staff.OnCallSettings.Gateway;
import io.ciclo.staff.StaffGroup;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What chat and SMS gateway are sent. */
class GatewayPathTest {

  private static final Gateway OFF = gateway("", Map.of(), "");
  private static final Person NURIA = new Person("nuria.vidal", "Núria", "Vidal", "nuria.vidal@ciclo.example");
  private static final AlertNote NOTE = new AlertNote("T-2026-000123", "Aceros \"del\" Norte", "No se puede\nentrar \\ [aquí](http://x)",
      "21 nov 2026, 23:31 CET", NURIA, "+34600000901", "https://ciclo.example/guardia/abc", "key-1");

  private final List<OutgoingHttp.Call> calls = new ArrayList<>();

  @Test
  void theChatGetsACardThatShowsTheCustomersWordsAsTheyAre() throws IOException {
    webhook(gateway("http://chat.example", Map.of("Authorization", "Bearer x"), "")).send(NOTE);
    assertThat(calls.get(0).headers()).containsOnly(Map.entry("Authorization", "Bearer x"),
        Map.entry("Idempotency-Key", "key-1"), Map.entry("Content-Type", "application/json; charset=utf-8"));
    JsonNode card = new ObjectMapper().readTree(calls.get(0).body()).at("/attachments/0/content");
    assertThat(card.path("type").asText()).isEqualTo("AdaptiveCard");
    assertThat(card.at("/body/0/text").asText()).isEqualTo("Guardia: T-2026-000123");
    assertThat(card.at("/body/1/type").asText()).as("no Markdown there").isEqualTo("RichTextBlock");
    assertThat(card.at("/body/1/inlines/0/text").asText()).isEqualTo("Núria Vidal: Aceros \"del\" Norte, desde el"
        + " 21 nov 2026, 23:31 CET. No se puede\nentrar \\ [aquí](http://x)");
    assertThat(card.at("/actions/0/url").asText()).isEqualTo("https://ciclo.example/guardia/abc");
  }

  @Test
  void theSmsGatewayGetsItsOwnBodyOrTheOneOfTheSettings() throws IOException {
    sms(gateway("http://sms.example", Map.of(), "")).send(NOTE);
    JsonNode own = new ObjectMapper().readTree(calls.get(0).body());
    assertThat(own.path("to").asText()).isEqualTo("+34600000901");
    assertThat(own.path("text").asText()).startsWith("Guardia T-2026-000123: Aceros").endsWith("Atender: https://ciclo.example/guardia/abc");

    sms(gateway("http://sms.example", Map.of("content-type", "application/x-www-form-urlencoded"),
        "To={telefono}&Body={caso}+{cliente}&{otra}")).send(NOTE);
    assertThat(calls.get(1).body()).isEqualTo("To=%2B34600000901&Body=T-2026-000123+Aceros+%22del%22+Norte&{otra}");
    assertThat(calls.get(1).headers()).containsEntry("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
        .doesNotContainKey("content-type");
  }

  @Test
  void aChannelWithoutAddressOrNumberReachesNobody() {
    assertThat(webhook(OFF).reaches(NURIA, null)).isFalse();
    assertThat(webhook(gateway("http://chat.example", Map.of(), "")).reaches(NURIA, null)).isTrue();
    assertThat(sms(OFF).reaches(NURIA, "+34600000901")).isFalse();
    assertThat(sms(gateway("http://sms.example", Map.of(), "")).reaches(NURIA, null)).isFalse();
    assertThat(sms(gateway("http://sms.example", Map.of(), "")).reaches(NURIA, "+34600000901")).isTrue();
  }

  private WebhookPath webhook(Gateway gateway) {
    return new WebhookPath(settings(gateway, OFF), calls::add);
  }

  private SmsPath sms(Gateway gateway) {
    return new SmsPath(settings(OFF, gateway), calls::add);
  }

  private static Gateway gateway(String url, Map<String, String> headers, String body) {
    return new Gateway(url, "POST", headers, body, Duration.ofSeconds(1));
  }

  private static OnCallSettings settings(Gateway webhook, Gateway sms) {
    return new OnCallSettings(Duration.ofMinutes(10), "customer-care", "", StaffGroup.CARE_MANAGERS, true, webhook, sms);
  }
}
