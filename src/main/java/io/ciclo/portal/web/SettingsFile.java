package io.ciclo.portal.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.FileSystemResource;

/** The installation's own file, as it stands on disk now: somebody may have changed it since the start. */
final class SettingsFile {

  static final Path PATH = Path.of("config", "ciclo.yaml");

  private static final Logger log = LoggerFactory.getLogger(SettingsFile.class);

  private SettingsFile() {}

  /**
   * Keys whose value differs from that at the start, with the new one; an empty text when the key was taken away.
   *
   * @param atStart what the file held then
   */
  static Map<String, String> changes(Path file, Map<String, String> atStart) {
    Map<String, String> changes = new TreeMap<>();
    Map<String, String> now = read(file);
    now.forEach((key, value) -> {
      if (!Objects.equals(value, atStart.get(key))) {
        changes.put(key, value);
      }
    });
    atStart.keySet().stream().filter(key -> !now.containsKey(key)).forEach(key -> changes.put(key, ""));
    return changes;
  }

  private static Map<String, String> read(Path file) {
    Map<String, String> values = new LinkedHashMap<>();
    if (!Files.isReadable(file)) {
      return values;
    }
    try {
      new YamlPropertySourceLoader().load(file.toString(), new FileSystemResource(file))
          .forEach(document -> values.putAll(values(document)));
    } catch (IOException | RuntimeException e) {
      // half written, or no YAML: the next start will say so
      log.warn("{} cannot be read", file, e);
    }
    return values;
  }

  static Map<String, String> values(PropertySource<?> source) {
    Map<String, String> values = new LinkedHashMap<>();
    if (source instanceof EnumerablePropertySource<?> known) {
      for (String key : known.getPropertyNames()) {
        values.put(key, String.valueOf(known.getProperty(key)));
      }
    }
    return values;
  }
}
