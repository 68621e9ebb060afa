package io.ciclo.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file that a Spanish spreadsheet opens with a double click: semicolons, UTF-8 with its mark. */
public final class Csv {

  public static final MediaType TYPE = MediaType.parseMediaType("text/csv;charset=UTF-8");
  private static final Pattern AMOUNT = Pattern.compile("-\\d+(,\\d+)?");
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Appendable text;

  public Csv() {
    this(new StringBuilder());
  }

  /** Each row is written at once, so that the file may be longer than memory. */
  public Csv(Appendable text) {
    this.text = text;
    write(BYTE_ORDER_MARK);
  }

  public Csv row(Object... cells) {
    write(Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(";")) + "\r\n");
    return this;
  }

  private static String cell(Object value) {
    String cell = value == null ? "" : value.toString();
    // a name that begins like a formula would be calculated when the file is opened; a negative amount is none
    String harmless = !(value instanceof Number) && !AMOUNT.matcher(cell).matches() && !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    boolean quoted = harmless.contains(";") || harmless.contains("\"") || harmless.contains("\n") || harmless.contains("\r");
    return quoted ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
  }

  private void write(String piece) {
    try {
      text.append(piece);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What says to a browser that it is a file of this name. */
  public static String asFile(String name) {
    return ContentDisposition.attachment().filename(name).build().toString();
  }

  public ResponseEntity<byte[]> file(String name) {
    return ResponseEntity.ok().contentType(TYPE).header(HttpHeaders.CONTENT_DISPOSITION, asFile(name))
        .body(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
