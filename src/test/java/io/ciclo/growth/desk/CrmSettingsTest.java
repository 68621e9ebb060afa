package io.ciclo.growth.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What cannot work is refused at start, with key and reason; what goes into a template cannot break out of it. */
class CrmSettingsTest {

  private static final String LONGER = "PT2M";

  @Test
  void withoutAnySettingTheRegisterIsTheCrm() {
    CrmSettings settings = new Binder(new MapConfigurationPropertySource(Map.of())).bindOrCreate("ciclo.crm", CrmSettings.class);
    assertThat(settings.outside()).isFalse();
    assertThat(settings.http().longestWait()).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void theDocumentedExampleIsRight() {
    CrmSettings settings = SomeCrm.odoo("https://odoo.example.com");
    assertThat(settings.outside()).isTrue();
    assertThat(settings.http().headers()).containsEntry("X-Odoo-Database", "empresa").containsKey("Authorization");
    assertThat(settings.http().stages()).containsEntry("PROPOSAL", "2");
    assertThat(settings.toString()).as("secrets stay out of logs").doesNotContain("bearer").doesNotContain("Authorization");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "kind | odoo | ciclo.crm.kind = odoo: tiene que ser built-in o http",
      "http.timeout | " + LONGER + " | ciclo.crm.http.timeout = PT2M: debe estar entre PT0.1S y PT1M",
      "http.timeout | diez | ciclo.crm.http.timeout = diez: tiene que ser una duración como PT10S",
      "http.open.url | `` | ciclo.crm.http.open.url = : es obligatoria",
      "http.update.url | `` | ciclo.crm.http.update.url = : es obligatoria",
      "http.open.url | ftp://crm/leads | ciclo.crm.http.open.url = ftp://crm/leads: tiene que ser una dirección http(s)",
      "http.open.url | http://{empresa}.example/x | ciclo.crm.http.open.url = http://{empresa}.example/x: tiene que ser",
      "http.open.method | DELETE | ciclo.crm.http.open.method = DELETE: tiene que ser POST, PUT, PATCH o GET",
      "http.open.body | {\"a\":\"{nombre}\"} | ciclo.crm.http.open.body = {nombre}: no existe; hay {cambio}",
      "http.open.body | {\"a\":{titulo}} | ciclo.crm.http.open.body = : con sus palabras sustituidas no es JSON",
      "http.open.body | {\"a\":\"{id}\"} | ciclo.crm.http.open = {id}: el CRM todavía no le ha dado número",
      "http.open.remote-id | `` | ciclo.crm.http.update = {id}: nadie lo sabe",
      "http.open.remote-id | id | ciclo.crm.http.open.remote-id = id: tiene que ser un puntero JSON",
      "http.find.remote-id | `` | ciclo.crm.http.find.remote-id = : es obligatorio",
      "http.error | message | ciclo.crm.http.error = message: tiene que ser un puntero JSON",
      "http.stages.FIRST | 1 | ciclo.crm.http.stages = FIRST: no es una etapa; hay ANALYSIS",
  })
  void whatCannotWorkIsRefusedWithKeyAndReason(String key, String value, String sentence) {
    assertThatThrownBy(() -> SomeCrm.with(key, value)).rootCause().hasMessageStartingWith(sentence);
  }

  @Test
  void wordsCannotBreakOutOfTheirPlace() {
    Map<String, String> words = Map.of("titulo", "Chat \"nuevo\",\n\\ y {empresa}", "empresa", "Prat & Cía");
    assertThat(CrmTemplate.body("{\"name\":\"{titulo}\"}", words, CrmTemplate.Format.JSON_TEXT))
        .isEqualTo("{\"name\":\"Chat \\\"nuevo\\\",\\n\\\\ y {empresa}\"}");
    assertThat(CrmTemplate.body("name={empresa}", words, CrmTemplate.Format.FORM)).isEqualTo("name=Prat%20%26%20C%C3%ADa");
    assertThat(CrmTemplate.address("https://crm.example/{empresa}?x=1", words)).isEqualTo("https://crm.example/Prat%20%26%20C%C3%ADa?x=1");
  }
}
