package io.ciclo.engine.search;

import io.ciclo.engine.TextIndexes;
import io.ciclo.engine.TextSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Opens each index at the start and brings it up to date beside the other work of the node. */
@Component
@EnableConfigurationProperties(SearchSettings.class)
class TextIndexesOfThisNode implements TextIndexes, SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(TextIndexesOfThisNode.class);

  private final ObjectProvider<TextSource> sources;
  private final SearchSettings settings;
  private final Map<String, LuceneTextIndex> open = new ConcurrentHashMap<>();
  private volatile boolean running;

  TextIndexesOfThisNode(ObjectProvider<TextSource> sources, SearchSettings settings) {
    this.sources = sources;
    this.settings = settings;
  }

  @Override
  public LuceneTextIndex of(String source) {
    return open.computeIfAbsent(source, name -> new LuceneTextIndex(sources.stream()
        .filter(each -> each.name().equals(name)).findFirst().orElseThrow(() -> new IllegalArgumentException(
            "No room has texts by the name of '" + name + "'")), settings.folder(), settings.overlap()));
  }

  @Override
  public void start() {
    running = true;
    Thread reader = new Thread(() -> sources.stream().forEach(this::prepare), "search-index");
    reader.setDaemon(true);
    reader.start();
  }

  private void prepare(TextSource source) {
    try {
      of(source.name()).prepare();
    } catch (RuntimeException e) {
      LOG.warn("The index of texts '{}' could not be brought up to date; the first search tries again", source.name(), e);
    }
  }

  /** After the web server: what is searched to the end is searched in an open index. */
  @Override
  public int getPhase() {
    return 0;
  }

  @Override
  public void stop() {
    running = false;
    open.values().forEach(LuceneTextIndex::close);
    open.clear();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
