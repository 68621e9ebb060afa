package io.ciclo.meetings.desk;

import io.ciclo.meetings.MeetingKind;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of meetings.
 *
 * @param kinds kinds of meeting that people may choose (BD-03): those of the vocabulary by their keys, others as they are to be read
 */
@Validated
@ConfigurationProperties("ciclo.meetings")
record MeetingSettings(
    @NotEmpty @DefaultValue({"OBSERVATION_VISIT", "SURVEY", "NEEDS_GATHERING", "OTHER"}) List<@NotBlank @Size(max = 60) String> kinds) {

  MeetingSettings {
    if (kinds != null) {
      kinds = List.copyOf(kinds);
      if (!kinds.contains(MeetingKind.OTHER)) {
        throw new IllegalArgumentException("ciclo.meetings.kinds = " + kinds + ": tiene que incluir " + MeetingKind.OTHER
            + ", para lo que no encaja en ninguno de los demás");
      }
      if (new HashSet<>(kinds).size() != kinds.size()) {
        throw new IllegalArgumentException("ciclo.meetings.kinds = " + kinds + ": hay uno repetido");
      }
    }
  }
}
