package io.ciclo.meetings.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ciclo.engine.Vocabulary;
import io.ciclo.meetings.MeetingKind;
import io.ciclo.testing.Requirement;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeetingKindsTest {

  @Test
  @Requirement("BD-03")
  void theListIsOpenAndItsOwnWordsAreReadAsTheyAreWritten() {
    MeetingKinds kinds = new MeetingKinds(new MeetingSettings(List.of("OBSERVATION_VISIT", "SURVEY", "NEEDS_GATHERING", "Demo en la tienda",
        "OTHER")), Vocabulary.of("es-ES"));
    assertThat(kinds.all()).extracting(MeetingKind::words)
        .containsExactly("Visita de observación", "Encuesta", "Reunión de levantamiento", "Demo en la tienda", "Otra");
    assertThat(kinds.known("Demo en la tienda")).isTrue();
    assertThat(kinds.known("Otra cosa")).isFalse();
    assertThat(kinds.words("Lo que se ofrecía antes")).isEqualTo("Lo que se ofrecía antes");
  }

  @Test
  void aListWithoutTheRestOrWithOneTwiceIsRefusedAtStart() {
    assertThatThrownBy(() -> new MeetingSettings(List.of("SURVEY"))).hasMessageContaining("ciclo.meetings.kinds").hasMessageContaining("OTHER");
    assertThatThrownBy(() -> new MeetingSettings(List.of("OTHER", "SURVEY", "SURVEY"))).hasMessageContaining("hay uno repetido");
  }
}
