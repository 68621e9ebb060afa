package io.ciclo.engine.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.engine.IndexedText;
import io.ciclo.engine.TextHits;
import io.ciclo.engine.TextQuery;
import io.ciclo.engine.TextSource;
import io.ciclo.engine.TextStamp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@DisplayName("An index of texts beside the database")
class TextIndexTest {

  private static final Duration LONG = Duration.ofHours(1);

  private final Shelf shelf = new Shelf();
  private final List<LuceneTextIndex> open = new ArrayList<>();

  @TempDir
  Path folder;

  /** Stands for the database: what has been committed. */
  private static final class Shelf implements TextSource {

    final Map<String, IndexedText> texts = new LinkedHashMap<>();
    int read;

    void put(String key, long number, String open, String internal) {
      texts.put(key, new IndexedText(new TextStamp(key, number), "7", List.of(key, "VIEJO-" + key), open, open, internal));
    }

    @Override
    public String name() {
      return "shelf-1";
    }

    @Override
    public List<TextStamp> numberedAfter(long number) {
      return texts.values().stream().map(IndexedText::stamp).filter(stamp -> stamp.number() > number)
          .sorted(Comparator.comparingLong(TextStamp::number)).toList();
    }

    @Override
    public List<IndexedText> read(Collection<String> keys) {
      read += keys.size();
      return keys.stream().map(texts::get).filter(text -> text != null).toList();
    }
  }

  @AfterEach
  void close() {
    open.forEach(LuceneTextIndex::close);
  }

  private LuceneTextIndex index(String place, Duration overlap) {
    LuceneTextIndex index = new LuceneTextIndex(shelf, place, overlap);
    open.add(index);
    return index;
  }

  private LuceneTextIndex inMemory() {
    return index("", LONG);
  }

  private static Set<String> found(LuceneTextIndex index, String words) {
    return index.find(new TextQuery(words, null, true)).keys();
  }

  @ParameterizedTest(name = "«{0}» finds it: {1}")
  @CsvSource({
      "devolución, true", "DEVOLUCION, true", "devoluciones, true", "devol, true", "pagos tarjeta, true",
      "el pago con la tarjeta, true", "tarjeta devolución, true", "ERR-500, true", "err-501, false", "volución, false",
      "T-1, true", "viejo-t-1, true", "viejo, true", "año, true", "ano, true", "%, false", "con, true", "del, true", "tarjetas, true", "500, true",
      "tarjeta inexistente, false", "nota, true"})
  void findsWordsAsPeopleTypeThem(String words, boolean finds) {
    shelf.put("T-1", 1, "La devolución del pago con tarjeta falla este año: ERR-500", "Nota: mirar el banco");
    assertThat(found(inMemory(), words)).hasSize(finds ? 1 : 0);
  }

  @Test
  void internalTextsAreForStaffAndScopesStayApart() {
    shelf.put("T-1", 1, "La portada tarda", "El servidor es viejo");
    LuceneTextIndex index = inMemory();
    assertThat(index.find(new TextQuery("servidor", null, true)).keys()).containsExactly("T-1");
    assertThat(index.find(new TextQuery("servidor", "7", false)).keys()).isEmpty();
    assertThat(index.find(new TextQuery("portada", "7", false)).keys()).containsExactly("T-1");
    assertThat(index.find(new TextQuery("portada", "8", false)).keys()).isEmpty();
    assertThat(index.find(new TextQuery("portada servidor", null, true)).keys()).as("a word each").containsExactly("T-1");
  }

  @Test
  void likeliestFirst() {
    shelf.put("T-1", 1, "No carga el listado de facturas", "");
    shelf.put("T-2", 2, "Facturas sin cargar en el listado", "");
    shelf.put("T-3", 3, "Un texto mal traducido", "");
    assertThat(inMemory().similar("El listado de facturas no carga", "7", 10)).containsExactlyInAnyOrder("T-1", "T-2");
    assertThat(open.get(0).similar("¿Traducido?", "7", 10)).containsExactly("T-3");
    assertThat(open.get(0).similar("de la con", "7", 10)).isEmpty();
  }

  @Test
  void everySearchReadsWhatChangedSince() {
    shelf.put("T-1", 1, "uno", "");
    LuceneTextIndex index = inMemory();
    assertThat(found(index, "uno")).containsExactly("T-1");
    shelf.put("T-2", 2, "dos", "");
    shelf.put("T-1", 3, "tres", "");
    assertThat(found(index, "dos")).containsExactly("T-2");
    assertThat(found(index, "uno")).isEmpty();
    assertThat(found(index, "tres")).containsExactly("T-1");
    assertThat(shelf.read).as("each once").isEqualTo(3);
  }

  @Test
  void whoGotASmallerNumberMayCommitLater() {
    shelf.put("T-9", 9, "nueve", "");
    LuceneTextIndex index = inMemory();
    assertThat(found(index, "nueve")).hasSize(1);
    shelf.put("T-5", 5, "cinco", "");
    assertThat(found(index, "cinco")).containsExactly("T-5");
  }

  @Test
  void whatWasSeenLongAgoIsNotLookedAtAgain() {
    shelf.put("T-9", 9, "nueve", "");
    LuceneTextIndex index = index("", Duration.ZERO);
    assertThat(found(index, "nueve")).hasSize(1);
    shelf.put("T-5", 5, "cinco", "");
    assertThat(found(index, "cinco")).isEmpty();
  }

  @Test
  void whatATransactionTookBackIsForgotten() {
    shelf.put("T-1", 1, "uno", "");
    LuceneTextIndex index = inMemory();
    found(index, "uno");
    IndexedText before = shelf.texts.get("T-1");
    TransactionSynchronizationManager.setActualTransactionActive(true);
    try {
      shelf.put("T-1", 2, "dos", "");
      shelf.put("T-2", 3, "otro", "");
      assertThat(found(index, "dos")).containsExactly("T-1");
    } finally {
      TransactionSynchronizationManager.setActualTransactionActive(false);
    }
    shelf.texts.put("T-1", before);
    shelf.texts.remove("T-2");
    assertThat(found(index, "uno")).containsExactly("T-1");
    assertThat(found(index, "otro")).isEmpty();
  }

  @Test
  void aStartReadsOnlyWhatDiffers() {
    IntStream.rangeClosed(1, 300).forEach(n -> shelf.put("T-" + n, n, "palabra" + n, ""));
    LuceneTextIndex first = index(folder.toString(), LONG);
    assertThat(found(first, "palabra7")).contains("T-7");
    first.close();
    open.clear();
    shelf.read = 0;
    shelf.texts.remove("T-8");
    shelf.put("T-9", 301, "cambiada", "");
    // a backup of the database brought back an older text
    shelf.put("T-10", 5, "antigua", "");
    LuceneTextIndex second = index(folder.toString(), LONG);
    assertThat(found(second, "cambiada")).containsExactly("T-9");
    assertThat(found(second, "antigua")).containsExactly("T-10");
    assertThat(found(second, "palabra8")).containsExactlyInAnyOrder("T-80", "T-81", "T-82", "T-83", "T-84", "T-85", "T-86",
        "T-87", "T-88", "T-89");
    assertThat(shelf.read).isEqualTo(3);
  }

  @Test
  void aDamagedIndexIsMadeAgain() throws IOException {
    shelf.put("T-1", 1, "uno", "");
    LuceneTextIndex first = index(folder.toString(), LONG);
    found(first, "uno");
    first.close();
    open.clear();
    try (Stream<Path> files = Files.list(folder.resolve("shelf-1"))) {
      for (Path file : files.filter(each -> !each.endsWith("write.lock")).toList()) {
        Files.writeString(file, "basura");
      }
    }
    assertThat(found(index(folder.toString(), LONG), "uno")).containsExactly("T-1");
  }

  @Test
  void aFolderThatVanishesIsMadeAgain() throws IOException {
    shelf.put("T-1", 1, "uno", "");
    LuceneTextIndex index = index(folder.resolve("a").toString(), LONG);
    found(index, "uno");
    try (Stream<Path> files = Files.walk(folder.resolve("a"))) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
    for (int n = 2; n < 1_500; n++) {
      shelf.put("T-" + n, n, "dos", "");
    }
    assertThat(found(index, "dos")).hasSize(1_498);
    assertThat(found(index, "uno")).hasSize(1);
  }

  @Test
  void nodesThatShareADiskDoNotShareAnIndex() {
    shelf.put("T-1", 1, "uno", "");
    LuceneTextIndex one = index(folder.toString(), LONG);
    LuceneTextIndex other = index(folder.toString(), LONG);
    assertThat(found(one, "uno")).isEqualTo(found(other, "uno")).containsExactly("T-1");
    assertThat(folder.resolve("shelf-1-node2")).isDirectory();
  }

  @Test
  void allOfManyAreFoundAndItSaysWhenItIsComplete() {
    IntStream.rangeClosed(1, 5_000).forEach(n -> shelf.put("T-" + n, n, "la tienda no vende", ""));
    TextHits hits = inMemory().find(new TextQuery("tiendas", null, false));
    assertThat(hits.keys()).hasSize(5_000);
    assertThat(hits.complete()).isTrue();
  }
}
