package io.ciclo.engine;

import java.util.Locale;
import java.util.Map;
import org.apache.tika.Tika;
import org.springframework.util.unit.DataSize;

/**
 * A file that passed: a name without folders, and a type of our own list. What a file is follows from its content; what is stored
 * is never a type that a browser runs.
 */
public record AcceptedFile(String fileName, String contentType, byte[] content) {

  private static final int LONGEST_NAME = 200;
  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
  private static final Tika TIKA = new Tika();

  /** What the content is found to be, and the type under which it is stored. */
  private static final Map<String, String> STORED = Map.ofEntries(
      same("image/png"), same("image/jpeg"), same("image/gif"), same("image/webp"), same("application/pdf"),
      same("text/plain"), same("text/csv"), same("application/zip"), same("video/mp4"),
      same("application/msword"), same("application/vnd.ms-excel"), same("application/vnd.ms-powerpoint"),
      same(OFFICE + "wordprocessingml.document"), same(OFFICE + "spreadsheetml.sheet"),
      same(OFFICE + "presentationml.presentation"), same("application/vnd.oasis.opendocument.text"),
      same("application/vnd.oasis.opendocument.spreadsheet"), same("application/vnd.ms-outlook"),
      Map.entry("text/x-log", "text/plain"), Map.entry("application/json", "text/plain"),
      Map.entry("application/xml", "text/plain"), Map.entry("text/tab-separated-values", "text/plain"),
      Map.entry("message/rfc822", "text/plain"));

  private static Map.Entry<String, String> same(String type) {
    return Map.entry(type, type);
  }

  /**
   * @param field the form's, with the name under which people see it
   * @throws InputRefused naming the file
   */
  public static AcceptedFile of(Upload file, DataSize largest, String field, String seenAs) {
    String name = plainName(file.fileName());
    if (file.content().length > largest.toBytes()) {
      throw new InputRefused(field, "«" + seenAs + "»: el archivo «" + name + "» supera el tamaño máximo de " + largest.toMegabytes()
          + " MB.");
    }
    String stored = STORED.get(TIKA.detect(file.content(), name));
    if (stored == null) {
      throw new InputRefused(field, "«" + seenAs + "»: el archivo «" + name + "» no es de un tipo admitido. Puede enviar"
          + " imágenes (PNG, JPG, GIF, WEBP), PDF, textos (TXT, CSV, LOG, XML, JSON), documentos de oficina, vídeo MP4 o ZIP.");
    }
    return new AcceptedFile(name, stored, file.content());
  }

  private static String plainName(String given) {
    String name = given == null ? "" : given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    name = name.replaceAll("[\\p{Cntrl}\"<>|:*?]", "_").strip();
    if (name.isEmpty() || name.chars().allMatch(c -> c == '.')) {
      name = "archivo";
    }
    return name.length() <= LONGEST_NAME ? name : shortened(name);
  }

  private static String shortened(String name) {
    int dot = name.lastIndexOf('.');
    String ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot).toLowerCase(Locale.ROOT) : "";
    return name.substring(0, LONGEST_NAME - ending.length()) + ending;
  }
}
