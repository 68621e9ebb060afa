package io.ciclo.tickets.process;

import io.ciclo.tickets.desk.CaseFacts;
import io.ciclo.tickets.desk.ChargedWork;
import io.ciclo.tpoints.TPointService;
import org.springframework.stereotype.Component;

/** PO-11, PO-12. */
@Component
class ContactThirdPartyRule extends ChargedWorkRule {

  ContactThirdPartyRule(CaseFacts facts, ChargedWork chargedWork) {
    super("UserTask_ContactThirdParty", TPointService.THIRD_PARTY_CONTACT, facts, chargedWork);
  }
}
