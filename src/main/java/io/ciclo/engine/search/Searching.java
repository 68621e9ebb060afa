package io.ciclo.engine.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.Bits;

/** Asks the index as it is at the moment. */
final class Searching {

  private Searching() {}

  @FunctionalInterface
  private interface Question<T> {
    T ask(IndexSearcher searcher) throws IOException;
  }

  /** All of them, in no order: the database sorts. */
  static Set<String> keys(SearcherManager searchers, Query query) throws IOException {
    return asked(searchers, searcher -> searcher.search(query, new CollectorManager<Keys, Set<String>>() {
      @Override
      public Keys newCollector() {
        return new Keys();
      }

      @Override
      public Set<String> reduce(Collection<Keys> parts) {
        Set<String> all = new HashSet<>();
        parts.forEach(part -> all.addAll(part.found));
        return all;
      }
    }));
  }

  static List<String> best(SearcherManager searchers, Query query, int most) throws IOException {
    return asked(searchers, searcher -> {
      List<String> keys = new ArrayList<>();
      for (ScoreDoc hit : searcher.search(query, most).scoreDocs) {
        List<LeafReaderContext> parts = searcher.getIndexReader().leaves();
        LeafReaderContext part = parts.get(ReaderUtil.subIndex(hit.doc, parts));
        SortedDocValues values = part.reader().getSortedDocValues(IndexedFields.KEY);
        values.advanceExact(hit.doc - part.docBase);
        keys.add(values.lookupOrd(values.ordValue()).utf8ToString());
      }
      return keys;
    });
  }

  /** With which number each key stands in the index. */
  static Map<String, Long> numbers(SearcherManager searchers) throws IOException {
    return asked(searchers, searcher -> {
      Map<String, Long> numbers = new HashMap<>();
      for (LeafReaderContext part : searcher.getIndexReader().leaves()) {
        SortedDocValues keys = part.reader().getSortedDocValues(IndexedFields.KEY);
        NumericDocValues values = part.reader().getNumericDocValues(IndexedFields.NUMBER);
        Bits alive = part.reader().getLiveDocs();
        for (int doc = 0; doc < part.reader().maxDoc(); doc++) {
          if (alive == null || alive.get(doc)) {
            keys.advanceExact(doc);
            values.advanceExact(doc);
            numbers.put(keys.lookupOrd(keys.ordValue()).utf8ToString(), values.longValue());
          }
        }
      }
      return numbers;
    });
  }

  private static <T> T asked(SearcherManager searchers, Question<T> question) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      return question.ask(searcher);
    } finally {
      searchers.release(searcher);
    }
  }

  private static final class Keys extends SimpleCollector {

    private final Set<String> found = new HashSet<>();
    private SortedDocValues keys;

    @Override
    protected void doSetNextReader(LeafReaderContext part) throws IOException {
      keys = part.reader().getSortedDocValues(IndexedFields.KEY);
    }

    @Override
    public void collect(int doc) throws IOException {
      keys.advanceExact(doc);
      found.add(keys.lookupOrd(keys.ordValue()).utf8ToString());
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
