package io.ciclo.growth.desk;

import io.ciclo.engine.CasePrefix;
import io.ciclo.engine.CaseTalk;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.Upload;
import java.util.List;
import org.springframework.stereotype.Component;

/** One speaks with the customer in meetings, by surveys and proposals: cases of growth have no conversation, and take no files. */
@Component
class GrowthTalk implements CaseTalk {

  private final GrowthCases cases;

  GrowthTalk(GrowthCases cases) {
    this.cases = cases;
  }

  @Override
  public CasePrefix prefix() {
    return CasePrefix.GROWTH;
  }

  @Override
  public List<Upload> acceptable(List<Upload> files) {
    throw new InputRefused("files", "«Archivos»: este caso no lleva archivos; entréguelos en Documentos.");
  }

  @Override
  public Words words(String caseNumber, String author) {
    return cases.kind(caseNumber).words(caseNumber, author);
  }
}
