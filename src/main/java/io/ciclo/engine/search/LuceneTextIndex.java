package io.ciclo.engine.search;

import io.ciclo.engine.IndexedText;
import io.ciclo.engine.TextHits;
import io.ciclo.engine.TextIndex;
import io.ciclo.engine.TextQuery;
import io.ciclo.engine.TextSource;
import io.ciclo.engine.TextStamp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The index of one source on this node. At the start all numbers of the database are compared with those of the index: what
 * differs is read, what is gone is dropped, so a missing, damaged or old index needs no other treatment. Afterwards each search
 * reads what was numbered since.
 */
final class LuceneTextIndex implements TextIndex, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LuceneTextIndex.class);
  private static final int AT_ONCE = 200;
  private static final int UNSAVED_AT_MOST = 1_000;

  private final TextSource source;
  private final String folder;
  private final Numbering numbering;
  private final ReentrantLock reading = new ReentrantLock();
  /** Read inside a transaction that was not over: it may have come to nothing. */
  private final Set<String> unsure = new HashSet<>();

  private volatile boolean complete;
  private volatile boolean closing;
  private IndexWriter writer;
  private SearcherManager searchers;
  private int unsaved;

  LuceneTextIndex(TextSource source, String folder, Duration overlap) {
    this.source = source;
    this.folder = folder;
    this.numbering = new Numbering(overlap);
    open();
  }

  private void open() {
    try {
      writer = IndexFolder.open(folder, source.name());
      searchers = new SearcherManager(writer, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public TextHits find(TextQuery query) {
    catchUp();
    try {
      return new TextHits(Searching.keys(searchers, IndexedFields.query(query)), complete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<String> similar(String title, String scope, int most) {
    catchUp();
    Query query = IndexedFields.similar(title, scope);
    try {
      return Searching.best(searchers, query, most);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Nobody waits while the whole index is being made: they find what is there so far. Whoever is in a transaction waits for
   * nobody at all, because who is waited for may need the connection that the transaction holds.
   */
  private void catchUp() {
    if (complete && !insideTransaction()) {
      reading.lock();
    } else if (!reading.tryLock()) {
      return;
    }
    try {
      if (complete) {
        readChanges();
      } else if (!insideTransaction()) {
        readAll();
      }
    } catch (IOException | AlreadyClosedException e) {
      if (!closing) {
        makeAgain(e);
      }
    } finally {
      reading.unlock();
    }
  }

  /** A full disk, or a folder that somebody removed, closes an index for ever. */
  private void makeAgain(Exception problem) {
    LOG.warn("The index of texts '{}' has failed and is made again from the database", source.name(), problem);
    complete = false;
    numbering.forget();
    try {
      writer.rollback();
    } catch (IOException | AlreadyClosedException e) {
      LOG.debug("It was closed already", e);
    }
    open();
    try {
      readAll();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void readAll() throws IOException {
    Map<String, Long> known = Searching.numbers(searchers);
    List<TextStamp> stamps = source.numberedAfter(0);
    Set<String> changed = new LinkedHashSet<>();
    for (TextStamp stamp : stamps) {
      Long number = known.remove(stamp.key());
      if (number == null || number != stamp.number()) {
        changed.add(stamp.key());
      }
    }
    changed.addAll(known.keySet());
    read(changed);
    writer.commit();
    unsaved = 0;
    numbering.read(stamps);
    complete = true;
    if (!changed.isEmpty()) {
      LOG.info("The index of texts '{}' has read {} of {}", source.name(), changed.size(), stamps.size());
    }
  }

  private void readChanges() throws IOException {
    List<TextStamp> stamps = source.numberedAfter(numbering.floor());
    Set<String> changed = numbering.unread(stamps);
    if (insideTransaction()) {
      read(changed);
      unsure.addAll(changed);
    } else {
      changed.addAll(unsure);
      read(changed);
      unsure.clear();
    }
    numbering.read(stamps);
  }

  private static boolean insideTransaction() {
    return TransactionSynchronizationManager.isActualTransactionActive();
  }

  /** In small parts, so that what is there can be found meanwhile. */
  private void read(Collection<String> changed) throws IOException {
    List<String> keys = new ArrayList<>(changed);
    for (int from = 0; from < keys.size(); from += AT_ONCE) {
      if (closing) {
        throw new AlreadyClosedException("the application ends");
      }
      List<String> part = keys.subList(from, Math.min(from + AT_ONCE, keys.size()));
      Map<String, IndexedText> texts = new HashMap<>();
      source.read(part).forEach(text -> texts.put(text.stamp().key(), text));
      for (String key : part) {
        IndexedText text = texts.get(key);
        if (text == null) {
          writer.deleteDocuments(IndexedFields.key(key));
        } else {
          writer.updateDocument(IndexedFields.key(key), IndexedFields.document(text));
        }
      }
      searchers.maybeRefreshBlocking();
      save(part.size());
    }
  }

  /** What is not saved when a node dies is read again at its next start. */
  private void save(int more) throws IOException {
    unsaved += more;
    if (unsaved > UNSAVED_AT_MOST) {
      writer.commit();
      unsaved = 0;
    }
  }

  /** Brings it up to date without anybody searching. */
  void prepare() {
    catchUp();
  }

  @Override
  public void close() {
    closing = true;
    reading.lock();
    try {
      searchers.close();
      writer.close();
      writer.getDirectory().close();
    } catch (IOException | AlreadyClosedException e) {
      LOG.warn("The index of texts '{}' was not saved; it is brought up to date at the next start", source.name(), e);
    } finally {
      reading.unlock();
    }
  }
}
