package io.ciclo.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.testing.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {

  @TempDir Path folder;

  @Test
  @Requirement("DW-15")
  void whatWasChangedSinceTheStartCountsFromTheNextOne() throws IOException {
    Path file = Files.writeString(folder.resolve("ciclo.yaml"), """
        ciclo:
          tickets:
            reopen-days: 12
            match-days: 30
          messages:
            from: soporte@ciclo.example
        """);
    assertThat(SettingsFile.changes(file, Map.of("ciclo.tickets.reopen-days", "10", "ciclo.tickets.match-days", "30",
        "ciclo.company.name", "Ciclo")))
        .isEqualTo(Map.of("ciclo.tickets.reopen-days", "12", "ciclo.messages.from", "soporte@ciclo.example", "ciclo.company.name", ""));
  }

  @Test
  void withoutAFileOrWithHalfAOneNothingWaits() throws IOException {
    assertThat(SettingsFile.changes(folder.resolve("none.yaml"), Map.of())).isEmpty();
    assertThat(SettingsFile.changes(Files.writeString(folder.resolve("half.yaml"), "ciclo: [\n"), Map.of())).isEmpty();
  }
}
