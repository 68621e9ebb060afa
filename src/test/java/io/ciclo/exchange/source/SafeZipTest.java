package io.ciclo.exchange.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ciclo.exchange.SomeZip;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who sends what nobody should open reads why. */
class SafeZipTest {

  private static final ZipLimits LIMITS = new ZipLimits(3, 50L * 1024 * 1024);

  @TempDir Path folder;

  private Path file(byte[] content) throws IOException {
    return Files.write(folder.resolve("some.zip"), content);
  }

  @Test
  void whatIsNoZipIsRefusedSayingSo() throws IOException {
    Path text = file("id;name".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> SafeZip.open(text, LIMITS)).isInstanceOf(FileRefused.class).hasMessageContaining("no es un ZIP");
    Path cut = file(java.util.Arrays.copyOf(SomeZip.example("zendesk", "x"), 400));
    assertThatThrownBy(() -> SafeZip.open(cut, LIMITS)).isInstanceOf(FileRefused.class).hasMessageContaining("no es un ZIP");
  }

  @Test
  void tooManyFilesAreNotOpened() throws IOException {
    Map<String, byte[]> four = new LinkedHashMap<>();
    for (String name : new String[] {"a", "b", "c", "d"}) {
      four.put(name + ".json", new byte[] {1});
    }
    Path zip = file(SomeZip.of(four));
    assertThatThrownBy(() -> SafeZip.open(zip, LIMITS)).isInstanceOf(FileRefused.class).hasMessageContaining("4 archivos y se admiten 3");
  }

  @Test
  void aBombIsNotOpened() throws IOException {
    Path air = file(SomeZip.of(Map.of("tickets.json", new byte[20 * 1024 * 1024])));
    assertThatThrownBy(() -> SafeZip.open(air, LIMITS)).isInstanceOf(FileRefused.class).hasMessageContaining("se multiplica por más de 200");
    byte[] noise = new byte[60 * 1024 * 1024];
    new java.util.Random(7).nextBytes(noise);
    Path large = file(SomeZip.of(Map.of("tickets.json", noise)));
    assertThatThrownBy(() -> SafeZip.open(large, LIMITS)).isInstanceOf(FileRefused.class).hasMessageContaining("y se admiten 50 MB");
  }

  @Test
  void anOrdinaryOneIsReadByName() throws IOException {
    try (SafeZip zip = SafeZip.open(file(SomeZip.of(Map.of("carpeta/Tickets (helpdesk.ticket).csv", new byte[] {65, 66}))), LIMITS)) {
      assertThat(zip.named("helpdesk.ticket", ".csv")).containsExactly("carpeta/Tickets (helpdesk.ticket).csv");
      assertThat(zip.bytes("carpeta/Tickets (helpdesk.ticket).csv", 10)).hasValue(new byte[] {65, 66});
      assertThat(zip.bytes("otra", 10)).isEmpty();
    }
  }
}
