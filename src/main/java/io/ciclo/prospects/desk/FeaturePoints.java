package io.ciclo.prospects.desk;

import io.ciclo.engine.CasePrefix;
import io.ciclo.prospects.NoSuchProspect;
import io.ciclo.prospects.store.ProductionStore;
import io.ciclo.tpoints.TPointCases;
import io.ciclo.tpoints.TPointRequest;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** A feature costs no points, and nobody is asked for any (BD-24); its estimate is read and answered all the same. */
@Component
class FeaturePoints implements TPointCases {

  private final ProspectFile file;
  private final ProductionStore store;
  private final FeatureEvolutives features;

  FeaturePoints(ProspectFile file, ProductionStore store, FeatureEvolutives features) {
    this.file = file;
    this.store = store;
    this.features = features;
  }

  @Override
  public CasePrefix prefix() {
    return CasePrefix.EVOLUTIVE;
  }

  @Override
  public long company(String number) {
    return store.feature(number).map(feature -> file.get(feature.prospect()).company()).orElseThrow(() -> new NoSuchProspect(number));
  }

  @Override
  public String title(String number) {
    return features.subject(number).title();
  }

  @Override
  public boolean visibleTo(String number, long contact) {
    return features.visibleTo(number, contact);
  }

  @Override
  public void asked(TPointRequest request) {
    throw free(request.caseNumber());
  }

  @Override
  public void settled(TPointRequest request) {
    throw free(request.caseNumber());
  }

  @Override
  public Instant nextWord(String number) {
    throw free(number);
  }

  @Override
  public Due due(String number) {
    throw free(number);
  }

  private static IllegalStateException free(String number) {
    return new IllegalStateException(number + " costs no points: it belongs to a proof of concept");
  }
}
