package io.ciclo.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ciclo.testing.Requirement;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RenderingTest {

  private static final LocalDate FRI_2026_04_03 = LocalDate.of(2026, 4, 3);
  private static final String PORTAL = "https://ciclo.example";
  private static final Addressee FORMAL = new Addressee("Marta Soler", "marta@aceros.example", FormOfAddress.FORMAL, "es");
  private static final Addressee INFORMAL = new Addressee("Marta Soler", "marta@aceros.example", FormOfAddress.INFORMAL, "es");

  private final Rendering rendering = new Rendering(URI.create(PORTAL), "Ciclo", () -> FRI_2026_04_03, to -> "El equipo de atención al cliente de Ciclo");

  @ParameterizedTest
  @EnumSource
  void leavesNoPlaceholderWhenAllIsGiven(MessageText text) {
    for (Addressee addressee : new Addressee[] {FORMAL, INFORMAL}) {
      Rendered rendered = rendering.render(seeded(text), new Letter(text.key(), "T-2026-000123", addressee, examples()));
      assertThat(rendered.subject() + rendered.plain() + rendered.html()).doesNotContain("${", "$ {");
      assertThat(rendered.plain()).contains("Marta Soler", "viernes, 3 de abril de 2026", "El equipo de atención al cliente");
    }
  }

  @Test
  void fillsInWhatIsTheSameForEveryLetterOfATicket() {
    Rendered rendered = rendering.render(
        version("${ticket}", "${saludo} ${cliente}\n${equipo}\n${fecha}\n${enlacePortal}\n${enlaceTicket}"),
        letter(FORMAL, Map.of()));
    assertThat(rendered.subject()).isEqualTo("T-2026-000123");
    assertThat(rendered.plain()).startsWith("""
        Estimado/a Marta Soler
        El equipo de atención al cliente de Ciclo
        viernes, 3 de abril de 2026
        https://ciclo.example/portal
        https://ciclo.example/portal/tickets/T-2026-000123
        """);
  }

  @Test
  @Requirement("PO-22")
  void addressesTheClientAsTheClientPrefers() {
    assertThat(rendering.render(seeded(MessageText.MT_01), letter(FORMAL, examples())).plain())
        .startsWith("Estimado/a Marta Soler:").contains("Hemos recibido su petición").doesNotContain("tu petición");
    assertThat(rendering.render(seeded(MessageText.MT_01), letter(INFORMAL, examples())).plain())
        .startsWith("Hola, Marta Soler:").contains("Hemos recibido tu petición").doesNotContain("su petición");
  }

  @Test
  void escapesValuesInTheHtmlAndLeavesThemAloneInTheText() {
    Rendered rendered = rendering.render(version("x", "${texto}"),
        letter(FORMAL, Map.of("texto", "<script>alert('ñ & €')</script>")));
    assertThat(rendered.plain()).startsWith("<script>alert('ñ & €')</script>");
    assertThat(rendered.html()).contains("&lt;script&gt;alert(&#39;ñ &amp; €&#39;)&lt;/script&gt;").doesNotContain("<script>");
  }

  @Test
  void neverReadsAValueAsAPlaceholderOrALookUp() {
    String tricky = "${cliente} ${env:HOME} ${script:javascript:1} ${texto} $${fecha}";
    Rendered rendered = rendering.render(version("${asunto}", "${texto}"),
        letter(FORMAL, Map.of("texto", tricky, "asunto", "${texto}")));
    assertThat(rendered.plain()).startsWith(tricky);
    assertThat(rendered.subject()).isEqualTo("${texto}");
  }

  @Test
  void knowsNoDefaultsAndNoLookUpsInTexts() {
    assertThatThrownBy(() -> rendering.render(version("x", "${env:HOME}"), letter(FORMAL, Map.of())))
        .isInstanceOf(LetterRefused.class).hasMessageContaining("${env:HOME}");
    assertThatThrownBy(() -> rendering.render(version("x", "${texto:-nada}"), letter(FORMAL, Map.of())))
        .isInstanceOf(LetterRefused.class).hasMessageContaining("${texto:-nada}");
  }

  @Test
  void refusesALetterWithoutAValueAndNamesTextAndPlaceholder() {
    Map<String, String> values = examples();
    values.remove("pregunta");
    assertThatThrownBy(() -> rendering.render(seeded(MessageText.MT_03), letter(FORMAL, values)))
        .isInstanceOf(LetterRefused.class)
        .hasMessage("El texto MT-03 necesita un valor para ${pregunta} (T-2026-000123).");
    values.put("pregunta", "  ");
    assertThatThrownBy(() -> rendering.render(seeded(MessageText.MT_03), letter(FORMAL, values)))
        .isInstanceOf(LetterRefused.class).hasMessageContaining("${pregunta}");
  }

  @Test
  @Requirement("MT-07")
  void tellsThatThereIsNoPermanentSolutionOnlyForAContainment() {
    Map<String, String> values = examples();
    values.put("avisoContencion", "Por ahora no hay una solución definitiva.");
    String containment = rendering.render(seeded(MessageText.MT_07), letter(FORMAL, values)).plain();
    assertThat(containment).contains(values.get("solucion"), values.get("comoComprobar"),
        "Por ahora no hay una solución definitiva.");

    values.put("avisoContencion", "");
    String solution = rendering.render(seeded(MessageText.MT_07), letter(FORMAL, values)).plain();
    assertThat(solution).contains(values.get("solucion"), values.get("comoComprobar"))
        .doesNotContain("solución definitiva", "\n\n\n");
  }

  @Test
  void leavesOutALineWhoseOptionalValueIsEmpty() {
    Map<String, String> values = examples();
    values.put("siguientePaso", "");
    assertThat(rendering.render(seeded(MessageText.AV_01), letter(FORMAL, values)).plain()).doesNotContain("Siguiente paso");
  }

  @Test
  void keepsASubjectInOneLine() {
    Rendered rendered = rendering.render(version("Sobre ${asunto}", "x"),
        letter(FORMAL, Map.of("asunto", "pago\r\nBcc: otro@example.com")));
    assertThat(rendered.subject()).isEqualTo("Sobre pago Bcc: otro@example.com");
  }

  @Test
  void makesLinksOnlyToOurOwnPortal() {
    Rendered rendered = rendering.render(version("x", "${texto}\n\n${enlaceTicket}"), letter(FORMAL, Map.of("texto",
        "vea https://ciclo.example/portal/x. o https://ciclo.example.evil.example/portal o https://otro.example")));
    assertThat(rendered.html())
        .contains("href=\"https://ciclo.example/portal/x\"")
        .contains("href=\"https://ciclo.example/portal/tickets/T-2026-000123\"", ">Ver el ticket</a>")
        .doesNotContain("href=\"https://ciclo.example.evil", "href=\"https://otro");
  }

  @Test
  void makesListsOfLinesThatBeginWithADash() {
    Rendered rendered = rendering.render(version("x", "Temas:\n${temas}\n\nFin"),
        letter(FORMAL, Map.of("temas", "- uno\n- dos")));
    assertThat(rendered.html()).containsPattern("Temas:</p><ul[^>]*>\\s*<li[^>]*>uno</li>\\s*<li[^>]*>dos</li>\\s*</ul>");
  }

  private static Letter letter(Addressee to, Map<String, String> values) {
    return new Letter("MT-01", "T-2026-000123", to, values);
  }

  private static Map<String, String> examples() {
    return new HashMap<>(Stream.of(Placeholder.values()).filter(p -> p != Placeholder.FECHA && p != Placeholder.EQUIPO)
        .collect(Collectors.toMap(Placeholder::key, Placeholder::example)));
  }

  private static TextVersion seeded(MessageText text) {
    TextSeeds.Seed seed = TextSeeds.read(text);
    return new TextVersion(text, "es", 1, seed.subject(), seed.body(), seed.informalBody(), "ciclo", Instant.EPOCH, "");
  }

  private static TextVersion version(String subject, String body) {
    return new TextVersion(MessageText.MT_01, "es", 1, subject, body, body, "ciclo", Instant.EPOCH, "");
  }
}
