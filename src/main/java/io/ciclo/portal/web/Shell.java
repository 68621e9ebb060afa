package io.ciclo.portal.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The styles, scripts and pictures of which pages are made. Their addresses carry a version that follows from their content:
 * a phone may keep them as long as it likes, and still shows a new release at once.
 */
@Component
class Shell {

  private static final List<String> FILES = List.of("classpath*:/static/css/*.css", "classpath*:/static/js/*.js",
      "classpath*:/static/sw.js", "classpath*:/static/img/*", "classpath*:/templates/portal/*.html",
      "classpath*:/META-INF/resources/webjars/picocss__pico/**/pico.min.css",
      "classpath*:/META-INF/resources/webjars/htmx.org/**/htmx.min.js");
  private static final int LENGTH = 12;

  private final String version;

  Shell(ResourcePatternResolver files) {
    this.version = digest(files).substring(0, LENGTH);
  }

  /** Asked by the layout. */
  public String version() {
    return version;
  }

  private static String digest(ResourcePatternResolver files) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (String pattern : FILES) {
        Resource[] found = files.getResources(pattern);
        Arrays.sort(found, Comparator.comparing(Resource::getFilename));
        for (Resource file : found) {
          try (InputStream content = file.getInputStream()) {
            sha.update(content.readAllBytes());
          }
        }
      }
      return HexFormat.of().formatHex(sha.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
