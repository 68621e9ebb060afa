package io.ciclo.servicelevels.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file that a Spanish spreadsheet opens with a double click: semicolons, UTF-8 with its mark. */
final class Csv {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);

  Csv row(Object... cells) {
    text.append(Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(";"))).append("\r\n");
    return this;
  }

  private static String cell(Object value) {
    String cell = value == null ? "" : value.toString();
    // a name that begins like a formula would be calculated when the file is opened
    String harmless = !(value instanceof Number) && !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    boolean quoted = harmless.contains(";") || harmless.contains("\"") || harmless.contains("\n") || harmless.contains("\r");
    return quoted ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
  }

  ResponseEntity<byte[]> file(String name) {
    return ResponseEntity.ok().contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
        .body(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
