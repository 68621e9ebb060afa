package io.ciclo.growth.desk;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FeedbackSettingsTest {

  @Test
  void aFigureOutOfItsRangeIsRefusedByNameWithTheRange() {
    assertThatThrownBy(() -> settings("91", List.of("5"), "15")).hasMessage("ciclo.feedback.joint-meeting-days = 91: tiene que ser un número de 0 a 90");
    assertThatThrownBy(() -> settings("dos", List.of("5"), "15")).hasMessageContaining("joint-meeting-days = dos");
    assertThatThrownBy(() -> settings("21", List.of("10", "5"), "15")).hasMessageContaining("cada recordatorio tiene que ser posterior al anterior");
    assertThatThrownBy(() -> settings("21", List.of("15"), "15")).hasMessageContaining("anterior a survey-days (15)");
  }

  private static FeedbackSettings settings(String joint, List<String> reminders, String answer) {
    return new FeedbackSettings(joint, "5", reminders, answer, "2", "90", "90");
  }
}
