package io.ciclo.growth.web;

import io.ciclo.customers.ProposalSource;
import io.ciclo.growth.Farming;
import io.ciclo.growth.Farmings;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Drafts and proposals of Farming in the list of proposals. */
@Component
class ProposalsOfFarming implements ProposalSource {

  private final Farmings farmings;

  ProposalsOfFarming(Farmings farmings) {
    this.farmings = farmings;
  }

  @Override
  public List<Entry> ofContact(long contact) {
    List<Farming> theirs = farmings.ofContact(contact);
    if (theirs.isEmpty()) {
      return List.of();
    }
    // as in what the customer was sent: how we put the need into words is ours
    Map<String, String> titles = farmings.titlesFor(contact);
    boolean answers = farmings.mayAnswer(contact);
    return theirs.stream().map(one -> new Entry(one.number(), titles.getOrDefault(one.number(), one.number()), one.asked() != null && answers,
        one.openedAt())).toList();
  }
}
