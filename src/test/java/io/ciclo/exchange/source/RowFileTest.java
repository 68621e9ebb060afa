package io.ciclo.exchange.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ciclo.exchange.SomeZip;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Every way in which tools write rows is read alike. */
class RowFileTest {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private record Read(List<Map.Entry<Long, JsonNode>> rows, List<String> unreadable) {}

  private static Read read(String name, byte[] content) {
    try {
      Path file = Files.createTempFile("rows", ".zip");
      try {
        Files.write(file, SomeZip.of(Map.of(name, content)));
        Read read = new Read(new ArrayList<>(), new ArrayList<>());
        try (SafeZip zip = SafeZip.open(file, new ZipLimits(10, 100L * 1024 * 1024))) {
          new RowFile(zip, name).each(new RowFile.Sink() {
            @Override
            public void row(Place place, JsonNode row) {
              read.rows().add(Map.entry(place.line(), row));
            }

            @Override
            public void unreadable(Place place, String reason) {
              read.unreadable().add(place.line() + ": " + reason);
            }
          });
        }
        return read;
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Texts with everything that CSV has to quote, and with letters that the two encodings write in other bytes. */
  @Provide
  Arbitrary<List<List<String>>> tables() {
    Arbitrary<String> cell = Arbitraries.strings().withChars("abcñÁü ;,\"'\n0123").ofMaxLength(12)
        .map(text -> "x" + text);
    return cell.list().ofSize(3).list().ofMinSize(1).ofMaxSize(8);
  }

  @Property(tries = 60)
  void csvIsReadAsItWasWrittenWhateverItsSeparatorAndItsEncoding(@ForAll("tables") List<List<String>> table,
      @ForAll boolean semicolons, @ForAll boolean windows, @ForAll boolean mark) {
    String separator = semicolons ? ";" : ",";
    String text = "uno" + separator + "dos" + separator + "tres\r\n" + table.stream()
        .map(row -> row.stream().map(cell -> '"' + cell.replace("\"", "\"\"") + '"').collect(Collectors.joining(separator)))
        .collect(Collectors.joining("\r\n")) + "\r\n";
    byte[] bytes = (mark && !windows ? "\uFEFF" + text : text).getBytes(windows ? WINDOWS : StandardCharsets.UTF_8);
    Read read = read("res.partner.csv", bytes);
    assertThat(read.unreadable()).isEmpty();
    assertThat(read.rows().stream().map(Map.Entry::getValue)
        .map(row -> List.of(row.get("uno").asText(), row.get("dos").asText(), row.get("tres").asText()))).containsExactlyElementsOf(table);
    long line = 2;
    for (int i = 0; i < table.size(); i++) {
      assertThat(read.rows().get(i).getKey()).as("line of row %s", i).isEqualTo(line);
      line += 1 + table.get(i).stream().flatMapToInt(String::chars).filter(one -> one == '\n').count();
    }
  }

  private static List<String> ids(Read read) {
    return read.rows().stream().map(row -> row.getKey() + ":" + row.getValue().get("id").asText()).toList();
  }

  @Example
  void jsonComesAsLinesAsAListOrInsideAnObject() {
    assertThat(ids(read("users.json", "{\"id\":1}\n\n{\"id\":2}\n".getBytes(StandardCharsets.UTF_8)))).containsExactly("1:1", "3:2");
    assertThat(ids(read("users.json", "[\n{\"id\":1},\n{\"id\":2}]".getBytes(StandardCharsets.UTF_8)))).containsExactly("2:1", "3:2");
    assertThat(ids(read("users.json", "{\n\"count\": 2,\n\"users\": [\n{\"id\":1},{\"id\":2}]}".getBytes(StandardCharsets.UTF_8))))
        .containsExactly("4:1", "4:2");
    assertThat(ids(read("users.json", "{\"users\":[{\"id\":1},{\"id\":2}]}".getBytes(StandardCharsets.UTF_8)))).containsExactly("1:1", "1:2");
    assertThat(read("users.json", new byte[0]).rows()).isEmpty();
  }

  @Example
  void aBrokenLineIsToldAndTheNextIsRead() {
    Read read = read("tickets.jsonl", "{\"id\":1}\n{\"id\":\n{\"id\":3}".getBytes(StandardCharsets.UTF_8));
    assertThat(ids(read)).containsExactly("1:1", "3:3");
    assertThat(read.unreadable()).singleElement().asString().startsWith("2: La línea no es JSON");
  }

  @Example
  void aListThatBreaksOffIsReadUntilThere() {
    Read read = read("tickets.json", "[{\"id\":1},\n{\"id\":2".getBytes(StandardCharsets.UTF_8));
    assertThat(ids(read)).containsExactly("1:1");
    assertThat(read.unreadable()).singleElement().asString().contains("Desde aquí el archivo no es JSON");
  }

  @Example
  void wordsOfPagesAreReadAsPeopleReadThem() {
    assertThat(PlainWords.of("<p>Lo miramos &amp; le <b>decimos</b>.</p>\n<ul><li>uno</li><li>dos</li></ul><script>x()</script>"))
        .isEqualTo("Lo miramos & le decimos.\n- uno\n- dos");
    assertThat(PlainWords.of("1 < 2 y 3 > 2")).isEqualTo("1 < 2 y 3 > 2");
  }
}
