package io.ciclo.engine.search;

import io.ciclo.engine.IndexedText;
import io.ciclo.engine.TextQuery;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** A text as a document of the index, and what somebody typed as a question to it. */
final class IndexedFields {

  static final String KEY = "key";
  static final String NUMBER = "number";
  private static final String SCOPE = "scope";
  private static final String NAME = "name";
  private static final String TITLE = "title";
  private static final String OPEN = "open";
  private static final String INTERNAL = "internal";
  private static final String PLAIN = "-plain";

  private static final int MOST_WORDS = 20;
  /** Shorter beginnings of words would find nearly everything. */
  private static final int SHORTEST_BEGINNING = 3;
  private static final float TITLE_WEIGHS = 2;

  static final Analyzer ANALYZER = new PerFieldAnalyzerWrapper(SpanishWords.STEMMED,
      Map.of(OPEN + PLAIN, SpanishWords.PLAIN, INTERNAL + PLAIN, SpanishWords.PLAIN));

  private IndexedFields() {}

  static Term key(String key) {
    return new Term(KEY, key);
  }

  static Document document(IndexedText text) {
    Document document = new Document();
    document.add(new StringField(KEY, text.stamp().key(), Field.Store.NO));
    document.add(new SortedDocValuesField(KEY, new BytesRef(text.stamp().key())));
    document.add(new NumericDocValuesField(NUMBER, text.stamp().number()));
    document.add(new StringField(SCOPE, text.scope(), Field.Store.NO));
    text.names().forEach(name -> document.add(new StringField(NAME, lower(name), Field.Store.NO)));
    document.add(new TextField(TITLE, text.title(), Field.Store.NO));
    for (String field : List.of(OPEN, OPEN + PLAIN)) {
      document.add(new TextField(field, text.open(), Field.Store.NO));
    }
    for (String field : List.of(INTERNAL, INTERNAL + PLAIN)) {
      document.add(new TextField(field, text.internal(), Field.Store.NO));
    }
    return document;
  }

  static Query query(TextQuery asked) {
    List<String> fields = asked.withInternal() ? List.of(OPEN, INTERNAL) : List.of(OPEN);
    List<String> words = asked.words().strip().lines().flatMap(line -> List.of(line.split("\\s+")).stream())
        .filter(word -> !SpanishWords.of(word, SpanishWords.PLAIN).isEmpty()).limit(MOST_WORDS).toList();
    List<String> telling = words.stream().filter(word -> !SpanishWords.of(word, SpanishWords.STEMMED).isEmpty()).toList();
    if (words.isEmpty()) {
      return new MatchNoDocsQuery();
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    (telling.isEmpty() ? words : telling).forEach(word -> all.add(word(word, fields), Occur.MUST));
    if (asked.scope() != null) {
      all.add(new TermQuery(new Term(SCOPE, asked.scope())), Occur.FILTER);
    }
    return new ConstantScoreQuery(all.build());
  }

  /** A name, or somewhere in the same field all that the word consists of ("ERR-500" is two). */
  private static Query word(String word, List<String> fields) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    any.add(beginning(NAME, lower(word)), Occur.SHOULD);
    for (String field : fields) {
      BooleanQuery.Builder parts = new BooleanQuery.Builder();
      SpanishWords.of(word, SpanishWords.PLAIN).forEach(part -> parts.add(part(field, part), Occur.MUST));
      any.add(parts.build(), Occur.SHOULD);
    }
    return any.build();
  }

  private static Query part(String field, String part) {
    BooleanQuery.Builder either = new BooleanQuery.Builder().add(beginning(field + PLAIN, part), Occur.SHOULD);
    SpanishWords.of(part, SpanishWords.STEMMED).forEach(stem -> either.add(new TermQuery(new Term(field, stem)), Occur.SHOULD));
    return either.build();
  }

  private static Query beginning(String field, String word) {
    return word.length() < SHORTEST_BEGINNING ? new TermQuery(new Term(field, word)) : new PrefixQuery(new Term(field, word));
  }

  static Query similar(String title, String scope) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    SpanishWords.of(title, SpanishWords.STEMMED).stream().distinct().limit(MOST_WORDS).forEach(stem -> {
      any.add(new BoostQuery(new TermQuery(new Term(TITLE, stem)), TITLE_WEIGHS), Occur.SHOULD);
      any.add(new TermQuery(new Term(OPEN, stem)), Occur.SHOULD);
    });
    return new BooleanQuery.Builder().add(any.build(), Occur.MUST)
        .add(new TermQuery(new Term(SCOPE, scope)), Occur.FILTER).build();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
