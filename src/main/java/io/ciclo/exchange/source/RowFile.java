package io.ciclo.exchange.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;

/**
 * The rows of one file, one at a time: CSV with a line of headings (commas, semicolons or tabulators), JSON lines, a JSON list, or a
 * JSON object that holds the list. UTF-8 or Windows-1252.
 */
final class RowFile {

  static final String[] ENDINGS = {".csv", ".json", ".jsonl", ".ndjson"};
  private static final int LONGEST_LINE = 32 * 1024 * 1024;
  private static final int HEAD = 1 << 16;
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final CsvMapper CSV = CsvMapper.builder().enable(CsvParser.Feature.SKIP_EMPTY_LINES)
      .enable(CsvParser.Feature.IGNORE_TRAILING_UNMAPPABLE).build();

  private final SafeZip zip;
  private final String name;

  RowFile(SafeZip zip, String name) {
    this.zip = zip;
    this.name = name;
  }

  /** Takes one row at a time. */
  interface Sink {

    /** May throw {@link RowRefused}. */
    void row(Place place, JsonNode row);

    void unreadable(Place place, String reason);
  }

  void each(Sink sink) {
    try (Reader text = text()) {
      if (name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
        csv(text, sink);
      } else {
        json(text, sink);
      }
    } catch (IOException e) {
      throw new FileRefused("«" + name + "» no se puede leer: el ZIP está dañado.", e);
    }
  }

  private Reader text() throws IOException {
    Charset charset;
    try (InputStream once = zip.read(name)) {
      charset = Charsets.of(once);
    }
    BufferedReader text = new BufferedReader(new InputStreamReader(zip.read(name), charset), HEAD);
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
    return text;
  }

  private void csv(Reader text, Sink sink) throws IOException {
    CsvSchema schema = CsvSchema.emptySchema().withHeader().withColumnSeparator(separator(text));
    try (MappingIterator<Map<String, String>> rows = CSV.readerForMapOf(String.class).with(schema).readValues(text)) {
      long line = 2;
      while (hasNext(rows, new Place(name, line), sink)) {
        Map<String, String> row = rows.next();
        ObjectNode node = JSON.createObjectNode();
        row.forEach((column, value) -> node.put(column.strip(), value));
        sink.row(new Place(name, line), node);
        line += 1 + row.values().stream().mapToLong(RowFile::lineBreaks).sum();
      }
    }
  }

  private static boolean hasNext(MappingIterator<?> rows, Place place, Sink sink) throws IOException {
    try {
      return rows.hasNextValue();
    } catch (JsonProcessingException | RuntimeJsonMappingException e) {
      sink.unreadable(place, "Desde aquí el archivo no se entiende como CSV, y lo que sigue no se lee.");
      return false;
    }
  }

  private static long lineBreaks(String value) {
    return value == null ? 0 : value.chars().filter(one -> one == '\n').count();
  }

  /** Whichever the headings are parted by. */
  private static char separator(Reader text) throws IOException {
    text.mark(HEAD);
    char[] head = new char[HEAD];
    int read = Math.max(0, text.read(head, 0, HEAD));
    text.reset();
    int commas = 0;
    int semicolons = 0;
    int tabulators = 0;
    boolean quoted = false;
    for (int i = 0; i < read && (quoted || head[i] != '\n'); i++) {
      quoted = (head[i] == '"') != quoted;
      if (!quoted) {
        commas += head[i] == ',' ? 1 : 0;
        semicolons += head[i] == ';' ? 1 : 0;
        tabulators += head[i] == '\t' ? 1 : 0;
      }
    }
    if (semicolons >= commas && semicolons >= tabulators) {
      return semicolons == 0 ? ',' : ';';
    }
    return commas >= tabulators ? ',' : '\t';
  }

  private void json(Reader text, Sink sink) throws IOException {
    text.mark(HEAD);
    char[] head = new char[HEAD];
    int read = Math.max(0, text.read(head, 0, HEAD));
    text.reset();
    String beginning = new String(head, 0, read);
    String first = beginning.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    // a line that is too long to be seen whole here, and begins like an object, is one of JSON lines
    boolean cut = read == HEAD && !beginning.stripLeading().contains("\n");
    if (first.stripLeading().startsWith("{") && (cut || whole(first))) {
      lines(text, sink);
    } else {
      list(text, sink);
    }
  }

  private static boolean whole(String line) {
    try {
      JSON.readTree(line);
      return true;
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  private void lines(Reader text, Sink sink) throws IOException {
    StringBuilder line = new StringBuilder();
    long number = 1;
    boolean tooLong = false;
    for (int one = text.read(); one >= 0; one = text.read()) {
      if (one == '\n') {
        line(line, tooLong, new Place(name, number++), sink);
        line.setLength(0);
        tooLong = false;
      } else if (line.length() < LONGEST_LINE) {
        line.append((char) one);
      } else {
        tooLong = true;
      }
    }
    line(line, tooLong, new Place(name, number), sink);
  }

  private static void line(StringBuilder line, boolean tooLong, Place place, Sink sink) {
    if (tooLong) {
      sink.unreadable(place, "La línea pasa de " + LONGEST_LINE / 1024 / 1024 + " MB.");
    } else if (!line.toString().isBlank()) {
      JsonNode row;
      try {
        row = JSON.readTree(line.toString());
      } catch (JsonProcessingException e) {
        sink.unreadable(place, "La línea no es JSON: no se entiende desde la columna " + column(e) + ".");
        return;
      }
      offer(row, place, sink);
    }
  }

  /** A line may itself be a page of an API, which holds a list. */
  private static void offer(JsonNode row, Place place, Sink sink) {
    if (!row.isObject()) {
      sink.unreadable(place, "La línea no es un objeto JSON.");
      return;
    }
    JsonNode page = row.has("id") ? null : listIn(row);
    if (page == null) {
      sink.row(place, row);
    } else {
      page.forEach(one -> sink.row(place, one));
    }
  }

  private static JsonNode listIn(JsonNode row) {
    for (JsonNode field : row) {
      if (field.isArray() && field.size() > 0 && field.get(0).isObject()) {
        return field;
      }
    }
    return null;
  }

  /** The list itself, or the first list in an object. */
  private void list(Reader text, Sink sink) throws IOException {
    try (JsonParser parser = JSON.createParser(text)) {
      JsonToken token = parser.nextToken();
      while (token != null && token != JsonToken.START_ARRAY) {
        token = parser.nextToken();
      }
      while (token != null && parser.nextToken() == JsonToken.START_OBJECT) {
        Place place = new Place(name, parser.currentTokenLocation().getLineNr());
        JsonNode row = JSON.readTree(parser);
        sink.row(place, row);
      }
    } catch (JsonProcessingException e) {
      long line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      sink.unreadable(new Place(name, line), "Desde aquí el archivo no es JSON, y lo que sigue no se lee.");
    }
  }

  private static long column(JsonProcessingException e) {
    return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getColumnNr());
  }
}
