package io.ciclo.documents.desk;

import io.ciclo.documents.DocumentSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The documents that other rooms keep or make; asked for late, for those rooms may need this one. */
@Component
class Sources {

  private final ObjectProvider<DocumentSource> sources;

  Sources(ObjectProvider<DocumentSource> sources) {
    this.sources = sources;
  }

  Optional<DocumentSource> of(String kind) {
    Map<String, DocumentSource> byKind = sources.stream().collect(Collectors.toMap(DocumentSource::kind, Function.identity()));
    return Optional.ofNullable(byKind.get(kind));
  }
}
