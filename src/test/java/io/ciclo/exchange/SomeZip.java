package io.ciclo.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Example exports as ZIP files; all are made up. */
public final class SomeZip {

  private static final Path EXAMPLES = Path.of("src", "test", "resources", "exchange");

  private SomeZip() {}

  /** An example folder; {@code {u}} in its texts becomes what makes its names unlike all others. */
  public static byte[] example(String folder, String unique) {
    return example(folder, unique, StandardCharsets.UTF_8);
  }

  /** @param charset of its CSV files */
  public static byte[] example(String folder, String unique, Charset charset) {
    Path root = EXAMPLES.resolve(folder);
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = root.relativize(file).toString().replace('\\', '/');
        boolean text = name.endsWith(".json") || name.endsWith(".csv");
        entries.put("export/" + name, !text ? Files.readAllBytes(file)
            : Files.readString(file).replace("{u}", unique).getBytes(name.endsWith(".csv") ? charset : StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return of(entries);
  }

  public static byte[] of(Map<String, byte[]> entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
