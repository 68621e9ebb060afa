package io.ciclo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.ResponseEntity;

/** Stored files leave so that no browser runs them. */
class DownloadsTest {

  @ParameterizedTest
  @CsvSource({"application/pdf, inline", "image/png, inline", "text/plain, inline", "text/html, inline", "application/zip, attachment",
      "image/svg+xml, attachment", "application/xhtml+xml, attachment"})
  void whatABrowserShowsIsShownAndTheRestIsSaved(String type, String way) {
    ResponseEntity<byte[]> answer = Downloads.toRead("ñ.bin", type, new byte[] {1});
    assertThat(answer.getHeaders().getContentDisposition().getType()).isEqualTo(way);
    assertThat(answer.getHeaders().getContentDisposition().getFilename()).isEqualTo("ñ.bin");
    assertThat(answer.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void aPageIsShownInASandboxAndSoIsWhatIsSaved() {
    assertThat(Downloads.toRead("a.html", "text/html", new byte[0]).getHeaders().getFirst("Content-Security-Policy"))
        .contains("sandbox").contains("default-src 'none'").doesNotContain("script");
    assertThat(Downloads.asFile("a.pdf", "application/pdf", new byte[0]).getHeaders().getFirst("Content-Security-Policy")).contains("sandbox");
    assertThat(Downloads.toRead("a.pdf", "application/pdf", new byte[0]).getHeaders().containsKey("Content-Security-Policy")).isFalse();
  }
}
