package io.ciclo.growth.desk;

import io.ciclo.customers.Customers;
import io.ciclo.engine.CaseCard;
import io.ciclo.engine.CaseCards;
import io.ciclo.engine.CasePrefix;
import io.ciclo.growth.NoSuchFeedback;
import io.ciclo.messages.CaseCorrespondence;
import io.ciclo.messages.Letter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Cases with a number G-…, whatever their kind: at a glance, and written about. */
@Component
public class GrowthCases implements CaseCards, CaseCorrespondence {

  private final ObjectProvider<GrowthKind> kinds;
  private final Customers customers;

  GrowthCases(ObjectProvider<GrowthKind> kinds, Customers customers) {
    this.kinds = kinds;
    this.customers = customers;
  }

  @Override
  public CasePrefix prefix() {
    return CasePrefix.GROWTH;
  }

  @Override
  public boolean owns(String number) {
    return CasePrefix.of(number).filter(prefix()::equals).isPresent() && find(number).isPresent();
  }

  @Override
  public CaseCard card(String number) {
    return kind(number).card(number);
  }

  @Override
  public Optional<String> customer(String number) {
    return find(number).map(kind -> customers.company(kind.company(number)).legalName());
  }

  @Override
  public List<Letter> letters(String text, String number, Map<String, Object> inputs) {
    return kind(number).letters(text, number, inputs);
  }

  /** @throws NoSuchFeedback when no kind knows it */
  public String page(String number) {
    return kind(number).page(number);
  }

  GrowthKind kind(String number) {
    return find(number).orElseThrow(() -> new NoSuchFeedback(number));
  }

  private Optional<GrowthKind> find(String number) {
    return kinds.stream().filter(kind -> kind.knows(number)).findFirst();
  }
}
