package io.ciclo.tickets.desk;

import io.ciclo.engine.InputRefused;
import io.ciclo.engine.Upload;
import io.ciclo.tickets.AttachmentLimits;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;

/**
 * Which files are taken. What a file is follows from its content; what is stored is a type of our own list, so that no
 * file can be one that a browser runs.
 */
@Component
class AttachmentPolicy {

  private static final int LONGEST_NAME = 200;
  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

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

  private final TicketSettings settings;
  private final Tika tika = new Tika();

  AttachmentPolicy(TicketSettings settings) {
    this.settings = settings;
  }

  private static Map.Entry<String, String> same(String type) {
    return Map.entry(type, type);
  }

  /** A file that passed: a name without folders, and a type of our list. */
  record Accepted(String fileName, String contentType, byte[] content) {}

  AttachmentLimits limits() {
    return new AttachmentLimits(settings.attachmentsPerMessage(), settings.attachmentMaxSize().toBytes());
  }

  /** Empty ones (a file field left alone) are left out. Throws {@link InputRefused} naming the file. */
  List<Accepted> accept(List<Upload> uploads) {
    List<Upload> files = uploads == null ? List.of()
        : uploads.stream().filter(file -> file.content() != null && file.content().length > 0).toList();
    if (files.size() > settings.attachmentsPerMessage()) {
      throw new InputRefused("files", "«Adjuntos»: como máximo " + settings.attachmentsPerMessage()
          + " archivos por mensaje y ha elegido " + files.size() + ".");
    }
    return files.stream().map(this::accept).toList();
  }

  private Accepted accept(Upload file) {
    String name = plainName(file.fileName());
    if (file.content().length > settings.attachmentMaxSize().toBytes()) {
      throw new InputRefused("files", "«Adjuntos»: el archivo «" + name + "» supera el tamaño máximo de "
          + settings.attachmentMaxSize().toMegabytes() + " MB.");
    }
    String stored = STORED.get(tika.detect(file.content(), name));
    if (stored == null) {
      throw new InputRefused("files", "«Adjuntos»: el archivo «" + name + "» no es de un tipo admitido. Puede enviar"
          + " imágenes (PNG, JPG, GIF, WEBP), PDF, textos (TXT, CSV, LOG, XML, JSON), documentos de oficina, vídeo MP4 o ZIP.");
    }
    return new Accepted(name, stored, file.content());
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
