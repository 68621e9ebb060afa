package io.ciclo.prospects.web;

import io.ciclo.customers.ProposalSource;
import io.ciclo.prospects.Prospects;
import io.ciclo.prospects.Waiting;
import java.util.List;
import org.springframework.stereotype.Component;

/** Cases of prospects in the list of proposals. */
@Component
class ProposalsOfProspects implements ProposalSource {

  private final Prospects prospects;

  ProposalsOfProspects(Prospects prospects) {
    this.prospects = prospects;
  }

  @Override
  public List<Entry> ofContact(long contact) {
    return prospects.ofContact(contact).stream().map(one -> new Entry(one.number(), one.subject(),
        one.waiting() == Waiting.DECISION || one.waiting() == Waiting.VALIDATION, one.openedAt())).toList();
  }
}
