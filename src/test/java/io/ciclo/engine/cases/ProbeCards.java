package io.ciclo.engine.cases;

import io.ciclo.engine.CaseCard;
import io.ciclo.engine.CaseCards;
import io.ciclo.engine.CasePrefix;
import java.time.Instant;

/** The cards of a kind of case that no room owns, as far as the engine's tests are concerned. */
public class ProbeCards implements CaseCards {

  public static final Instant FRI_2026_04_03 = Instant.parse("2026-04-03T08:00:00Z");
  public volatile String state = "Abierto";
  public volatile int score = 40;

  @Override
  public CasePrefix prefix() {
    return CasePrefix.PROBLEM;
  }

  @Override
  public CaseCard card(String caseNumber) {
    return new CaseCard(caseNumber, "Calzados Ñandú", true, "Consulta", "Alta", state, null, null, FRI_2026_04_03, score);
  }
}
