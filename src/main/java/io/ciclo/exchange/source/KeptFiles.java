package io.ciclo.exchange.source;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Contents that stand in the ZIP as files: below their id in {@code attachments}, or in {@code filestore} as Odoo keeps them. */
final class KeptFiles {

  private static final Pattern BELOW_ITS_ID = Pattern.compile("(?i)(?:.*/)?(?:attachments|adjuntos)/(\\d+)(?:[/_-].*|\\.[^/]*)?");
  private static final Pattern STORED = Pattern.compile("(?i)(?:.*/)?filestore/(.+)");

  private final SafeZip zip;
  private final Map<String, String> byId = new HashMap<>();
  private final Map<String, String> byPath = new HashMap<>();

  KeptFiles(SafeZip zip) {
    this.zip = zip;
    zip.names().forEach(name -> {
      String path = name.replace('\\', '/');
      Matcher below = BELOW_ITS_ID.matcher(path);
      Matcher stored = STORED.matcher(path);
      if (below.matches()) {
        byId.putIfAbsent(below.group(1), name);
      } else if (stored.matches()) {
        byPath.putIfAbsent(stored.group(1), name);
      }
    });
  }

  /** At most so many bytes and one more. */
  Optional<byte[]> withId(String id, long most) {
    return Optional.ofNullable(byId.get(id)).flatMap(name -> zip.bytes(name, most));
  }

  /** As {@link #withId}, under the path that Odoo gave it. */
  Optional<byte[]> stored(String path, long most) {
    return Optional.ofNullable(byPath.get(path)).flatMap(name -> zip.bytes(name, most));
  }
}
