package io.ciclo.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.web.multipart.MultipartFile;

/** A file as it arrived; its declared type is not believed, the content is looked at. */
public record Upload(String fileName, String contentType, byte[] content) {

  /** Files of a page's form; an input without a file sends an empty one, which is none. */
  public static List<Upload> all(List<MultipartFile> files) {
    return files == null ? List.of() : files.stream().filter(file -> !file.isEmpty()).map(Upload::of).toList();
  }

  private static Upload of(MultipartFile file) {
    try {
      return new Upload(file.getOriginalFilename(), file.getContentType(), file.getBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
