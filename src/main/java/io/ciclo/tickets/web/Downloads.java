package io.ciclo.tickets.web;

import io.ciclo.tickets.Download;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Stored files are handed out to be saved, never to be run or shown inside our own pages. */
final class Downloads {

  private Downloads() {}

  static ResponseEntity<byte[]> asFile(Download download) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
            .filename(download.attachment().fileName(), StandardCharsets.UTF_8).build().toString())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .contentType(MediaType.parseMediaType(download.attachment().contentType()))
        .body(download.content());
  }
}
