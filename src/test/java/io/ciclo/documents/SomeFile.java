package io.ciclo.documents;

import io.ciclo.engine.Upload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Files as somebody would choose them. */
final class SomeFile {

  private SomeFile() {}

  static NewContent text(String name, String words) {
    return new NewContent.Uploaded(new Upload(name, "text/plain", words.getBytes()));
  }

  static byte[] pdf() {
    try (PDDocument file = new PDDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      file.addPage(new PDPage());
      file.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
