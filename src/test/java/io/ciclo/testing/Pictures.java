package io.ciclo.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pictures to be looked at, below target/screenshots; none where nobody looks ({@code -Dciclo.pictures=false}). */
public final class Pictures {

  static final boolean WANTED = Boolean.parseBoolean(System.getProperty("ciclo.pictures", "true"));
  static final Path FOLDER = Path.of("target/screenshots");
  private static final int SHEET_DPI = 80;

  private Pictures() {}

  /** One of each sheet. */
  public static void take(PDDocument document, String name) throws IOException {
    if (!WANTED) {
      return;
    }
    Files.createDirectories(FOLDER);
    for (int sheet = 0; sheet < document.getNumberOfPages(); sheet++) {
      ImageIO.write(new PDFRenderer(document).renderImageWithDPI(sheet, SHEET_DPI), "png",
          FOLDER.resolve(name + "-" + (sheet + 1) + ".png").toFile());
    }
  }
}
