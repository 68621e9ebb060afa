package io.ciclo.engine.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.es.SpanishPluralStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Words as people look for them: without accents or capitals. {@code SpanishAnalyzer} looks for stop words before accents are
 * folded, and people leave accents out: here all is folded first.
 */
final class SpanishWords {

  /** Each word as it stands. */
  static final Analyzer PLAIN = new Analyzer() {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      StandardTokenizer words = new StandardTokenizer();
      return new TokenStreamComponents(words, plain(words));
    }
  };

  private static final CharArraySet EMPTY_WORDS = folded(SpanishAnalyzer.getDefaultStopSet());

  /** The stem of each word that says something. */
  static final Analyzer STEMMED = new Analyzer() {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      StandardTokenizer words = new StandardTokenizer();
      TokenStream telling = new StopFilter(plain(words), EMPTY_WORDS);
      // the light stemmer leaves short words alone, so that "pagos" would not be "pago"
      return new TokenStreamComponents(words, new SpanishLightStemFilter(new SpanishPluralStemFilter(telling)));
    }
  };

  private SpanishWords() {}

  private static TokenStream plain(TokenStream words) {
    return new ASCIIFoldingFilter(new LowerCaseFilter(words));
  }

  static List<String> of(String text, Analyzer analyzer) {
    List<String> words = new ArrayList<>();
    try (TokenStream tokens = analyzer.tokenStream("", text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        words.add(term.toString());
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  private static CharArraySet folded(CharArraySet words) {
    CharArraySet folded = new CharArraySet(words.size(), false);
    words.forEach(word -> of(new String((char[]) word), PLAIN).forEach(folded::add));
    return folded;
  }
}
