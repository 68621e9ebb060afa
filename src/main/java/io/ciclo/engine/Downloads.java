package io.ciclo.engine;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** How stored files leave: never to be run. */
public final class Downloads {

  /** What a browser shows by itself and runs nothing of. */
  private static final Set<String> SHOWN = Set.of("application/pdf", "image/png", "image/jpeg", "image/gif", "image/webp", "text/plain",
      "video/mp4");

  private Downloads() {}

  /** To be saved. */
  public static ResponseEntity<byte[]> asFile(String fileName, String contentType, byte[] content) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, named(ContentDisposition.attachment(), fileName))
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .contentType(MediaType.parseMediaType(contentType))
        .body(content);
  }

  /** To be read in the browser where it can show it; to be saved otherwise. */
  public static ResponseEntity<byte[]> toRead(String fileName, String contentType, byte[] content) {
    if (!SHOWN.contains(contentType)) {
      return asFile(fileName, contentType, content);
    }
    // no sandbox: with it browsers refuse to show a PDF
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, named(ContentDisposition.inline(), fileName))
        .header("X-Content-Type-Options", "nosniff")
        .contentType(MediaType.parseMediaType(contentType))
        .body(content);
  }

  private static String named(ContentDisposition.Builder disposition, String fileName) {
    return disposition.filename(fileName, StandardCharsets.UTF_8).build().toString();
  }
}
