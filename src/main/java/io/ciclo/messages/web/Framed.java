package io.ciclo.messages.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A mail's document inside a page: it may carry its inline styles and nothing else, no script, no picture from elsewhere, no
 * origin of ours.
 */
final class Framed {

  private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; "
      + "frame-src 'self'; frame-ancestors 'self'";

  private Framed() {}

  static ResponseEntity<String> document(String html) {
    return ResponseEntity.ok()
        .header("Content-Security-Policy", POLICY)
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .body(html);
  }
}
