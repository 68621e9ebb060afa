package io.ciclo.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Templates as accessible PDF files with fonts of their own: whoever opens one reads "€" and "ñ" wherever it is. */
@Component
public class PrintedPages {

  private static final Locale SPANISH = Locale.forLanguageTag("es");
  private static final String FONT = "DejaVu Sans";

  private final ITemplateEngine templates;

  PrintedPages(ITemplateEngine templates) {
    this.templates = templates;
  }

  /**
   * @param template whose every element is closed, with its styles inside it
   * @param values what it shows
   */
  public byte[] pdf(String template, Map<String, ?> values) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useFont(() -> font("DejaVuSans.ttf"), FONT, 400, FontStyle.NORMAL, true);
    builder.useFont(() -> font("DejaVuSans-Bold.ttf"), FONT, 700, FontStyle.NORMAL, true);
    builder.usePdfUaAccessibility(true);
    builder.withHtmlContent(templates.process(template, new Context(SPANISH, new HashMap<>(values))), null);
    builder.toStream(file);
    try {
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException(template + " cannot be printed", e);
    }
    return file.toByteArray();
  }

  private static InputStream font(String name) {
    try {
      return new ClassPathResource("fonts/" + name).getInputStream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
