package io.ciclo.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ciclo.testing.Requirement;
import java.io.File;
import java.io.IOException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The texts that a release brings carry the data that their requirements name. */
class SeededTextsTest {

  @ParameterizedTest
  @EnumSource
  void carriesItsRequiredDataAndNothingUnknown(MessageText text) {
    TextSeeds.Seed seed = TextSeeds.read(text);
    for (String body : new String[] {seed.body(), seed.informalBody()}) {
      assertThat(new Template(seed.subject() + "\n" + body).placeholders())
          .as("placeholders of %s", text.key())
          .containsAll(text.required().stream().map(Placeholder::key).toList())
          .isSubsetOf(text.allowed().stream().map(Placeholder::key).toList());
    }
  }

  @ParameterizedTest
  @EnumSource
  void opensWithTheGreetingAndClosesWithTheTeam(MessageText text) {
    TextSeeds.Seed seed = TextSeeds.read(text);
    assertThat(seed.body()).startsWith("${saludo} ${cliente}:\n").endsWith("${equipo}\n${fecha}\n");
    assertThat(seed.informalBody()).startsWith("${saludo} ${cliente}:\n").endsWith("${equipo}\n${fecha}\n");
  }

  @ParameterizedTest
  @EnumSource
  @Requirement("PO-22")
  void speaksAsATeamAndInTheRightFormOfAddress(MessageText text) {
    TextSeeds.Seed seed = TextSeeds.read(text);
    assertThat(Wording.warnings(seed.body(), seed.informalBody())).as(text.key()).isEmpty();
    assertThat(Wording.warnings(seed.informalBody(), seed.informalBody())).as("the check sees the informal text").isNotEmpty();
  }

  @Test
  @Requirement("IN-17")
  void theInformationRequestAsksForTheWholeList() {
    TextSeeds.Seed seed = TextSeeds.read(MessageText.MT_03);
    for (String body : new String[] {seed.body(), seed.informalBody()}) {
      assertThat(body).contains("descripción más completa", "los pasos que", "capturas de pantalla", "proceso de compra",
          "integración con el ERP", "elementos descolocados", "otra cosa");
    }
  }

  @Test
  void theLostTextsKeepTheirAgreedWording() {
    assertThat(TextSeeds.read(MessageText.MT_13).body()).contains("La consulta ${ticket} queda fuera de lo que cubre su contrato"
        + " y del mantenimiento de su tienda.\n\n${alternativa}");
    assertThat(TextSeeds.read(MessageText.MT_27).body()).contains("No encontramos un contrato vigente para ${empresa}; el ticket"
        + " ${ticket} queda en espera hasta el ${fechaLimite}; lo urgente lo seguimos atendiendo.");
  }

  @Test
  void theBlockInTheModelerOffersExactlyTheseTexts() throws IOException {
    Stream<String> offered = StreamSupport.stream(
            new ObjectMapper().readTree(new File("processes/.camunda/element-templates/send-message.json"))
                .findValue("choices").spliterator(), false)
        .map(choice -> choice.get("name").asText() + " = " + choice.get("value").asText());
    assertThat(offered).containsExactlyInAnyOrder(
        Stream.of(MessageText.values()).filter(MessageText::forModels).map(text -> text.key() + " · " + text.title() + " = " + text.key()).toArray(String[]::new));
  }
}
