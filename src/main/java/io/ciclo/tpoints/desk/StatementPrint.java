package io.ciclo.tpoints.desk;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** A statement as a PDF file with fonts of its own. */
@Component
public class StatementPrint {

  private static final Locale SPANISH = Locale.forLanguageTag("es");
  private static final String FONT = "DejaVu Sans";

  private final ITemplateEngine templates;

  StatementPrint(ITemplateEngine templates) {
    this.templates = templates;
  }

  /** @param values what the template shows */
  public byte[] pdf(Map<String, Object> values) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useFont(() -> font("DejaVuSans.ttf"), FONT, 400, FontStyle.NORMAL, true);
    builder.useFont(() -> font("DejaVuSans-Bold.ttf"), FONT, 700, FontStyle.NORMAL, true);
    builder.usePdfUaAccessibility(true);
    builder.withHtmlContent(templates.process("tpoints/statement-print", new Context(SPANISH, values)), null);
    builder.toStream(file);
    try {
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException("The statement cannot be printed", e);
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
